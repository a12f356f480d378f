import { nameKey } from "../../domain/name-key.js";
import type { GridRow } from "../grid/grid.js";

/** The columns of study places in the tables that stand beside the form in a document of ours, and what each is of. */
const COLUMNS: readonly (readonly [string, of: "own" | "institution", said: string])[] = [
  ["På skemaet", "own", ""],
  ["Samlet antal på skemaet", "institution", ""],
  ["Med overbooking", "own", " med overbooking"],
  ["Samlet antal med overbooking", "institution", " med overbooking"],
];

/**
 * What a row says of overbooking on top or of the intake, under the headings of our tables beside the form; null under
 * others.
 */
export function saidBesideForm(
  row: GridRow,
  heading: GridRow,
  institution: string,
  names: readonly string[],
): string[] | null {
  const keys = heading.map(({ text }) => nameKey(text));
  const numberUnder = (title: string): string | null => {
    const cell = row[keys.indexOf(nameKey(title))];
    return cell === undefined || cell.kind === "covered" ? null : cell.text.trim();
  };
  const own = [...new Set([institution, ...names])].filter((name) => name !== "").join(", ");
  if (["Sommeroptag", "Vinteroptag", "I alt"].every((title) => keys.includes(nameKey(title)))) {
    const [summer, winter] = [numberUnder("Sommeroptag"), numberUnder("Vinteroptag")];
    return own === ""
      ? []
      : [`${own}: ${summer} om sommeren og ${winter} om vinteren`, `${own}: ${numberUnder("I alt")}`];
  }
  if (!["På skemaet", "Med overbooking"].every((title) => keys.includes(nameKey(title)))) return null;
  return COLUMNS.flatMap(([title, of, said]) => {
    const [number, whose] = [numberUnder(title), of === "own" ? own : institution];
    return number === null || whose === "" ? [] : [`${whose}: ${number}${said}`];
  });
}

/** Whether the table under a heading is one in which our annex works study places out. */
export function workedOut(heading: GridRow): boolean {
  return heading.some(({ text }) =>
    ["nøjagtigandel", "gangemultiplikatorerne", "loft"].includes(nameKey(text)),
  );
}
