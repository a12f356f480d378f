import type { Outcome } from "../domain/outcome.js";
import type { Refusal, Where } from "../domain/refusal.js";
import { columnLetters } from "../domain/where.js";
import { visibleText } from "../domain/visible-text.js";

/**
 * Thrown by `valueOf`: the refusals as an exception. Its message has the code of each, behind its place; the sentences
 * are `describeRefusal`'s. Tell it by its `name`, not by `instanceof`: the ESM and the CommonJS build have a class each.
 */
export class DimensioneringError extends Error {
  override readonly name = "DimensioneringError";
  readonly code: Refusal["code"];
  readonly refusals: readonly [Refusal, ...Refusal[]];

  constructor(refusals: readonly [Refusal, ...Refusal[]]) {
    super(refusals.map(({ code, where }) => [...placeOf(where ?? {}), code].join(": ")).join("\n"));
    this.code = refusals[0].code;
    this.refusals = refusals;
  }
}

/** In no language: "studyPlaces.total", "pladser.csv:4:C", "pladser.xlsx:Ark1:7:B". */
function placeOf({ file, sheet, row, column, path }: Where): string[] {
  const parts = [file, sheet, row, column === undefined ? undefined : columnLetters(column), path];
  const place = parts.filter((part) => part !== undefined).join(":");
  return place === "" ? [] : [visibleText(place)];
}

/**
 * The value of an outcome.
 *
 * @throws `DimensioneringError`, with code and refusals, when there is none.
 */
export function valueOf<T>(outcome: Outcome<T>): T {
  if (outcome.ok) return outcome.value;
  throw new DimensioneringError(outcome.refusals);
}
