import type { Refusal } from "../domain/refusal.js";
import type { Where } from "../domain/where.js";
import type { Grid } from "./grid.js";
import type { LinesBelow } from "./lines-below.js";

/** A text that stands around a table and may say something of all its numbers. */
export interface LineAround {
  readonly text: string;
  readonly where: Where;
  /** Whether it may be the table's title: it stands over it, or is what its sheet is called. */
  readonly isTitle: boolean;
}

/** The texts over a table, each merged cell once, the name of its sheet, what is printed with it, and the remarks below. */
export function linesAround(
  above: Grid,
  notes: LinesBelow["notes"],
  printed: readonly string[],
  file: Where,
): LineAround[] {
  const over = above.flatMap((cells, row) =>
    cells.flatMap(({ kind, text }, column) =>
      kind === "covered" || text.trim() === ""
        ? []
        : [{ text, where: { ...file, row: row + 1, column: column + 1 }, isTitle: true }],
    ),
  );
  return [
    ...over,
    ...notes.map(({ text, ...at }) => ({ text, where: { ...file, ...at }, isTitle: false })),
    { text: file.sheet ?? "", where: file, isTitle: true },
    ...printed.map((text) => ({ text, where: { ...file }, isTitle: false })),
  ];
}

/** Numbers that are so many tens, hundreds or thousands: "Alle tal er i tiere", "Tal i 1.000". */
const SCALED =
  /(?<!\p{L})(?:(?:tal|tallene|antal|antallet|pladser|pladserne|alt|alle|opgjort|angivet|skrevet|enhed)(?:\s?:)?(?:\s(?:er|står|opgjort|angivet|skrevet))*\s(?:i|som)\s(?:hele\s)?|[([]\s?i\s)(?:10(?:0|\.?000)?['’]?(?:ere|er)?|1\.?000['’]?|tiere|hundreder?|tusinder?|ti|hundrede|tusind)(?=\s*(?:stk\.?|pladser|praktikpladser)?\s*[.,;:!)\]]*\s*$)/iu;
/** Other educations with placements of their own, and what says that they are left out. */
const OTHER_EDUCATION =
  /(?<!\p{L})(?:PAU|SOSU|SSA|SSH|pædagogisk(?:e)? assistent\p{L}*|social- og sundheds\p{L}+|sygeplejerske\p{L}*|læreruddannelse\p{L}*|lærerstuderende|socialrådgiver\p{L}*)(?!\p{L})/iu;
const BESIDE_OURS =
  /(?<!\p{L})(?:ikke|uden|udover|foruden|eksklusive?|ekskl|heller|bortset|undtagen|pædagoguddannelse\p{L}*|pædagogstuderende|pædagogpraktik\p{L}*)(?!\p{L})/iu;

/** Why the numbers of a table are not what they seem to be: they are tens, or another education's. */
export function otherNumbers(lines: readonly LineAround[]): Refusal[] {
  const scaled = lines.find(({ text }) => SCALED.test(text.slice(0, LONGEST_LINE)));
  const other = lines.find(({ text, isTitle }) => {
    const line = text.slice(0, LONGEST_LINE);
    return isTitle && OTHER_EDUCATION.test(line) && !BESIDE_OURS.test(line);
  });
  return [
    ...(scaled === undefined
      ? []
      : [{ code: "scaled-numbers" as const, written: scaled.text.trim(), where: scaled.where }]),
    ...(other === undefined
      ? []
      : [{ code: "other-education" as const, written: other.text.trim(), where: other.where }]),
  ];
}

/** A longer text is no line. */
const LONGEST_LINE = 200;
