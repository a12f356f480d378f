import { amountText, exact } from "../../domain/amount.js";
import type { PlacedRow } from "../../domain/checks/places-refusals.js";
import { grouped } from "../../domain/grouped.js";
import { findNamed } from "../../domain/name-key.js";
import type { Refusal, Where } from "../../domain/refusal.js";
import { LONGEST_LINE } from "../grid/grid.js";
import { isWithin, type TableInLines } from "./lines-around.js";
import { titlesOver, withoutPlainWords } from "../headings/titles.js";

/**
 * What is said over a table, by its sheet or in brackets beside "Kommune", and what the table does not bear out: another
 * KKR than the one asked for, or somebody who has none of its rows. `providers` are those of the rows.
 */
export function unlikeTitles(
  { grid, header, lines, frame, file }: TableInLines,
  providers: ReadonlySet<string>,
): Refusal[] {
  const { council, councils, ownerId, knownProvider } = frame;
  const said = lines.filter((line) => isWithin(line) && (line.isTitle || line.where.header !== undefined));
  const ofOthers = said.filter(({ text }) => {
    const named = findNamed(text, councils) ?? findNamed(withoutPlainWords(text), councils);
    // "Region Sjælland" is somebody, who may have answered, and not a KKR.
    if (named === undefined || council === undefined || knownProvider(text) !== null) return false;
    return named.id !== council.id && council.covers?.includes(named.id) !== true;
  });
  const known = [...providers].filter((provider) => knownProvider(provider) !== null);
  const owners = new Set(known.map(ownerId));
  const ofNobody = titlesOver(grid, header, "provider", frame, file).filter(({ name, others }) => {
    // Where no row names anybody the title does.
    if ([...providers].every((provider) => provider === "")) return false;
    const isArea = [name, ...others].some((one) => knownProvider(one)?.kkr.region === one);
    const isOther = council !== undefined && knownProvider(name)?.kkr.id !== council.id;
    const isAbsent = others.length === 0 && known.length > 0 && !owners.has(ownerId(name));
    return isArea ? isOther : isAbsent;
  });
  const refusal = (written: string, where: Where): Refusal => ({
    ...{ code: "unlike-title", written: written.trim(), because: "others", where },
  });
  return [
    ...ofOthers.map(({ text, where }) => refusal(text, where)),
    ...ofNobody.map(({ written, name, row }): Refusal =>
      row < 0
        ? { code: "file-of-other", named: [name], holds: known, where: file }
        : refusal(written, { ...file, row: row + 1 }),
    ),
  ];
}

/** Words of numbers that are counted. */
const COUNTED = /(?<!\p{L})antal(?:let)?(?!\p{L})|pladser(?:ne)?(?!\p{L})/iu;

/**
 * Numbers that come to 1 with everybody are shares, whatever the table is called: refused by those of the first. Halves
 * and quarters of a place there are. Those that come to 100 with each of an institution's providers may be percentages,
 * unless the table says that it counts: `texts` are what stands over its numbers.
 */
export function sharesRefusal(rows: readonly PlacedRow[], texts: readonly string[]): Refusal | null {
  // Most tables have a row that says so early.
  if (rows.some(({ row }) => Number(row.places) > 100)) return null;
  const keyOf = ({ row: { provider = "", institution } }: PlacedRow): string =>
    JSON.stringify([provider, institution]);
  const returns = grouped(rows, keyOf).filter((own) => own.some(({ row }) => Number(row.places) !== 0));
  const comeTo = (whole: number): boolean =>
    returns.every((own) => own.reduce((sum, { row }) => sum.plus(row.places), exact(0)).equals(whole));
  const isParted = (own: readonly PlacedRow[]): boolean =>
    own.some(({ row }) => !exact(row.places).times(4).isInteger());
  // Of an institution with one row the shares alone count, and are the same either way.
  const mayBePlaces = comeTo(100) && returns.length > new Set(rows.map(({ row }) => row.institution)).size;
  const isCounted = texts.some((text) => COUNTED.test(text.slice(0, LONGEST_LINE)));
  if (mayBePlaces ? isCounted : !comeTo(1)) return null;
  const parted = mayBePlaces ? returns : returns.filter(isParted);
  const [first] = parted[0] ?? [];
  if (first === undefined || parted.length < 2) return null;
  const numbers = (parted[0] ?? []).map(({ row }) => amountText(row.places));
  const code = "shares-in-rows";
  return { code, numbers, ...(mayBePlaces ? { mayBePlaces } : {}), where: first.whereIs("places") };
}
