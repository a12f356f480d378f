import type { CollectedReturns } from "../domain/collected-returns.js";
import type { Notice } from "../domain/notice.js";
import { done, type Outcome, refusedIfAny } from "../domain/outcome.js";
import { type OpenedReturn, UNSTATED } from "../input/returns/opened-return.js";
import { agreedUnit } from "./agreed-unit.js";
import { cellsRefusals } from "./cells-refusals.js";
import type { CollectReturnsOptions } from "./collect-options.js";
import { collected } from "./collected.js";
import { inOrder } from "./in-order.js";
import { jumps } from "./jumps.js";
import { previousRefusals } from "./previous-refusals.js";
import { readReturns } from "./read-returns.js";
import { scopeOf } from "./scope.js";
import { withInstitutions } from "./with-institutions.js";

/**
 * Returns that are opened, as one. Everything that is wrong with any of them, and between them, is refused, all in
 * one go.
 */
export function collect(
  opened: readonly Outcome<OpenedReturn>[],
  options: CollectReturnsOptions,
): Outcome<CollectedReturns> {
  const unopened = opened.flatMap((outcome) => (outcome.ok ? [] : outcome.refusals));
  const files = opened.flatMap((outcome) => (outcome.ok ? [outcome.value] : []));
  const scope = scopeOf(files, options);
  if (!scope.ok) {
    // What no file could say, because none could be opened, is not asked for.
    const asked = scope.refusals.filter(({ code }) => files.length > 0 || code !== "unstated-return");
    return refusedIfAny([...unopened, ...asked]) ?? scope;
  }
  const { council, frame } = scope.value;
  const read = readReturns(scope.value, options);
  const unit = agreedUnit(read.units, options.internshipPlacesUnit);
  const placed = withInstitutions(read.cells, options.key, frame);
  const whole = placed.ok ? placed.value : read.cells.filter(({ institution }) => institution !== UNSTATED);
  const cells = inOrder(whole, scope.value);
  const refusal = refusedIfAny([
    ...[...unopened, ...scope.value.refusals, ...read.refusals],
    ...(unit.ok ? [] : unit.refusals),
    ...(placed.ok ? [] : placed.refusals),
    ...cellsRefusals(cells, frame),
  ]);
  if (refusal !== null) return refusal;
  if (!unit.ok) return unit;
  if (!placed.ok) return placed;
  const { previous } = options;
  const previousUnit = previous?.internshipPlacesUnit ?? options.internshipPlacesUnit ?? null;
  const units = { previous: previousUnit, current: unit.value };
  const stated = read.units.map(({ where }) => where);
  const wrong = refusedIfAny(previous ? previousRefusals(previous, council.id, units, stated) : []);
  if (wrong !== null) return wrong;
  const value = collected(cells, scope.value, unit.value, previous?.internshipPlaces ?? []);
  const silent: Notice[] =
    value.notAnswered.length === 0 ? [] : [{ code: "not-answered", providers: value.notAnswered }];
  const changed = previous ? jumps(cells, previous.internshipPlaces, units, frame) : [];
  return done(value, [...read.notices, ...placed.notices, ...changed, ...silent]);
}
