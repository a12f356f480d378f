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
  /** The letter's title: "Indstilling om optag på pædagoguddannelsen i studieåret 2027/2028". */
  readonly title?: string;
  /** The letter's date: "2027-01-11". */
  readonly date?: string;
  /** The ministry's reference of the letter. */
  readonly reference?: string;
  /** Where the filled form is to be sent. */
  readonly recipient?: string;
  /** The last day to send it: "2027-02-12". */
  readonly deadline?: string;
  /** The councils that differ from the bundled ones. */
  readonly councils?: readonly FormCouncil[];
  /** Where a bundled edition was read. An edition of a user's own has its letter's date and reference. */
  readonly source?: Source;
}

export type FormColumn = keyof FormEdition["columns"];

/** A value for each of the form's columns, in their order. */
export function byColumn<T>(of: (column: FormColumn) => T): Readonly<Record<FormColumn, T>> {
  return {
    institution: of("institution"),
    total: of("total"),
    specialisation: of("specialisation"),
    studyPlaces: of("studyPlaces"),
  };
}

/** What is made on a form may be made on the user's own. */
export interface OwnEditions {
  /** Form editions of your own; they go before ours for the same study year. */
  readonly editions?: readonly FormEdition[];
}

/** A municipal contact council as a form file gives it. */
export interface FormCouncil {
  readonly id: string;
  readonly name: string;
  readonly region: string;
  readonly municipalities: readonly string[];
  readonly aliases?: readonly string[];
}
