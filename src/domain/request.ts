import type { FormEdition } from "./form-edition.js";
import type { Amount } from "./amount.js";

/** The internship places that one provider has for one specialisation at one institution. */
export interface InternshipPlaces {
  /** Who has them: free text. Left out if only sums are known. */
  readonly provider?: string;
  /** An institution's id. */
  readonly institution: string;
  /** A specialisation's id. */
  readonly specialisation: string;
  readonly places: Amount;
}

/** A change from last year, in study places or in per cent; either may be negative. */
export type Change = { readonly places: number } | { readonly percent: Amount };

/** Where the total of study places comes from. The total is a judgement: it is stated, never invented. */
export type StudyPlacesOrigin =
  | { readonly from: "institution-totals"; readonly totals: Readonly<Record<string, number>> }
  | { readonly from: "regional-total"; readonly total: number }
  | {
      readonly from: "previous-year";
      readonly totals: Readonly<Record<string, number>>;
      /** Made on the sum of the totals, rounded half up, and divided on last year's totals. */
      readonly change?: Change;
      /** Or what each institution is given by decision. */
      readonly changes?: Readonly<Record<string, Change>>;
    }
  /** As many as the internship places carry: a ceiling, not a judgement. */
  | { readonly from: "capacity" };

/** Admitting more students than there are study places. Never guessed, and always printed. */
export type Overbooking =
  { readonly mode: "none" } | { readonly mode: "included" | "on-top"; readonly percent: Amount };

/** Overbooking, and the names of the institutions that it is of, if others have another. */
export type WhoseOverbooking = Overbooking & { readonly names?: readonly string[] };

/** The intake in per cent, 100 together. */
export interface Intake {
  readonly summer: Amount;
  readonly winter: Amount;
  /** Who gets the odd study place where both are equally near to it: with 50/50 at every odd number. */
  readonly oddTo?: Season;
}

/** The shares of the students left in the two paid internship periods: more than 0 and at most 1. */
export interface Survival {
  readonly period2: Amount;
  readonly period3: Amount;
}

/** Half-year placements a year, or full-year internship places: one of these is two of those. */
export type InternshipPlacesUnit = "half-year" | "full-year";

/** The fewest and the most study places: of one cell, or without a specialisation of the institution. */
export interface Bound {
  readonly institution: string;
  readonly specialisation?: string;
  readonly minimum?: number;
  readonly maximum?: number;
}

/** A cell that the council has fixed: it is held, and the rest share what is left. */
export interface DecidedCell {
  readonly institution: string;
  readonly specialisation: string;
  readonly studyPlaces: number;
}

/** What is asked: the internship places or the decided shares, and the total with its origin. */
export interface RecommendationRequest {
  /** "2023/2024". */
  readonly studyYear: string;
  /** A KKR's id. Left out: every institution on the form. */
  readonly kkr?: string;
  readonly internshipPlaces?: readonly InternshipPlaces[];
  readonly internshipPlacesUnit?: InternshipPlacesUnit;
  /** Or, instead of internship places: per cent by specialisation id, 100 together. */
  readonly specialisationShares?: Readonly<Record<string, Amount>>;
  readonly studyPlaces: StudyPlacesOrigin;
  /**
   * The study places of each specialisation over all institutions: as given, or the total by largest remainder
   * on the internship places. Then both margins are held (two-way).
   */
  readonly specialisationTotals?: Readonly<Record<string, number>> | "by-internship-places";
  readonly bounds?: readonly Bound[];
  readonly decided?: readonly DecidedCell[];
  readonly overbooking?: Overbooking;
  readonly intake?: Intake;
  readonly survival?: Survival;
  /** Left out: largest-remainder; where both margins are held, sainte-lague. */
  readonly method?: Method;
  /** Specialisation and institution ids, the first preferred; those not listed come after. */
  readonly tieOrder?: readonly string[];
  /** The form of the study year, if it is not to be a bundled one. */
  readonly edition?: FormEdition;
  /** Whose internship places these are, where they were collected. It changes no number. */
  readonly returns?: Answers;
}

/** What is made of a request, and says who is in its internship places if the request does. */
export type WithAnswers = Pick<RecommendationRequest, "returns">;

/** Of a request by decided shares nothing: no internship place counts in it. */
export function answersIn({
  returns,
  internshipPlaces,
}: Pick<RecommendationRequest, "returns" | "internshipPlaces">): WithAnswers {
  return returns === undefined || internshipPlaces === undefined ? {} : { returns };
}

/** Who is in the internship places of a collection: municipalities and regions by the names of the reference data. */
export interface Answers {
  readonly answered: readonly string[];
  /** Who has sent nothing. */
  readonly missing: readonly string[];
  /** Who has sent a file that could not be read. */
  readonly notRead: readonly string[];
  /** Who of the missing may have sent a file that was not read and is nobody's by its name; left out if there is none. */
  readonly mayBeUnread?: readonly string[];
  /** Whose blanks were read as 0; left out if there are none. */
  readonly blankAsZero?: readonly string[];
  /** What is to be read beside the numbers; left out if there is nothing. */
  readonly remarks?: readonly ProviderRemark[];
}

/** What a provider wrote in its return that is no number, or what is ours to say of it: counted nowhere. */
export interface ProviderRemark {
  readonly provider: string;
  readonly text: string;
  /** The name of the file that it stands in, if it is known. */
  readonly file?: string;
  /** Of what is ours to say, in Danish: its unit was not stated and is assumed, its places are converted, or blanks are 0. */
  readonly code?: RemarkCode;
}

/** What a remark says that is not the provider's own: of its places' unit, of a site's blanks, and whose places the key says they are. */
export type RemarkCode = "unit-assumed" | "unit-converted" | "blank-as-zero" | "institution-by-key";

/** When students begin: their paid internships lie in different half-years. */
export type Season = "summer" | "winter";

/** The seasons in the order in which tables have them. */
export const SEASONS: readonly [Season, Season] = ["summer", "winter"];

export const INTAKE_NAMES: Readonly<Record<Season, string>> = {
  summer: "sommeroptaget",
  winter: "vinteroptaget",
};

/** The methods by name, as `./apportion` has them. */
export type Method = "largest-remainder" | DivisorMethod;

/** The methods that also divide with both margins fixed. */
export type DivisorMethod = "sainte-lague" | "dhondt" | "adams" | "huntington-hill" | "dean";

export const DIVISOR_METHODS: readonly DivisorMethod[] = [
  ...(["sainte-lague", "dhondt", "adams", "huntington-hill", "dean"] as const),
];

/** All the methods, in the order in which they are compared. */
export const METHODS: readonly [Method, ...Method[]] = ["largest-remainder", ...DIVISOR_METHODS];

export const METHOD_NAMES: Readonly<Record<Method, string>> = {
  "largest-remainder": "største brøks metode (Hare)",
  "sainte-lague": "Sainte-Laguës metode (Webster)",
  dhondt: "D’Hondts metode (Jefferson)",
  adams: "Adams’ metode",
  "huntington-hill": "Huntington-Hills metode",
  dean: "Deans metode",
};

/** The method of the split: as stated, else largest remainder, and sainte-lague where both margins are held. */
export function methodOfSplit({ method, specialisationTotals }: RecommendationRequest): Method {
  return method ?? (specialisationTotals === undefined ? "largest-remainder" : "sainte-lague");
}
