import { plain, sumOf } from "../domain/amount.js";
import type { CellSum } from "../domain/collected-returns.js";

interface InstitutionSum {
  readonly institution: string;
  readonly places: string;
  readonly cells: readonly CellSum[];
}

/** The sums of each institution and of all, in plain digits. */
export function institutionSums(sums: readonly CellSum[]): {
  readonly all: string;
  readonly institutions: readonly InstitutionSum[];
} {
  const ids = [...new Set(sums.map(({ institution }) => institution))];
  return {
    all: plain(sumOf(sums.map(({ places }) => places))),
    institutions: ids.map((institution) => {
      const cells = sums.filter((cell) => cell.institution === institution);
      return { institution, cells, places: plain(sumOf(cells.map(({ places }) => places))) };
    }),
  };
}
