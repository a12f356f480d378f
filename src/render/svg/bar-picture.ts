import type { Bar, Picture, PictureGroup } from "../../submission/document.js";
import { escapedHtml } from "../escaped-html.js";

/**
 * A picture as a figure with inline SVG, one image for each group: no script, no style, only shades of the text's
 * own colour, so that it is readable in black and white, on a dark page and in forced colours. Heights are in em
 * and bars in per cent: the text is as large as the page's, at every width from 256 px up, and only bars stretch.
 */
export function barPicture(picture: Picture): string {
  const { title, series, groups, alongside = [] } = picture;
  const id = escapedHtml(picture.id);
  const scale = scaleFor([...groups.flatMap(({ rows }) => rows.flatMap(({ bars }) => bars)), ...alongside]);
  const images = picturePieces(picture).map(({ lines, height }, index) => {
    const { name, description = "" } = groups[index] ?? {};
    const own = `${id}-${index + 1}`;
    return `<svg display="block" width="100%" height="${em(height)}" role="img" aria-labelledby="${own}-title ${own}-description" fill="currentColor">
<title id="${own}-title">${escapedHtml(name === undefined ? title : `${title}: ${name}`)}</title>
<desc id="${own}-description">${escapedHtml(description)}</desc>
${index === 0 && series.length > 1 ? `${hatch(id)}\n` : ""}${lines.map((line) => lineSvg(line, scale, id)).join("\n")}
</svg>`;
  });
  return `<figure class="picture">
<figcaption>${escapedHtml(title)}</figcaption>
${images.join("\n")}
</figure>`;
}

function lineSvg(line: PictureLine, scale: Scale, id: string): string {
  switch (line.kind) {
    case "group":
      return `<text x="0" y="${em(line.top + 90)}" font-weight="bold">${escapedHtml(line.text)}</text>`;
    case "row":
      return `<text x="0" y="${em(line.top + 90)}">${escapedHtml(line.text)}</text>`;
    case "legend":
      return `<rect x="0" y="${em(line.top + 15)}" width="1.2em" height="0.9em" ${fillOf(line.series, id)}/><text x="1.8em" y="${em(line.top + 90)}">${escapedHtml(line.text)}</text>`;
    case "bar":
      return `<text x="${em(scale.numbers)}" y="${em(line.top + 85)}" text-anchor="end">${escapedHtml(line.bar.text)}</text>${barSvg(line, scale, id)}`;
  }
}

/** The bar, and the line at zero, in a room of its own behind the numbers. */
function barSvg(
  { bar, series, top }: Extract<PictureLine, { kind: "bar" }>,
  scale: Scale,
  id: string,
): string {
  const { from, width, zero } = barSpan(bar, scale);
  const rect =
    width === null ? "" : `<rect x="${from}%" y="0" width="${width}%" height="100%" ${fillOf(series, id)}/>`;
  return `<svg x="${em(scale.numbers + 50)}" y="${em(top + 5)}" width="${scale.plot}%" height="0.95em" overflow="visible">${rect}<line x1="${zero}%" y1="-0.15em" x2="${zero}%" y2="1.1em" stroke="currentColor"/></svg>`;
}

/** The first series is filled and the second hatched: which is which never depends on a colour. */
function fillOf(series: number, id: string): string {
  const fill = ["currentColor", `url(#${id}-hatch)`][series] ?? "none";
  return `fill="${fill}"${series === 0 ? ' fill-opacity="0.75"' : ""} stroke="currentColor"`;
}

function hatch(id: string): string {
  return `<pattern id="${id}-hatch" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path d="M2.5 0V5" stroke="currentColor" stroke-width="1.5"/></pattern>`;
}

/** "12.5em". */
function em(hundredths: number): string {
  return `${hundredths / 100}em`;
}

/** One scale for every bar of a picture. */
interface Scale {
  readonly least: number;
  readonly most: number;
  /** How wide the numbers before the bars are, in hundredths of an em. */
  readonly numbers: number;
  /** How much of the whole width the bars may have after them, in per cent. */
  readonly plot: number;
}

/** The width of the narrowest picture, and of a digit, in hundredths of an em. */
const NARROWEST = 1600;
const DIGIT = 58;
/** In per cent of the bars' width. */
const NARROWEST_BAR = 0.4;

/** The bars begin at zero, and zero is on the scale. */
function scaleFor(bars: readonly Bar[]): Scale {
  const values = bars.map(({ value }) => Number(value));
  const numbers = DIGIT * Math.max(1, ...bars.map(({ text }) => Array.from(text).length));
  return {
    least: Math.min(0, ...values),
    most: Math.max(0, ...values),
    numbers,
    plot: Math.max(15, Math.floor((100 * (NARROWEST - numbers - 50)) / NARROWEST) - 1),
  };
}

/** Where a bar begins, how wide it is and where zero is, in per cent. Nothing has no bar; a little has a sliver. */
function barSpan(
  { value }: Bar,
  { least, most }: Scale,
): { readonly from: string; readonly width: string | null; readonly zero: string } {
  const range = most - least || 1;
  const zero = (-least / range) * 100;
  const length = (Number(value) / range) * 100;
  if (length === 0) return { from: rounded(zero), width: null, zero: rounded(zero) };
  const width = Math.max(NARROWEST_BAR, Math.abs(length));
  return { from: rounded(length < 0 ? zero - width : zero), width: rounded(width), zero: rounded(zero) };
}

/** To a hundredth: the same on every machine. */
function rounded(percent: number): string {
  return String(Math.round(percent * 100) / 100);
}

type Content =
  | { readonly kind: "legend"; readonly series: number; readonly text: string }
  | { readonly kind: "group" | "row"; readonly text: string }
  | { readonly kind: "bar"; readonly series: number; readonly bar: Bar };

/** A line of a picture, and where its top is, in hundredths of an em. */
type PictureLine = Content & { readonly top: number };

/** A group as lines from the top, and how high it is. */
interface PicturePiece {
  readonly lines: readonly PictureLine[];
  readonly height: number;
}

/** As many characters as stand beside each other at 320 px, with some margin round the picture. */
const CHARACTERS = 29;
/** In hundredths of an em: whole numbers, so that the same picture is the same text. */
const HEIGHTS = { legend: 150, group: 140, row: 130, bar: 130 };
const GAPS = { beforeGroup: 30, afterRow: 45 };

/** The lines of each group: above the first the legend, and each row's name above its bars. */
function picturePieces({ series, groups }: Picture): PicturePiece[] {
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
