import { exact, plain } from "../domain/amount.js";
import type { FormFrame } from "../domain/form-frame.js";
import type { Notice } from "../domain/notice.js";
import type { ProviderRemark } from "../domain/request.js";
import type { ReplacedAnswer } from "../domain/returns-notice.js";
import { cellKey, type ReportedCell } from "./reported-cell.js";

/** What stands beside the numbers of an earlier collection, and beside those that came since. */
export interface Remarks {
  readonly before: readonly ProviderRemark[];
  readonly now: readonly ProviderRemark[];
}

/** Who came to an earlier collection, and who stands there with other numbers now, or without a remark. */
export function changedAnswers(
  cells: readonly ReportedCell[],
  earlier: readonly ReportedCell[],
  remarks: Remarks,
  { names, providerId }: FormFrame,
): Notice[] {
  if (cells.length === 0) return [];
  const placesBefore = new Map(earlier.map((cell) => [cellKey(cell), cell]));
  const known = new Set(earlier.map((cell) => cell.providerId));
  const providers = new Map(cells.map((cell) => [cell.providerId, cell.provider]));
  // What is said by whom, in whatever file.
  const keyOf = ({ provider, text }: ProviderRemark): string => JSON.stringify([providerId(provider), text]);
  const stated = new Set(remarks.now.map(keyOf));
  const gone = remarks.before.filter((one) => one.code === undefined && !stated.has(keyOf(one)));
  const added = [...providers].flatMap(([id, provider]) => (known.has(id) ? [] : [provider]));
  const replaced = [...providers].flatMap(([id, provider]): ReplacedAnswer[] => {
    if (!known.has(id)) return [];
    const changes = cells.flatMap((cell) => {
      const was = placesBefore.get(cellKey(cell))?.places;
      if (cell.providerId !== id || (was !== undefined && exact(was).equals(cell.places))) return [];
      const { institution, specialisation, places } = cell;
      const before = was === undefined ? null : plain(exact(was));
      return [{ institution, specialisation, before, now: plain(exact(places)) }];
    });
    const lost = gone.filter((one) => providerId(one.provider) === id).map(({ text }) => text);
    return [{ provider, changes, ...(lost.length === 0 ? {} : { remarks: lost }) }];
  });
  return [{ code: "collection-changed", added, replaced, names }];
}
