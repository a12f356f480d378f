import type { PossibleAnswer } from "./collected-returns.js";
import type { Coded, NoData } from "./coded.js";
import type { Change, Intake, InternshipPlacesUnit, Method, Season, Survival } from "./request.js";
import type { Notice } from "./notice.js";
import type { Amount } from "./amount.js";

/** Something by its name, and a number of it. */
export interface NamedNumber {
  readonly name: string;
  readonly number: Amount;
}

/** What a note says, as data; the sentences in each language are messages. Names are those of the form. */
export type Said = Coded<{
  recommendation: NoData;
  /** The table is a ceiling and no recommendation. */
  ceiling: NoData;
  "total-capacity": NoData;
  "total-institution-totals": NoData;
  "total-regional-total": { total: number; isDivided: boolean };
  /** Last year's sum with a change; or what each institution had, with its own. */
  "total-previous-year": {
    changed:
      | {
          readonly before: number;
          readonly change: Change;
          readonly exact: string;
          readonly studyPlaces: number;
          readonly isDivided: boolean;
        }
      | readonly { readonly name: string; readonly before: number; readonly change: Change }[];
  };
  /** `ceiling` if the internship places carry the table, and are not divided on. */
  "basis-internship-places": {
    unit?: InternshipPlacesUnit;
    ceiling?: { readonly survival?: Survival; readonly intake?: Intake };
  };
  "basis-shares": { shares: readonly NamedNumber[] };
  /** `totals`: where both margins are held, whether those of the specialisations were divided or decided. */
  method: { method: Method; totals?: "divided" | "decided"; isAllDecided?: true };
  programme: { paidPeriods: number; source: string };
  /** Who is not in the numbers, or how many of all are, or whose blanks count as 0. */
  returns:
    | {
        readonly what: "missing" | "may-be-unread" | "not-read" | "blank";
        readonly names: readonly string[];
        /** The name of the institution whose fields were blank, if it is known. */
        readonly institution?: string;
        /** Who of them may be in the numbers by another name. */
        readonly mayBeIn?: readonly PossibleAnswer[];
      }
    | {
        readonly what: "counted";
        readonly answered: number;
        readonly all: number;
        /** How many others are in the numbers: neither municipalities of the KKR nor its region. */
        readonly others?: number;
      };
  "overbooking-none": NoData;
  "overbooking-included": { percent: Amount };
  "overbooking-on-top": { percent: Amount };
  bounds: {
    bounds: readonly {
      readonly name: string;
      readonly minimum?: number;
      readonly maximum?: number;
      readonly calculated: number | null;
    }[];
  };
  /** `calculated`, here as of bounds: without decided cells and bounds; null if that has no one result. */
  decided: { name: string; studyPlaces: number; calculated: number | null };
  /** Who got a place by the stated order: of an institution by its name, or among several. */
  "tie-settled": {
    among: "region" | "cells" | "providers" | { readonly institution: string };
    winners: readonly string[];
  };
  overbooked: { totals: readonly NamedNumber[] };
  "overbooked-tie-settled": { institution: string; winners: readonly string[] };
  intake: Pick<Intake, "summer" | "winter">;
  "intake-tie-settled": {
    institution: string;
    oddTo: Season;
    /** Whether an order of specialisations is stated; otherwise it is the form's. */
    byTieOrder: boolean;
    cells: readonly { readonly name: string; readonly season: Season }[];
  };
  /** A form that was read and not made; its study year may have been stated. */
  "filled-form": { isYearStated: boolean; isTextLeftOut: boolean };
  /** Of a distribution of internship places. */
  "key-meaning": { text: string };
  "key-source": { text: string };
  unit: NoData;
  "totals-held": { isFixed: boolean; method: Method };
  "by-specialisation": { method: Method };
  /** What the reading of the input noticed, or what came of a table beside the form. */
  notice: { notice: Notice };
}>;

/** A sentence in Danish that belongs with the table: what it rests on, and what was done on the way. */
export interface Note {
  /** One of `Said`, of a notice, or of a notice behind "input-"; a later version may have others. */
  readonly code: string;
  readonly text: string;
  /**
   * The same as data, for a sentence in another language. It is not enumerable, so that JSON has code and text alone: a
   * copy by a spread, `structuredClone` or `postMessage` does not have it, unless it is handed on by its name.
   */
  readonly said?: Said;
}

/** What the code of a note of the input begins with; the code of the notice follows. */
const OF_INPUT = "input-";

/** The code of a note that says what was noticed while the input was read. */
export function inputNoteCode(code: Notice["code"]): string {
  return `${OF_INPUT}${code}`;
}

export function isOfInput({ code }: Note): boolean {
  return code.startsWith(OF_INPUT);
}
