import type { Source } from "../domain/form-edition.js";
import type { Season } from "../domain/season.js";

/** The half-year in which the students of one intake are in paid internship. */
export interface InternshipHalfYear {
  readonly intake: Season;
  /** The first and last day, as "MM-DD". */
  readonly begins: string;
  readonly ends: string;
  /** Read in the source, or derived from what stands there. */
  readonly basis: "source" | "derived";
}

/** When paid internship lies, and what is known of the years it holds for. */
export interface InternshipHalfYears {
  readonly halfYears: readonly InternshipHalfYear[];
  /** The first and last study year, where a source states them; null where none was found. */
  readonly validFrom: string | null;
  readonly validTo: string | null;
  readonly remark: string;
  readonly source: Source;
}

export const internshipHalfYears: readonly InternshipHalfYears[] = [
  {
    halfYears: [
      // Paid periods begin on 1 June or 1 December, and these are the winter intake's: so those are the summer's.
      { intake: "summer", begins: "12-01", ends: "05-31", basis: "derived" },
      { intake: "winter", begins: "06-01", ends: "11-30", basis: "source" },
    ],
    validFrom: null,
    validTo: null,
    remark:
      "Merit students have both paid periods credited and take no paid place (kp.dk, ucl.dk). Study places of one study year load the internship places about one to three years later.",
    source: {
      title: "The institutions' and the trade union's pages on internship in the programme",
      reference: "ucc.dk/praktikforloeb; ucn.dk; sl.dk; pls.dk",
    },
  },
];
