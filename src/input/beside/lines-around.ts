import type { Refusal, Where } from "../../domain/refusal.js";
import { type WrittenCell, writtenCells, LONGEST_LINE } from "../grid/grid.js";
import type { HeadedTable } from "../headings/find-header.js";
import type { LinesBelow } from "../headings/lines-below.js";
import { fileTitle } from "../words/file-title.js";
import { ASSISTANTS } from "../words/period-words.js";
import { isPlain } from "../words/plain-words.js";
import { isWithdrawnTitle } from "./withdrawn.js";

/** A text that stands around a table and may say something of all its numbers. */
export interface LineAround extends WrittenCell {
  /** Whether it may be the table's title: it stands over it, or is what its sheet or its file is called. */
  readonly isTitle: boolean;
  /** Whether it stands beside a row, and may be of that one only. */
  readonly isInRow?: boolean;
  /** Whether it is a comment on a cell, and may be of that one only. */
  readonly isOfCell?: boolean;
}

/** A table with what stands below its header, and the lines around it. */
export interface TableInLines extends HeadedTable, LinesBelow {
  readonly lines: readonly LineAround[];
}

/** Whether a line stands in the file, and is not only what it is called. */
export function isWithin({ where: { sheet, row }, isTitle }: LineAround): boolean {
  return !isTitle || sheet !== undefined || row !== undefined;
}

/** A text outside the columns of a table: beside one of its rows, or printed with it. */
export interface TextBeside extends Pick<LineAround, "text" | "isInRow" | "isOfCell"> {
  /** Of a text on another sheet, or printed on each page. */
  readonly where?: Where;
}

/** The texts over a table, each merged cell once, the names of sheet and file, what stands beside it, remarks below. */
export function linesAround(
  { grid, header, notes, file }: HeadedTable & LinesBelow,
  beside: readonly TextBeside[],
): LineAround[] {
  const asTitle = (one: WrittenCell): LineAround => ({ ...one, isTitle: true });
  return [
    ...writtenCells(grid.slice(0, header.first), file).map(asTitle),
    ...notes.map(({ text, ...at }) => ({ text, where: { ...file, ...at }, isTitle: false })),
    ...[{ text: file.sheet ?? "", where: file }, ...fileTitle(file)].map(asTitle),
    ...beside.map((one) => ({ ...one, where: { ...(one.where ?? file) }, isTitle: false })),
  ];
}

/** Numbers that are so many tens, hundreds or thousands: "Alle tal er i tiere", "Tal i 1.000". */
const SCALED =
  /(?<!\p{L})(?:(?:tal|tallene|antal|antallet|pladser|pladserne|alt|alle|opgjort|angivet|skrevet|enhed)(?:\s?:)?(?:\s(?:er|står|opgjort|angivet|skrevet))*\s(?:i|som)\s(?:hele\s)?|[([]\s?i\s)(?:10(?:0|\.?000)?['’]?(?:ere|er)?|1\.?000['’]?|tiere|hundreder?|tusinder?|ti|hundrede|tusind)(?=\s*(?:stk\.?|pladser|praktikpladser)?\s*[.,;:!)\]]*\s*$)/iu;
/** How the numbers are to be counted before they are places: "Tallene skal ganges med 2", "Hver plads rummer 2 studerende". */
const FACTOR =
  /(?<!\p{L})(?:skal (?:(?!ikke)\p{L}+ )?(?:ganges|divideres|deles)|gange? (?:alle )?(?:tal|tallene)) med (?:[\d,.]+|to|tre)(?![\d,.]* \p{L})|(?<!\p{L})(?:hver|en|én|1) (?:praktik)?plads (?:rummer|dækker|svarer til|er til|har|er|(?:bruges|benyttes|deles) af) (?:[2-9]|to|tre|flere) (?:praktikant|\p{L}*stud)|(?<!\p{L})(?:hver|pladserne) (?:bruges|benyttes|deles) af (?:[2-9]|to|tre|flere) (?:praktikant|\p{L}*stud)/iu;

