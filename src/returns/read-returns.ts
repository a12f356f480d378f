import { nameKey } from "../domain/name-key.js";
import type { Notice } from "../domain/notice.js";
import type { Refusal } from "../domain/refusal.js";
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
export function readReturns({ returns, council, frame }: Scope): ReturnsRead {
  const cells: ReportedCell[] = [];
  const units: StatedUnit[] = [];
  const refusals: Refusal[] = [];
  const notices: Notice[] = [];
  for (const { read, code } of returns) {
    const outcome = read(frame);
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
      const resolved = before ?? resolveProvider(written, council, frame, whereIs("provider"));
      if ("refusal" in resolved) {
        if (before === undefined) refusals.push(resolved.refusal);
      } else {
        const { provider, notice } = resolved;
        if (notice !== null && before === undefined) notices.push(notice);
        const { institution, specialisation, places } = row;
        const where = whereIs("places");
        const id = frame.providerId(provider);
        cells.push({ provider, providerId: id, institution, specialisation, places, where });
      }
      said.set(written, resolved);
    }
  }
  return { cells, units, refusals: [...refusals, ...formerRegionRefusals(notices)], notices };
}

/** Two former names of one region: the parts of one return, or the same places twice; nobody can tell. */
function formerRegionRefusals(notices: readonly Notice[]): Refusal[] {
  const former = notices.flatMap((notice) =>
    notice.code === "read-differently" && notice.what === "provider" ? [notice] : [],
  );
  const written = [...new Map(former.map((notice) => [nameKey(notice.written), notice.written])).values()];
  const [first] = former;
  return first === undefined || written.length < 2
    ? []
    : [{ code: "former-regions", written: written.toSorted(), region: first.readAs }];
}
