import { OR_OVERBOOKED, TOTAL_OF_TABLE } from "../../domain/filled-form.js";
import type { FormFrame } from "../../domain/form-frame.js";
import { findNamed } from "../../domain/name-key.js";
import { studyYearsIn } from "../../domain/study-year.js";
import { sum } from "../../domain/sum.js";
import { type Grid, type GridCell, type GridRow, isBlank, textAt } from "../grid/grid.js";
import { isOfOtherShares, percentAt } from "./percents.js";
import {
  hasNumber,
  isCount,
  recommends,
  saidIn,
  textsOf,
  wholeOf,
  withoutItsNumber,
  wordsIn,
} from "./said-in-tables.js";
import { isOfOtherThings, isSumLabel, saysTotal } from "./sum-rows.js";
import { isWithOverbooking, withoutBeside, workedOut, wrongChange } from "./tables-beside.js";

/** What a column of another table is called that has this year's study places. */
const OF_STUDY_PLACES =
  /studieplads|uddannelsesplads|(?<!\p{L})(?:pladser|antal|i\s?alt|i år|indstil\p{L}*|optag|samlet|skemaet)(?!\p{L})/iu;

/** What a row of nothing but this year's study places is called. */
const PLACES = /^(?:(?:samlet\s)?antal\s?)?(?:(?:studie|uddannelses)?pladser)?:?$/iu;

/** How many lines above the heading of a table may say what it is of. */
const CAPTIONS = 4;

/** What stands over the numbers of a table. */
interface Heading {
  readonly row: GridRow;
  readonly over: readonly string[];
  /** What the lines right above it say together, without what the columns say themselves. */
  readonly caption: string;
  /** The columns of summer and winter, -1 where there is none. */
  readonly ofSeason: readonly number[];
  readonly mayBeOverbooked: boolean;
  /** Whether the caption is of something else than study places, and whether a column is of them all the same. */
  readonly isOther: boolean;
  readonly isSure: (title: string) => boolean;
}

/** A row of numbers in a table. */
interface NumberRow {
  readonly row: GridRow;
  /** The institutions and specialisations that it names, and the institution that it or one above it names. */
  readonly names: readonly string[];
  readonly above: string;
  /** What it is of: these, or if it names none, all that it may be the sum of. */
  readonly named: readonly string[];
  /** What it is called as a sum. */
  readonly label: string | undefined;
  /** The rows with names that it may be the sum of. */
  readonly summed: readonly GridRow[];
}

/**
 * The numbers of study places in other tables, each with the institution and the specialisation whose row and column it
 * stands in, or with the words of a sum. Those of columns or under captions of something else are left out, and from a
 * row on that names anything else, as a place, all of its table.
 */
export function saidAcross(rows: Grid, frame: FormFrame, captions: readonly string[] = []): string[] {
  let over = captions;
  let headingRow: GridRow = [];
  let known: Heading | null = null;
  let above = "";
  let isOurs = true;
  // Who stands above since the heading or the last sum.
  let seen: string[] = [];
  let own: GridRow[] = [];
  let counted: GridRow[] = [];
  return rows.flatMap((row) => {
    if (!hasNumber(row)) {
      const lines = known === null ? [...over, wordsIn(headingRow)] : captions;
      over = lines.filter((line) => line !== "").slice(-CAPTIONS);
      [headingRow, known, above, isOurs, seen, own, counted] = [row, null, "", true, [], [], []];
      return [];
    }
    const heading = (known ??= headingOf(headingRow, over, frame));
    const words = row.flatMap(({ text }) =>
      /^[+−–-]?[\d.,\s]*(?:%|pct\.?|procent)?$/iu.test(text) ? [] : [text.trim()],
    );
    const names = [...new Set(words.filter((text) => isNamed(text, frame)))];
    const isNobodys = names.length === 0;
    const institution = names.find((name) => findNamed(name, frame.edition.institutions) !== undefined);
    above = institution ?? (isNobodys ? "" : above);
    // "Dagtilbudspædagogik (fastsat af KKR)" is no sum of the KKR's.
    const label = words.find((text) => isSumLabel(text) && !isNamed(withoutRemark(text), frame));
    const named = isNobodys ? onlyNames([...seen, ...namesOver(heading, frame)], frame) : [above, ...names];
    const found = { row, names, above, named, label, summed: isNobodys ? own : [] };
    [seen, own] = isNobodys
      ? [[], []]
      : [
          [...seen, ...names],
          [...own, row],
        ];
    const isSum = label !== undefined && saysTotal(label);
    const rowsAbove = counted;
    counted = isSum ? [] : [...counted, row];
    // What the annex works out is held against our own document, line by line.
    if (workedOut(headingRow)) return [];
    isOurs &&= words.every((text) => isNamed(text, frame) || text === label || PLACES.test(text));
    const isOfOthers = heading.isOther && !headingRow.some(({ text }) => heading.isSure(text));
    if (isOurs && !isOfOthers) return saidInRow(found, heading, frame);
    const sums =
      isSum && headingRow.some(({ text }) => isNamed(text, frame)) ? wrongSums(row, rowsAbove) : [];
    return [...(heading.isOther ? [] : sentencesIn(row)), ...sums.map((said) => `${label}: ${said}`)];
  });
}

