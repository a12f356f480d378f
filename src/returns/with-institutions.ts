import type { FormFrame } from "../domain/form-frame.js";
import type { Notice } from "../domain/notice.js";
import { done, type Outcome, refused } from "../domain/outcome.js";
import { UNSTATED } from "../input/places-in-grid.js";
import type { ProviderInstitution } from "../input/returns/provider-institution.js";
import { institutionKey } from "./institution-key.js";
import type { ReportedCell } from "./reported-cell.js";

/** Cells of which each has its institution: those that do not say it have it by the key. */
export function withInstitutions(
  cells: readonly ReportedCell[],
  key: readonly ProviderInstitution[] | undefined,
  frame: FormFrame,
): Outcome<readonly ReportedCell[]> {
  const institutions = institutionKey(key ?? [], frame);
  if (!institutions.ok) return institutions;
  const unstated = cells.filter(({ institution }) => institution === UNSTATED);
  const byKey = ({ providerId, ownerId }: ReportedCell): string | undefined =>
    institutions.value.get(providerId) ?? institutions.value.get(ownerId);
  const missing = unstated.filter((cell) => byKey(cell) === undefined);
  const { names } = frame;
  if (missing.length > 0) {
    return refused({
      ...{ code: "institution-unstated", providers: providersOf(missing), names },
      ...{
        institutions: frame.institutions.map(({ id }) => id),
        hasKey: key?.some(({ institution }) => institution !== undefined) ?? false,
      },
    });
  }
  const placed = (cell: ReportedCell): string => byKey(cell) ?? cell.institution;
  const notices = frame.institutions.flatMap(({ id }): Notice[] => {
    const providers = providersOf(unstated.filter((cell) => placed(cell) === id));
    return providers.length === 0 ? [] : [{ code: "institution-by-key", providers, institution: id, names }];
  });
  return done(
    cells.map((cell) => (cell.institution === UNSTATED ? { ...cell, institution: placed(cell) } : cell)),
    notices,
  );
}

function providersOf(cells: readonly ReportedCell[]): string[] {
  return [...new Set(cells.map(({ provider }) => provider))];
}
