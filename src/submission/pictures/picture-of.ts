import { danishList } from "../../domain/danish.js";
import { visibleText } from "../../domain/visible-text.js";
import { numberCell, signed } from "../cells.js";
import type { Bar, Picture, PictureGroup } from "../document.js";

interface Figures {
  readonly id: string;
  readonly title: string;
  /** The sentences that say what it shows. */
  readonly about: string;
  readonly series: readonly string[];
  readonly groups: readonly Omit<PictureGroup, "description">[];
}

/** A picture whose descriptions have every number of it, after the sentences that say what it shows. */
export function pictureOf({ id, title, about, series, groups }: Figures): Picture {
  const described = groups.map(({ name, rows }, index): PictureGroup => {
    const visible = rows.map((row) => ({ ...row, name: visibleText(row.name) }));
    const numbers = visible.map((row) => `${row.name}: ${barsText(row.bars, series)}`).join("; ");
    return {
      ...(name === undefined ? {} : { name: visibleText(name) }),
      description: `${index === 0 ? `${about} ` : ""}${numbers.replace(/\.?$/, ".")}`,
      rows: visible,
    };
  });
  return { kind: "picture", id, title: visibleText(title), series, groups: described };
}

/** "nødvendige 310 og til rådighed 650"; with one series only, the number alone. */
function barsText(bars: readonly Bar[], series: readonly string[]): string {
  return danishList(
    bars.map(({ text }, index) =>
      series.length === 1 ? text : `${series[index]?.toLowerCase() ?? ""} ${text}`,
    ),
  );
}

/** A bar of a number in plain digits with a point. */
export function barOf(value: number | string): Bar {
  const { value: plain, text } = numberCell(value);
  return { value: plain, text };
}

/** A bar of a change: with its sign. */
export function changeBar(value: number): Bar {
  return { value: String(value), text: signed(value) };
}
