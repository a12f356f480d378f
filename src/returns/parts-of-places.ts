import { exact, plain } from "../domain/amount.js";
import { grouped, groupsOf } from "../domain/grouped.js";
import type { Notice } from "../domain/notice.js";
import type { ReportedCell } from "./reported-cell.js";

/** The numbers of each file that are no whole ones, each of a provider once: seven half-year places are 3.5 full-year places, or it is a slip. */
export function partsOfPlaces(cells: readonly ReportedCell[]): Notice[] {
  const parts = cells.filter(({ places }) => !exact(places).isInteger());
  return [...groupsOf(parts, ({ where }) => where.file ?? "")].map(([file, own]) => {
    const all = own.map(({ provider, places }) => ({ provider, places: plain(exact(places)) }));
    const numbers = grouped(all, ({ provider, places }) => JSON.stringify([provider, places]));
    return { code: "part-of-place", where: { file }, numbers: numbers.map(([first]) => first) };
  });
}
