/** Something wrong, or something missing, in words; and the field it is said of, where there is one. */
export interface Fault {
  readonly field: string | null;
  readonly text: string;
  /** Nothing has been typed there yet: said in the list of what is missing, and at the field once it was left. */
  readonly isMissing: boolean;
  /** What is missing, where it may be missing for several alike. */
  readonly lack?: Lack;
  /** How many faults it only counts: of a fault met a thousand times no more are described. */
  readonly further?: number;
}

/** The internship places of an institution; the study places of an institution, or of a specialisation. */
export interface Lack {
  readonly of: "internshipPlaces" | "studyPlaces";
  readonly id: string;
}

/** A text that was read differently than written, said beside its field. */
export interface Reading {
  readonly field: string | null;
  readonly text: string;
}
