import type { Source } from "./form-edition.js";
import type { Season } from "./season.js";

/** One of the four internship periods of the programme. */
export interface InternshipPeriod {
  readonly period: 1 | 2 | 3 | 4;
  readonly ects: number;
  readonly length: string;
  readonly semester: number;
  readonly paid: boolean;
  /** Whether the period is placed within the student's specialisation. */
  readonly withinSpecialisation: boolean;
}

/** The first and last study year of a rule, if a source states them; null if none was found. */
interface Validity {
  readonly validFrom: string | null;
  readonly validTo: string | null;
  readonly remark: string;
  readonly source: Source;
}

/** The internship periods of the programme, and what is known of the years they hold for. */
export interface InternshipPeriods extends Validity {
  readonly periods: readonly InternshipPeriod[];
}

/** The half-year in which the students of one intake are in paid internship. */
export interface InternshipHalfYear {
  readonly intake: Season;
  /** The first and last day, as "MM-DD". */
  readonly begins: string;
  readonly ends: string;
  /** Read in the source, or derived from what it says. */
  readonly basis: "source" | "derived";
}

/** When paid internship lies, and what is known of the years it holds for. */
export interface InternshipHalfYears extends Validity {
  readonly halfYears: readonly InternshipHalfYear[];
}