function headingOf(row: GridRow, over: readonly string[], { studyYear }: FormFrame): Heading {
  const overall = rightAbove(over).join(" ");
  // A column says itself that it is with overbooking or of a season; else a line above may say it of any number.
  const ofSeason = ["sommer", "vinter"].map((season) =>
    row.findIndex(({ text }) => text.toLowerCase().includes(season)),
  );
  const isBeside = !ofSeason.includes(-1) || row.some(({ text }) => isWithOverbooking(text));
  const mayBeOverbooked = !isBeside && /overbook/iu.test(overall || (over.at(-1) ?? ""));
  const dateless = withoutYear(overall, studyYear);
  const caption = isBeside || mayBeOverbooked ? withoutBeside(dateless) : dateless;
  // A caption of two years, or of study places and internship places, has columns of both.
  const isOfBoth = !isOfOtherShares(caption.replace(/praktikpladse\p{L}*/giu, ""));
  const isSure = (title: string): boolean =>
    (title.includes(studyYear) && overall.includes(studyYear)) || (/studieplads/iu.test(title) && isOfBoth);
  return { row, over, caption, ofSeason, mayBeOverbooked, isOther: isOfOtherShares(caption), isSure };
}

function saidInRow(found: NumberRow, heading: Heading, frame: FormFrame): string[] {
  const { row, names, above, named, label, summed } = found;
  const { caption, isOther } = heading;
  const isOfShares = isOfOtherThings(caption);
  // A table of names and one number each needs no heading; what an annex has is mostly something else.
  const isBare =
    heading.row.length === 0 &&
    names.length + (label === undefined ? 0 : 1) > 0 &&
    row.filter(isCount).length === 1 &&
    !/^bilag/iu.test(heading.over.at(-1) ?? "");
  const total = label === undefined || saysTotal(label) ? TOTAL_OF_TABLE : `${label} i alt`;
  const whose = (title: string): string => {
    const isOfAll = above !== "" && /^samlet/iu.test(title);
    const all = isOfAll ? [above] : [...named, ...(isNamed(title, frame) ? [title] : [])];
    return [...new Set(all)].filter((name) => name !== "").join(", ");
  };
  const [summer = null, winter = null] = heading.ofSeason.map((column) => wholeOf(row[column]));
  const beside = [
    ...(summer === null || winter === null ? [] : [`${summer} om sommeren og ${winter} om vinteren`]),
    ...wrongChange(row, heading.row, frame.studyYear),
  ].map((said) => `${whose("") || total}: ${said}`);
  const inCells = row.flatMap((cell, column) => {
    const title = textAt(heading.row, column).replace(frame.studyYear, "i alt");
    const ofWhom = whose(title);
    const percent = percentAt(cell, isOfShares ? `${caption} ${title}` : title);
    if (percent !== null && !isOther) {
      // The shares of anybody's parts come to 100 per cent.
      const isWhole = names.length === 0 && /^100(?:,0+)?(?!\d)/.test(percent);
      return ofWhom === "" || isWhole ? [] : [`${ofWhom}: ${percent}`];
    }
    const isLeftOut = isOther ? !heading.isSure(textAt(heading.row, column)) : isOfShares;
    if (isLeftOut || !isCount(cell)) return [];
    const said = `${ofWhom || total}: ${cell.text.trim()}`;
    if (isWithOverbooking(title)) return [`${said} med overbooking`];
    if (isOfOtherThings(title)) return [];
    if (!isNamed(title, frame) && !OF_STUDY_PLACES.test(title) && !isBare) return [];
    // What the rows above come to is right if they are, whoever they are.
    if ((ofWhom === "" || isOther) && isSumOf(cell, column, summed)) return [];
    return [heading.mayBeOverbooked ? said + OR_OVERBOOKED : said];
  });
  return [...inCells, ...beside];
}

