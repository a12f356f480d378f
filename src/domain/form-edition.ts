/** Where a number or a rule comes from. */
export interface Source {
  readonly title: string;
  /** A link, or the reference by which the document is found. */
  readonly reference: string;
}

/** An institution as the form of one year knows it. */
export interface Institution {
  readonly id: string;
  /** The name on the form, to the letter. */
  readonly name: string;
  /** The id of its KKR. */
  readonly kkr: string;
  /** Other names met. Case, spaces, hyphens and slashes do not matter. */
  readonly aliases: readonly string[];
}

/** A specialisation as the form of one year knows it. */
export interface Specialisation {
  readonly id: string;
  /** The name on the form, to the letter. */
  readonly name: string;
  /** Other wordings met. Case, spaces, hyphens and slashes do not matter. */
  readonly aliases: readonly string[];
}

/**
 * The ministry's form of one study year: who stands on it, in which order, under which headings. Dated data:
 * institutions merge and the programme is reformed, so another year may have another edition.
 */
export interface FormEdition {
  /** The study year it was sent out for: "2023/2024". */
  readonly studyYear: string;
  /** In the order of the form. */
  readonly institutions: readonly Institution[];
  /** In the order of the form. */
  readonly specialisations: readonly Specialisation[];
  readonly columns: {
    readonly institution: string;
    readonly total: string;
    readonly specialisation: string;
    readonly studyPlaces: string;
  };
  /** Where the filled form was to be sent that year. */
  readonly recipient: string;
  /** The last day to send it that year: "2023-02-10". */
  readonly deadline: string;
  readonly source: Source;
}
