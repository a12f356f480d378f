import { OR_OVERBOOKED, TOTAL_OF_TABLE } from "../../domain/filled-form.js";
import type { FormFrame } from "../../domain/form-frame.js";
import { findNamed } from "../../domain/name-key.js";
import { studyYearsIn } from "../../domain/study-year.js";
import { sum } from "../../domain/sum.js";
import { BLANK, type Grid, type GridCell, type GridRow, isBlank, textAt } from "../grid/grid.js";
import { readNumber } from "../grid/read-cell.js";
import { isOfOtherShares, isPercent, percentAt } from "./percents.js";
import { isOfOtherThings, isSumLabel, saysTotal } from "./sum-rows.js";
import { isWithOverbooking, withoutBeside, workedOut, wrongChange } from "./tables-beside.js";

/** A text of several words may have digits too. */
export const LIKE_A_NUMBER: RegExp = /^[-–−]?[\d.,\s]+$/;

/** What stands in a row: a number is said of the words beside it; in another table, of its names and its column's year. */
export function saidIn(row: GridRow, isInOther: boolean): string[] {
  const isInWords = textsOf(row).some((text, at) => at > 0 && IN_WORDS.test(text));
  if (isInWords || (hasNumber(row) && !isInOther)) return [wordsIn(withoutItsNumber(row))];
  const words = row.flatMap((cell) => (cell.kind === "text" && !isBlank(cell) ? [cell.text] : []));
  if (!isInOther) return words;
  if (saysWhose(row)) return [wordsIn(row).replace(":", "")];
  // Numbers, and sums with theirs, are said by `saidAcross`.
  const isSaid = (text: string): boolean => LIKE_A_NUMBER.test(text) || (hasNumber(row) && isSumLabel(text));
  return words.filter((text) => !isSaid(text) && (words.length === 1 || studyYearsIn(text).length === 0));
}

/** A number in words, as "fem hundrede og enogtyve". */
const IN_WORDS = /^(?=.*(?:hundrede|tusind))(?:[\p{L}-]+\s?){1,8}$/iu;

/** Whether a row says which year or which council something is of, and nothing else. */
export function saysWhose(row: GridRow): boolean {
  const texts = textsOf(row);
  return texts.length === 2 && /^(?:studieår|kkr|region|kommunekontaktråd)(?:et)?:?$/iu.test(texts[0] ?? "");
}

/** The texts of a row, so that two numbers beside each other are not one. */
export function wordsIn(row: GridRow): string {
  const isNumber = (text: string): boolean => LIKE_A_NUMBER.test(text);
  return textsOf(row)
    .map((text, at, all) => (isNumber(text) && isNumber(all[at - 1] ?? "") ? `; ${text}` : ` ${text}`))
    .join("")
    .trim();
}

/** What a column of another table is called that has this year's study places. */
const OF_STUDY_PLACES =
  /studieplads|uddannelsesplads|(?<!\p{L})(?:pladser|antal|i\s?alt|i år|indstil\p{L}*|optag|samlet|skemaet)(?!\p{L})/iu;

/** A cell with one of these goes on in the number beside it: "Det indstilles, at UCL får". */
const RECOMMENDS =
  /(?<!\p{L})(?:indstille[rs]|foreslå[rs]?|anbefale[rs]|tildele[rs]|får|skal have)(?!\p{L})/iu;

/** What a row of nothing but this year's study places is called. */
const PLACES = /^(?:(?:samlet\s)?antal\s?)?(?:(?:studie|uddannelses)?pladser)?:?$/iu;

/** What a row of several things says of study places: a sentence, or the cells that name them. */
function sentencesIn(row: GridRow): string[] {
  return row.some(recommends)
    ? [wordsIn(withoutItsNumber(row))]
    : textsOf(row).filter((text) => /(?:studie|uddannelses)plads/iu.test(text));
}

