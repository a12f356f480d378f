import { type Grid, type GridCell, lengthRefusal, textCell } from "./grid.js";
import { readXml } from "../xml/read-xml.js";

/** A chart as its reader sees it: what heads it, and its numbers as a table, a row for each category. */
export interface Chart {
  readonly title: string;
  readonly grid: Grid;
}

/** No chart that anybody can read has more points. */
const MOST_POINTS = 1000;

interface Series {
  readonly name: Map<number, string>;
  readonly values: Map<number, string>;
}

/**
 * The chart in a part of an Office file, with the numbers that were saved with it; none if the part has none, or can't
 * be read. An outer category goes on until the next.
 */
export function readChart(part: string, bytes: Uint8Array | undefined): Chart[] {
  const all: Series[] = [];
  // By level, the innermost first, as the file has them.
  let categories: Map<number, string>[] = [];
  let title = "";
  let point = 0;
  let text = "";
  const refusal = readXml(part, bytes, {
    open: (name, { idx }) => {
      text = "";
      if (name === "ser") all.push({ name: new Map(), values: new Map() });
      if (name === "cat") categories = [];
      if (name === "strCache" || name === "lvl") categories.push(new Map());
      if (name === "pt") point = Number(idx);
    },
    text: (more) => {
      text += more;
    },
    close: (name, { path }) => {
      const series = all.at(-1);
      if (name === "t" && !path.includes("plotArea")) title += text;
      if (name !== "v" || series === undefined || !(point < MOST_POINTS)) return;
      if (path.includes("tx")) series.name.set(point, text.trim());
      else if (path.includes("cat")) categories.at(-1)?.set(point, text.trim());
      else if (path.includes("val")) series.values.set(point, text.trim());
    },
  });
  const points = Math.max(0, ...all.flatMap(({ values }) => [...values.keys()].map((at) => at + 1)));
  if (refusal !== null || points === 0) return [];
  const levels = categories.toReversed();
  const heading = [
    ...levels.map(() => ""),
    ...all.map(({ name }) => headingOf([...name.values()].join(" "))),
  ];
  const rows = Array.from({ length: points }, (_, at) => [
    ...levels.map((level, depth) => textAt(level, at, depth < levels.length - 1)),
    ...all.map(({ values }) => values.get(at) ?? ""),
  ]);
  const longest = Math.max(title.length, ...[heading, ...rows].flat().map(({ length }) => length));
  if (lengthRefusal(longest) !== null) return [];
  return [{ title: title.trim(), grid: [heading, ...rows].map((row) => row.map(cellOf)) }];
}

/** One that nobody named is of what the chart is of. */
function headingOf(name: string): string {
  return /^(?:seri(?:es?|en)\s?\d*)?$/iu.test(name) ? "Antal" : name;
}

function textAt(level: ReadonlyMap<number, string>, at: number, goesOn: boolean): string {
  const before = [...level.keys()].filter((key) => key === at || (goesOn && key < at));
  return level.get(Math.max(...before)) ?? "";
}

/** Numbers in a chart are written as programs write them. */
function cellOf(text: string): GridCell {
  return /^-?\d+(?:\.\d+)?$/.test(text)
    ? { kind: "number", text: text.replace(".", ","), value: text, isFormula: false }
    : textCell(text);
}
