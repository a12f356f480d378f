import type { PlacedRow } from "../../domain/checks/places-refusals.js";
import type { FormFrame } from "../../domain/form-frame.js";
import type { Notice } from "../../domain/notice.js";
import type { Refusal, Where } from "../../domain/refusal.js";
import type { InternshipPlacesUnit } from "../../domain/request.js";
import type { ReturnFormCode } from "../../domain/return-form.js";
import type { WrittenCell } from "../grid/grid.js";
import type { RowRemark } from "../beside/row-remarks.js";
import type { SumAnswers } from "../words/sum-answers.js";

/** A file that a provider sent. */
export interface ReturnFile {
  /** For messages, and for who reported what. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A file that can be read once it is known for which study year and KKR. */
export interface OpenedReturn {
  readonly file: Where;
  /** Of a return that we sent out; null for a table that somebody made. */
  readonly code: (ReturnFormCode & { readonly where: Where }) | null;
  readonly read: (frame: FormFrame, answers?: SumAnswers) => ReadReturn;
}

/** What stands in a return, as far as it can be read, and what is wrong with it; a number left blank is not yet. */
export interface ReadReturn {
  /** With the text that says it, of a table. */
  readonly unit: {
    readonly value: InternshipPlacesUnit | null;
    readonly text?: string;
    readonly where: Where;
  };
  /** Each with its provider. An institution that is not said is `UNSTATED`. */
  readonly rows: readonly PlacedRow[];
  /** Who stands in the rows, sums too. */
  readonly labels: readonly string[];
  readonly refusals: readonly Refusal[];
  readonly notices: readonly Notice[];
  /** What the provider wrote in the field for remarks, where there is one and something in it. */
  readonly remark?: WrittenCell;
  /** What stands in the columns of remarks of a table that somebody made. */
  readonly remarks?: readonly RowRemark[];
  /** Of a return that we sent out: the cells that are no part of what is asked for, our own texts among them. */
  readonly beside: readonly WrittenCell[];
}

/** A return of which nothing can be read. */
export function unreadable(refusal: Refusal, where: Where): ReadReturn {
  return { unit: { value: null, where }, rows: [], labels: [], refusals: [refusal], notices: [], beside: [] };
}