/** "Tallene skal halveres", "Heraf skal 10 % fratrækkes", "Alle tal er halve pladser". */
const HALVED =
  /(?<!\p{L})(?:tal|tallene|antallet|pladser|pladserne) skal (?:(?!ikke)\p{L}+ )?(?:halveres|fordobles|tredobles)(?!\p{L})|(?<!\p{L})skal [^.:]{0,40}(?:fratrækkes|fradrages|trækkes fra|lægges til|tillægges)(?!\p{L})|(?<!\p{L})(?:er|i|som) halve (?:praktik)?pladser(?!\p{L})/iu;

/** Whether a line says by what its numbers are to be multiplied; of a unit by its name that is said of the unit. */
function saysFactor(line: string): boolean {
  return HALVED.test(line) || (FACTOR.test(line) && !/(?:halv|hel)-?(?:å|aa)r/i.test(line));
}

/** Other educations with placements of their own, and what says that they are left out. */
const OTHER_EDUCATION = new RegExp(
  String.raw`(?<!\p{L})(?:${ASSISTANTS}|social- og sundheds(?:assist|hjælp|elev|uddann)\p{L}+|sygeplejerske\p{L}*|lærer\p{L}*|socialrådgiver\p{L}*)(?!\p{L})`,
  "iu",
);
const DENIED =
  /(?<!\p{L})(?:ikke|ej|ingen|uden|udover|foruden|eksklusive?|ekskl|heller|bortset|undtag(?:en|et))(?!\p{L})/iu;
const OURS = /(?<!\p{L})(?:pædagoguddannelse|pædagogstuderende(?!\p{L})|pædagogpraktik)/iu;

/** Whether a text names one, and neither denies it nor names ours. */
function isOther(text: string): boolean {
  return OTHER_EDUCATION.test(text) && !DENIED.test(text) && !OURS.test(text);
}

/** What says that such placements are among the numbers: "Tallene omfatter også PAU", "heraf 3 SOSU". */
const INCLUDED =
  /(?<!\p{L})(?:omfatter|inkl(?:\.|usive?)?|indbefatter|indeholder|dækker|indgår|tælle[rs]|heraf|hvoraf|med(?:regnet|taget|talt|regnes|tages)|talt med)(?!\p{L})/iu;
const OF_ASSISTANTS = new RegExp(String.raw`(?<!\p{L})${ASSISTANTS}`, "iu");

/** Whether a text says that placements of another education are among the numbers. */
function isIncluded(text: string): boolean {
  return OF_ASSISTANTS.test(text) && INCLUDED.test(text) && !DENIED.test(text);
}

/** Under any heading such a cell is of its row; other professions may be those of whom to ask. */
const ALONE = new RegExp(String.raw`^\W*${ASSISTANTS}`, "iu");
const OF_EDUCATION = /uddannelse(?!s?(?:sted|ansvarlig|koordinator|leder))/iu;

/** Whether a cell says that its row is of another education: "PAU", and under "Uddannelse" also "Lærer". */
export function isOtherEducation(header: string, text: string): boolean {
  const isAlone =
    ALONE.test(text) && isPlain(text.replace(OTHER_EDUCATION, " "), (word) => /^elev(er)?$/.test(word));
  return (isOther(text) && (isAlone || OF_EDUCATION.test(header))) || isIncluded(text);
}

/** Why the numbers of a table are not what they seem to be: they are tens, another education's or withdrawn. */
export function otherNumbers(lines: readonly LineAround[]): Refusal[] {
  // A remark on a row is of that row, and is read with it.
  const isOfAll = ({ isTitle, where }: LineAround): boolean => isTitle || where.header === undefined;
  const is = {
    "scaled-numbers": (line: string) => SCALED.test(line) || saysFactor(line),
    "other-education": (line: string, { isTitle }: LineAround) =>
      (isTitle && isOther(line)) || isIncluded(line),
    "withdrawn-row": (line: string, around: LineAround) => isOfAll(around) && isWithdrawnTitle(line),
  } as const;
  return (["scaled-numbers", "other-education", "withdrawn-row"] as const).flatMap((code): Refusal[] => {
    const found = lines.find((line) => is[code](line.text.slice(0, LONGEST_LINE), line));
    return found === undefined ? [] : [{ code, written: found.text.trim(), where: found.where }];
  });
}
