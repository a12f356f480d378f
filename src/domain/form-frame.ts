import { given } from "./given.js";
import type { FormEdition, Institution, Source, Specialisation } from "./form-edition.js";
import type { Council, NamedProvider } from "./kkr.js";
import type { Names } from "./refusal.js";
import type { RecommendationRequest, Season } from "./request.js";

/** Everything dated that one request rests on: the form, the council and the rules of its study year. */
export interface FormFrame {
  readonly studyYear: string;
  readonly edition: FormEdition;
  /** The edition as the user gave it, if it is the user's own and not a bundled one. */
  readonly own: FormEdition | undefined;
  /** The study year of the newest form known. */
  readonly newestForm: string;
  /** The KKR's id, if the request is about one; the text as written if it names none that is known. */
  readonly kkr: string | undefined;
  /** The KKR with its municipalities and its region; undefined for the whole country and for a KKR unknown. */
  readonly council: Council | undefined;
  /** The councils of the study year. */
  readonly councils: readonly Council[];
  /** Councils of later years, with the first study year that they are known for. */
  readonly laterCouncils: readonly { readonly from: string; readonly council: Council }[];
  /** In the order of the form: those of the KKR, or all of them. */
  readonly institutions: readonly Institution[];
  /** In the order of the form. */
  readonly specialisations: readonly Specialisation[];
  /** Of every institution and specialisation on the form, and of the KKRs, by id. */
  readonly names: Names;
  /** The municipality or region that a text is, "Køge" for "Køge Kommune"; the text itself if it is not one. */
  readonly providerName: (written: string) => string;
  /** The key under which all spellings of a provider meet. One that is no whole municipality is keyed by its letters. */
  readonly providerId: (written: string) => string;
  /** The same, but a department or a site has the key of its municipality or region. */
  readonly ownerId: (written: string) => string;
  /** The municipality or region that a text is, or whose department it is, with its council; null if there is none. */
  readonly knownProvider: (written: string) => NamedProvider | null;
  /** The council's own that an unknown provider may belong to, by what it is called; null if nothing points at one. */
  readonly possibleOwner: (written: string) => string | null;
  readonly internshipPeriods: InternshipPeriods;
  readonly internshipHalfYears: InternshipHalfYears;
}

/** A request, and the frame that it rests on. */
export interface Asked {
  readonly request: RecommendationRequest;
  readonly frame: FormFrame;
}

/** Every student takes one half-year placement in each of these. */
export function paidPeriodsOf({ internshipPeriods }: FormFrame): number {
  return internshipPeriods.periods.filter(({ paid }) => paid).length;
}

/** The part of a value that says on which frame it was made: spread into every result. */
export interface FramedValue {
  readonly studyYear: string;
  readonly kkr?: string;
  /** The form it was made on, if it is not one of the bundled ones. */
  readonly edition?: FormEdition;
}

export function framed({ studyYear, kkr, own }: FormFrame): FramedValue {
  return { studyYear, ...given({ kkr, edition: own }) };
}

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
