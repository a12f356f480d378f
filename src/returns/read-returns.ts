import type { Notice } from "../domain/notice.js";
import type { Refusal } from "../domain/refusal.js";
import type { SumAnswers } from "../input/sum-answers.js";
import { providerId } from "../reference/provider-id.js";
import type { StatedUnit } from "./agreed-unit.js";
import type { ReportedCell } from "./reported-cell.js";
import { type ResolvedProvider, resolveProvider } from "./resolve-provider.js";
import type { Scope } from "./scope.js";

/** What stands in the returns, file by file, with everything that is wrong with one of them. */
export interface ReturnsRead {
  readonly cells: readonly ReportedCell[];
  readonly units: readonly StatedUnit[];
  readonly refusals: readonly Refusal[];
  readonly notices: readonly Notice[];
}

/** Reads every return for its study year and KKR, and finds out whose each of its cells is. */
export function readReturns({ returns, council, frame }: Scope, answers: SumAnswers): ReturnsRead {
  const cells: ReportedCell[] = [];
  const units: StatedUnit[] = [];
  const refusals: Refusal[] = [];
  const notices: Notice[] = [];
  for (const { read, code } of returns) {
    const outcome = read(frame, answers);
    if (!outcome.ok) {
      refusals.push(...outcome.refusals);
      continue;
    }
    const { unit, rows } = outcome.value;
    units.push({ ...unit, isForm: code !== null });
    notices.push(...outcome.notices);
    // The provider of a form stands in one field, that of a wide row in every cell of it: said once.
    const said = new Map<string, ResolvedProvider>();
    for (const { row, whereIs } of rows) {
      const written = row.provider ?? "";
      const before = said.get(written);
      const resolved = before ?? resolveProvider(written, council, whereIs("provider"));
      if ("refusal" in resolved) {
        if (before === undefined) refusals.push(resolved.refusal);
      } else {
        const { provider, partOf, notice } = resolved;
        if (notice !== null && before === undefined) notices.push(notice);
        const { institution, specialisation, places } = row;
        const where = whereIs("places");
        const id = providerId(provider);
        const part = partOf === undefined ? {} : { partOf };
        cells.push({ provider, ...part, providerId: id, institution, specialisation, places, where });
      }
      said.set(written, resolved);
    }
  }
  return { cells, units, refusals, notices };
}