/** A sentence with a number in it, without the number of its own point, which stands before it in the row. */
function withoutItsNumber(row: GridRow): GridRow {
  const [point, ...sentence] = row.filter((cell) => !isBlank(cell));
  const isPoint = point !== undefined && /^\d{1,2}\.?$/.test(point.text.trim());
  const [first] = sentence;
  return isPoint && first !== undefined && recommends(first) && sentence.some(({ text }) => /\d/.test(text))
    ? sentence
    : row;
}

function recommends({ kind, text }: GridCell): boolean {
  return kind !== "covered" && RECOMMENDS.test(text);
}

/** How many lines above the heading of a table may say what it is of. */
const CAPTIONS = 4;

/**
 * The numbers of study places in other tables, each with the institution and the specialisation whose row and column it
 * stands in, or with the words of a sum. Those of columns or under captions of something else are left out, and from a
 * row on that names anything else, as a place, all of its table.
 */
export function saidAcross(rows: Grid, frame: FormFrame, captions: readonly string[] = []): string[] {
  const { edition, specialisations, studyYear } = frame;
  const isNamed = (text: string): boolean =>
    findNamed(text, [...edition.institutions, ...specialisations]) !== undefined;
  // "Dagtilbudspædagogik (fastsat af KKR)" is no sum of the KKR's.
  const isLabel = (text: string): boolean => isSumLabel(text) && !isNamed(withoutRemark(text));
  let over = captions;
  let heading: GridRow = [];
  let above = "";
  let isOurs = true;
  let isHeading = true;
  // Who stands above since the heading or the last sum.
  let seen: string[] = [];
  let own: GridRow[] = [];
  let counted: GridRow[] = [];
  return rows.flatMap((row) => {
    if (!hasNumber(row)) {
      const lines = isHeading ? [...over, wordsIn(heading)] : captions;
      over = lines.filter((line) => line !== "").slice(-CAPTIONS);
      [heading, above, isOurs, isHeading, seen, own, counted] = [row, "", true, true, [], [], []];
      return [];
    }
    const words = row.flatMap(({ text }) =>
      /^[+−–-]?[\d.,\s]*(?:%|pct\.?|procent)?$/iu.test(text) ? [] : [text.trim()],
    );
    const names = [...new Set(words.filter(isNamed))];
    const institution = names.find((name) => findNamed(name, edition.institutions) !== undefined);
    above = institution ?? (names.length > 0 ? above : "");
    const label = words.find(isLabel);
    // A caption is no sentence: that is of the table above.
    const caption = over.filter((line) => !/[.!?]\s*$/.test(line)).join(" ");
    const ofSum = onlyNames([...seen, ...namesWithin(caption, frame)], frame);
    const summed = names.length === 0 ? own : [];
    [seen, own] =
      names.length === 0
        ? [[], []]
        : [
            [...seen, ...names],
            [...own, row],
          ];
    const rowsAbove = counted;
    const isSum = label !== undefined && saysTotal(label);
    counted = isSum ? [] : [...counted, row];
    isHeading = false;
    // What the annex works out is held against our own document, line by line.
    if (workedOut(heading)) return [];
    isOurs &&= words.every((text) => isNamed(text) || text === label || PLACES.test(text));
    const lines = rightAbove(over);
    const overall = lines.join(" ");
    // A column says itself that it is with overbooking or of a season; else a line above may say it of any number.
    const ofSeason = ["sommer", "vinter"].map((season) =>
      heading.findIndex(({ text }) => text.toLowerCase().includes(season)),
    );
    const isBeside = !ofSeason.includes(-1) || heading.some(({ text }) => isWithOverbooking(text));
    const mayBeOverbooked = !isBeside && /overbook/iu.test(overall || (over.at(-1) ?? ""));
    const dateless = withoutYear(overall, studyYear);
    const overAll = isBeside || mayBeOverbooked ? withoutBeside(dateless) : dateless;
    // A caption of two years, or of study places and internship places, has columns of both.
    const isOfBoth = !isOfOtherShares(overAll.replace(/praktikpladse\p{L}*/giu, ""));
    const isSure = (title: string): boolean =>
      (title.includes(studyYear) && overall.includes(studyYear)) || (/studieplads/iu.test(title) && isOfBoth);
    const isOther = isOfOtherShares(overAll);
    if (!isOurs || (isOther && !heading.some(({ text }) => isSure(text)))) {
      const sums = isSum && heading.some(({ text }) => isNamed(text)) ? wrongSums(row, rowsAbove) : [];
      return [...(isOther ? [] : sentencesIn(row)), ...sums.map((sum) => `${label}: ${sum}`)];
    }
    const isOfShares = isOfOtherThings(overAll);
    // A table of names and one number each needs no heading; what an annex has is mostly something else.
    const isBare =
      heading.length === 0 && row.filter(isCount).length === 1 && !/^bilag/iu.test(over.at(-1) ?? "");
    const named = names.length === 0 && above === "" ? ofSum : [above, ...names];
    const total = label === undefined || saysTotal(label) ? TOTAL_OF_TABLE : `${label} i alt`;
    const whose = (title: string): string => {
      const isOfAll = above !== "" && /^samlet/iu.test(title);
      const all = isOfAll ? [above] : [...named, ...(isNamed(title) ? [title] : [])];
      return [...new Set(all)].filter((name) => name !== "").join(", ");
    };
    const [summer = null, winter = null] = ofSeason.map((column) => wholeOf(row[column]));
    const beside = [
      ...(summer === null || winter === null ? [] : [`${summer} om sommeren og ${winter} om vinteren`]),
      ...wrongChange(row, heading, studyYear),
    ].map((said) => `${whose("") || total}: ${said}`);
    const inCells = row.flatMap((cell, column) => {
      const title = textAt(heading, column).replace(studyYear, "i alt");
      const ofWhom = whose(title);
      const percent = percentAt(cell, isOfShares ? `${overAll} ${title}` : title);
      if (percent !== null && !isOther) {
        // The shares of anybody's parts come to 100 per cent.
        const isWhole = names.length === 0 && /^100(?:,0+)?(?!\d)/.test(percent);
        return ofWhom === "" || isWhole ? [] : [`${ofWhom}: ${percent}`];
      }
      const isLeftOut = isOther ? !isSure(textAt(heading, column)) : isOfShares;
      if (isLeftOut || !isCount(cell)) return [];
      const said = `${ofWhom || total}: ${cell.text.trim()}`;
      if (isWithOverbooking(title)) return [`${said} med overbooking`];
      if (isOfOtherThings(title)) return [];
      const isTitled = isNamed(title) || OF_STUDY_PLACES.test(title);
      if (!isTitled && !(isBare && names.length + (label === undefined ? 0 : 1) > 0)) return [];
      // What the rows above come to is right if they are, whoever they are.
      if ((ofWhom === "" || isOther) && isSumOf(cell, column, summed)) return [];
      return [mayBeOverbooked ? said + OR_OVERBOOKED : said];
    });
    return [...inCells, ...beside];
  });
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

/** The institutions and specialisations that a caption names. */
function namesWithin(caption: string, { edition, specialisations }: FormFrame): string[] {
  return [...edition.institutions, ...specialisations].flatMap(({ name, aliases }) =>
    [name, ...aliases].some((one) => caption.includes(one)) ? [name] : [],
  );
}

export function hasNumber(row: GridRow): boolean {
  return row.some((cell) => isCount(cell) || isPercent(cell));
}

function isCount(cell: GridCell): boolean {
  return wholeOf(cell) !== null;
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

export function textsOf(row: GridRow): string[] {
  return row.flatMap((cell) => (cell.kind === "covered" || isBlank(cell) ? [] : [cell.text.trim()]));
}

/** The whole number of a cell, or null. */
export function wholeOf(cell: GridCell = BLANK): number | null {
  const number = readNumber(cell);
  return number.ok && /^\d+$/.test(number.value) ? Number(number.value) : null;
}