function isNamed(text: string, { edition, specialisations }: FormFrame): boolean {
  return findNamed(text, [...edition.institutions, ...specialisations]) !== undefined;
}

/** What a row of several things says of study places: a sentence, or the cells that name them. */
function sentencesIn(row: GridRow): string[] {
  return row.some(recommends)
    ? [wordsIn(withoutItsNumber(row))]
    : textsOf(row).filter((text) => /(?:studie|uddannelses)plads/iu.test(text));
}

/** What a table is of: the lines behind the last sentence, and that if it points to the table. */
function rightAbove(lines: readonly string[]): readonly string[] {
  const last = lines.findLastIndex((line) => /[.!?]\s*$/.test(line) && !POINTS.test(line));
  return lines.slice(last + 1);
}

const POINTS = /(?<!\p{L})(?:nedenfor|herunder|følgende|således|viser|ses)(?!\p{L})/iu;

function withoutRemark(text: string): string {
  return text.replace(/\s*\([^()]*\)$/, "");
}

/** A text that names the form's own year is of no other. */
function withoutYear(text: string, studyYear: string): string {
  return studyYearsIn(text).every((named) => named === studyYear) ? text.replace(YEARS, "…") : text;
}

const YEARS = /(?<!\d)20\d\d\s?[/–-]\s?(?:20)?\d\d(?!\d)/g;

function isSumOf(cell: GridCell, column: number, rows: readonly GridRow[]): boolean {
  return rows.length > 1 && wholeOf(cell) === sum(rows.map((row) => wholeOf(row[column]) ?? NaN));
}

/** What a row of sums has that the rows above it do not come to, each as a sum that is written out. */
function wrongSums(row: GridRow, above: readonly GridRow[]): string[] {
  return row.flatMap((cell, column) => {
    const total = wholeOf(cell);
    const parts = above.map((one) => (isBlank(one[column]) ? 0 : (wholeOf(one[column]) ?? NaN)));
    const isRight = parts.length < 2 || [total, NaN].includes(sum(parts));
    return total === null || isRight ? [] : [`${parts.join(" + ")} = ${total}`];
  });
}

/** What a row of sums is of, if all that stands above it, or over the table, is of one of several: else it is of all. */
function onlyNames(seen: readonly string[], { institutions, specialisations }: FormFrame): string[] {
  return [institutions, specialisations].flatMap((among) => {
    const found = new Set(seen.flatMap((name) => findNamed(name, among)?.name ?? []));
    return found.size === 1 && among.length > 1 ? [...found] : [];
  });
}

/** The institutions and specialisations that the lines over a table name; a sentence is of the table above. */
function namesOver({ over }: Heading, { edition, specialisations }: FormFrame): string[] {
  const caption = over.filter((line) => !/[.!?]\s*$/.test(line)).join(" ");
  return [...edition.institutions, ...specialisations].flatMap(({ name, aliases }) =>
    [name, ...aliases].some((one) => caption.includes(one)) ? [name] : [],
  );
}

/** What stands on a sheet that is no form: texts, numbers beside their words, and those of study places in tables. */
export function textsInGrid(grid: Grid, frame: FormFrame): string[] {
  let isInTable = false;
  const tables: GridRow[] = [];
  const said = grid.flatMap((row) => {
    const isHeader = !hasNumber(row) && textsOf(row).length > 1;
    isInTable = !row.every(isBlank) && (isInTable || isHeader);
    if (isInTable || !(hasNumber(row) || row.every(isBlank))) tables.push(row);
    return saidIn(row, isInTable);
  });
  return [...said, ...saidAcross(tables, frame)];
}
