import { exact, plain } from "../domain/amount.js";
import { grouped } from "../domain/grouped.js";
import type { Notice } from "../domain/notice.js";
import type { ReportedCell } from "./reported-cell.js";

/** The numbers of each file that are no whole ones, each of a provider once: seven half-year places are 3.5 full-year places, or it is a slip. */
export function partsOfPlaces(cells: readonly ReportedCell[]): Notice[] {
  const parts = cells.filter(({ places }) => !exact(places).isInteger());
  return grouped(parts, ({ where }) => where.file ?? "").map((own) => ({
    ...{ code: "part-of-place", where: { file: own[0]?.where.file ?? "" } },
    numbers: grouped(
      own.map(({ provider, places }) => ({ provider, places: plain(exact(places)) })),
      ({ provider, places }) => JSON.stringify([provider, places]),
    ).flatMap((same) => same.slice(0, 1)),
  }));
}
