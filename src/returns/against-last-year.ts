import { type Decimal, exact, plain, sumOf } from "../domain/amount.js";
import type { FormFrame } from "../domain/form-frame.js";
import type { Notice } from "../domain/notice.js";
import type { ReportedCell } from "./reported-cell.js";

/** All internship places of each provider that has answered, its parts added up, beside last year's; and who had some and is silent now. */
export function againstLastYear(
  cells: readonly ReportedCell[],
  lastYear: readonly ReportedCell[],
  notAnswered: readonly string[],
  { ownerId, knownProvider }: FormFrame,
): Notice {
  const [before, now] = [sums(lastYear), sums(cells)];
  const names = new Map(
    cells.map(({ ownerId: id, provider }) => [id, knownProvider(provider)?.name ?? provider]),
  );
  const beforeOf = (id: string): string | null => {
    const sum = before.get(id);
    return sum === undefined ? null : plain(sum);
  };
  return {
    code: "against-last-year",
    providers: [...names].map(([id, provider]) => ({
      provider,
      before: beforeOf(id),
      now: plain(now.get(id) ?? sumOf([])),
    })),
    silent: notAnswered.filter((provider) => before.has(ownerId(provider))),
  };
}

function sums(cells: readonly ReportedCell[]): ReadonlyMap<string, Decimal> {
  const found = new Map<string, Decimal>();
  for (const { ownerId: id, places } of cells) {
    found.set(id, found.get(id)?.plus(exact(places)) ?? exact(places));
  }
  return found;
}
