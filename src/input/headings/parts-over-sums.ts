import { RunningSum } from "../../domain/amount.js";
import type { FormFrame } from "../../domain/form-frame.js";
import { BLANK, type GridRow, type PlainGrid, textAt, withText } from "../grid/grid.js";
import { readNumber } from "../grid/read-cell.js";
import { readLabel, saysGroup } from "../words/sum-label.js";
import { columnOf, isOfNumbers } from "./columns.js";
import { headedTable } from "./find-header.js";
import { hasNumber } from "./lines-below.js";

/**
 * The table in which the sum of a municipality or a region stands below rows of names that are not known: each of these is
 * called after both, "Køge, Solsikken" over "Køge Kommune i alt", as under a title. Not where any unknown name has no such
 * sum right below its rows, for on which side of their rows the sums stand is not certain then; nor where one differs from
 * its rows, for it may be an answer beside them.
 */
export function withPartsOverSums(plain: PlainGrid, frame: FormFrame): PlainGrid {
  const table = headedTable(plain.grid, frame);
  const who = table === null ? undefined : columnOf("provider", table.columns);
  if (table === null || who === undefined) return plain;
  const { header, columns } = table;
  const numbers = columns.filter(isOfNumbers);
  const grid = [...plain.grid];
  // What is left of an owner's rows, in each column of numbers, when the sums are taken away.
  const left = new Map<string, readonly RunningSum[]>();
  const count = (owner: string, cells: GridRow, sign: "" | "-"): void => {
    for (const [at, sum] of (left.get(owner) ?? []).entries()) {
      const number = readNumber(cells[numbers[at]?.index ?? -1] ?? BLANK);
      if (number.ok) sum.add(sign + number.value);
    }
  };
  let parts: number[] = [];
  const called = { overParts: false, alone: false };
  for (const [row, cells] of plain.grid.entries()) {
    const written = textAt(cells, who.index);
    if (row <= header.last || written === "" || !hasNumber(cells, columns)) continue;
    const { kind, of } = readLabel(written);
    const isSum = kind === "sum";
    const owner = frame.knownProvider(isSum ? of : written);
    if (owner === null && !isSum) {
      parts.push(row);
      continue;
    }
    const isNamed = owner?.isPart === false && (isSum || saysGroup(written));
    if (parts.length > 0 && !isNamed) return plain;
    if (!isSum) called[parts.length > 0 ? "overParts" : "alone"] = true;
    if (!isNamed) continue;
    const { name } = owner;
    if (isSum && parts.length > 0 && !left.has(name))
      left.set(
        name,
        numbers.map(() => new RunningSum()),
      );
    // What is only called so, "Køge Kommune samlet", is asked about beside its parts.
    for (const at of isSum || parts.length === 0 ? parts : [...parts, row]) {
      const named = plain.grid[at] ?? [];
      grid[at] = withText(named, who.index, `${name}, ${textAt(named, who.index)}`);
      count(name, named, "");
    }
    count(name, cells, "-");
    parts = [];
  }
  const differs = [...left.values()].flat().some(({ value }) => !value.isZero());
  // Where others stand alone it is a list of them.
  const isList = called.overParts && called.alone;
  return parts.length > 0 || differs || isList ? plain : { ...plain, grid };
}
