import type { PlacedRow } from "../../domain/checks/places-refusals.js";
import type { FormFrame } from "../../domain/form-frame.js";
import type { Outcome } from "../../domain/outcome.js";
import type { InternshipPlacesUnit } from "../../domain/request.js";
import type { ReturnFormCode } from "../../domain/return-form.js";
import type { Where } from "../../domain/where.js";
import type { SumAnswers } from "../sum-answers.js";

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
  readonly read: (frame: FormFrame, answers?: SumAnswers) => Outcome<ReadReturn>;
}

/** What stands in a return. */
export interface ReadReturn {
  readonly unit: { readonly value: InternshipPlacesUnit | null; readonly where: Where };
  /** Each with its provider. An institution that is not said is `UNSTATED`. */
  readonly rows: readonly PlacedRow[];
}

/** The institution of a row of a return that says none, where there are several. */
export const UNSTATED = "";
