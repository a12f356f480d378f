import type { Change, Intake, InternshipPlacesUnit, Method, Season, Survival } from "./request.js";
import type { Notice } from "./notice.js";
import type { Amount } from "./amount.js";

/** Something by its name, and a number of it. */
export interface NamedNumber {
  readonly name: string;
  readonly number: Amount;
}

/** What a note says, as data; the sentences in each language are messages. Names are those of the form. */
export type Said =
  | { readonly code: "recommendation" }
  /** The table is a ceiling and no recommendation. */
  | { readonly code: "ceiling" }
  | { readonly code: "total-capacity" }
  | { readonly code: "total-institution-totals" }
  | { readonly code: "total-regional-total"; readonly total: number; readonly isDivided: boolean }
  /** Last year's sum with a change; or what each institution had, with its own. */
  | {
      readonly code: "total-previous-year";
      readonly changed:
        | {
            readonly before: number;
            readonly change: Change;
            readonly exact: string;
            readonly studyPlaces: number;
            readonly isDivided: boolean;
          }
        | readonly { readonly name: string; readonly before: number; readonly change: Change }[];
    }
  /** `ceiling` if the internship places carry the table, and are not divided on. */
  | {
      readonly code: "basis-internship-places";
      readonly unit?: InternshipPlacesUnit;
      readonly ceiling?: { readonly survival?: Survival; readonly intake?: Intake };
    }
  | { readonly code: "basis-shares"; readonly shares: readonly NamedNumber[] }
  /** `totals`: where both margins are held, whether those of the specialisations were divided or decided. */
  | {
      readonly code: "method";
      readonly method: Method;
      readonly totals?: "divided" | "decided";
      readonly isAllDecided?: true;
    }
  | { readonly code: "programme"; readonly paidPeriods: number; readonly source: string }
  /** Who is not in the numbers, or how many of all are, or whose blanks count as 0. */
  | {
      readonly code: "returns";
      readonly what: "missing" | "not-read" | "blank";
      readonly names: readonly string[];
      /** The name of the institution whose fields were blank, if it is known. */
      readonly institution?: string;
    }
  | { readonly code: "returns"; readonly what: "counted"; readonly answered: number; readonly all: number }
  | { readonly code: "overbooking-none" }
  | { readonly code: "overbooking-included"; readonly percent: Amount }
  | { readonly code: "overbooking-on-top"; readonly percent: Amount }
  | {
      readonly code: "bounds";
      readonly bounds: readonly {
        readonly name: string;
        readonly minimum?: number;
        readonly maximum?: number;
      }[];
    }
  /** `calculated`: without the decisions; null if that has no one result. */
  | {
      readonly code: "decided";
      readonly name: string;
      readonly studyPlaces: number;
      readonly calculated: number | null;
    }
  /** Who got a place by the stated order: of an institution by its name, or among several. */
  | {
      readonly code: "tie-settled";
      readonly among: "region" | "cells" | "providers" | { readonly institution: string };
      readonly winners: readonly string[];
    }
  | { readonly code: "overbooked"; readonly totals: readonly NamedNumber[] }
  | {
      readonly code: "overbooked-tie-settled";
      readonly institution: string;
      readonly winners: readonly string[];
    }
  | ({ readonly code: "intake" } & Pick<Intake, "summer" | "winter">)
  | {
      readonly code: "intake-tie-settled";
      readonly institution: string;
      readonly oddTo: Season;
      readonly cells: readonly { readonly name: string; readonly season: Season }[];
    }
  /** A form that was read and not made; its study year may have been stated. */
  | { readonly code: "filled-form"; readonly file?: string; readonly isYearStated: boolean }
  /** Of a distribution of internship places. */
  | { readonly code: "key-meaning"; readonly text: string }
  | { readonly code: "key-source"; readonly text: string }
  | { readonly code: "unit" }
  | { readonly code: "totals-held"; readonly isFixed: boolean; readonly method: Method }
  | { readonly code: "by-specialisation"; readonly method: Method }
  /** What the reading of the input noticed, or what came of a table beside the form. */
  | { readonly code: "notice"; readonly notice: Notice };

/** A sentence in Danish that belongs with the table: what it rests on, and what was done on the way. */
export interface Note {
  readonly code: string;
  readonly text: string;
  /** The same as data, for a sentence in another language; JSON does not keep it. */
  readonly said?: Said;
}
