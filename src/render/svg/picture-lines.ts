import type { Bar, Picture, PictureGroup } from "../../submission/document.js";

type Content =
  | { readonly kind: "legend"; readonly series: number; readonly text: string }
  | { readonly kind: "group" | "row"; readonly text: string }
  | { readonly kind: "bar"; readonly series: number; readonly bar: Bar };

/** A line of a picture, and where its top is, in hundredths of an em. */
export type PictureLine = Content & { readonly top: number };

/** A group as lines from the top, and how high it is. */
export interface PicturePiece {
  readonly lines: readonly PictureLine[];
  readonly height: number;
}

/** As many characters as stand beside each other at 320 px, with some margin round the picture. */
const CHARACTERS = 29;
/** In hundredths of an em: whole numbers, so that the same picture is the same text. */
const HEIGHTS = { legend: 150, group: 140, row: 130, bar: 130 };
const GAPS = { beforeGroup: 30, afterRow: 45 };

/** The lines of each group: above the first the legend, and each row's name above its bars. */
export function picturePieces({ series, groups }: Picture): PicturePiece[] {
  const legend = series.map((text, index): Content => ({ kind: "legend", series: index, text }));
  return groups.map((group, index) => pieceOf(group, index === 0 && series.length > 1 ? legend : []));
}

function pieceOf({ name, rows }: PictureGroup, legend: readonly Content[]): PicturePiece {
  const lines: PictureLine[] = [];
  let top = 0;
  const add = (line: Content): void => {
    lines.push({ ...line, top });
    top += HEIGHTS[line.kind];
  };
  for (const line of legend) add(line);
  top += GAPS.beforeGroup;
  for (const text of name === undefined ? [] : brokenLines(name, CHARACTERS)) add({ kind: "group", text });
  for (const row of rows) {
    for (const text of brokenLines(row.name, CHARACTERS)) add({ kind: "row", text });
    for (const [series, bar] of row.bars.entries()) add({ kind: "bar", series, bar });
    top += GAPS.afterRow;
  }
  return { lines, height: top };
}

/** A text in lines of at most so many characters, broken between words; a longer word is broken itself. */
export function brokenLines(text: string, most: number): string[] {
  return text.split(" ").reduce<string[]>((lines, word) => {
    const last = lines.at(-1);
    if (last !== undefined && Array.from(`${last} ${word}`).length <= most) {
      return [...lines.slice(0, -1), `${last} ${word}`];
    }
    const characters = Array.from(word);
    const pieces = Array.from({ length: Math.max(1, Math.ceil(characters.length / most)) }, (_, index) =>
      characters.slice(index * most, (index + 1) * most).join(""),
    );
    return [...lines, ...pieces];
  }, []);
}
