import type { FormFrame } from "../../domain/form-frame.js";
import { firstYearOf } from "../../domain/study-year.js";
import { LONGEST_LINE } from "../grid/grid.js";
import {
  ASSISTANTS,
  LAST_YEAR,
  OF_BEGINNING,
  OF_NUMBERS,
  OF_REPORTING,
  PART_OF_PROGRAMME,
  periodOf,
} from "../words/period-words.js";
import { isPlain, nameWordsOf } from "../words/plain-words.js";
import { isWithin, type LineAround } from "./lines-around.js";
import { OF_REMARKS } from "./row-remarks.js";
import { isWithdrawnAlone, isWithdrawnTitle } from "./withdrawn.js";

/** Why numbers are not all the internship places of a year, by the code of what is refused. */
export type SaidOfPlaces =
  "periods-beside" | "scaled-numbers" | "other-education" | "withdrawn-row" | "unlike-title";

/**
 * What a text says of which places are counted: of half a year, of another education, withdrawn, or no places at all; null
 * where it says nothing of it. The same wherever it is written: over a table or below it, as what its sheet or its file
 * is called, in a cell beside a row, as a remark.
 */
export function judgeOfPlaces(frame: FormFrame): (around: LineAround) => SaidOfPlaces | null {
  const isName = nameWordsOf(frame, true);
  return (around) => {
    const { isTitle, isInRow = false, where } = around;
    const line = around.text.slice(0, LONGEST_LINE);
    if (SCALED.test(line) || saysFactor(line)) return "scaled-numbers";
    if (isOtherEducation(around, line)) return "other-education";
    // What is printed or drawn, and a comment on a cell, may be of anything else.
    const isPlaced = isTitle || (where.row !== undefined && around.isOfCell !== true);
    if (!isPlaced && !OF_NUMBERS.test(line) && !/^\W*antal\s/iu.test(line)) return null;
    if (isOfHalf(around, line, isName, frame.studyYear)) return "periods-beside";
    // Under a heading it is read with its row.
    const isHeaded = (where.header ?? "") !== "";
    if (isInRow && isHeaded && isWithdrawnAlone(line)) return null;
    if (isOfNoPlaces(around, line, isName)) return "unlike-title";
    if (isHeaded || LAST_YEAR.test(line)) return null;
    return (isInRow ? isWithdrawnAlone(line) : isWithdrawnTitle(line)) ? "withdrawn-row" : null;
  };
}

/** Numbers that are so many tens, hundreds or thousands: "Alle tal er i tiere", "Tal i 1.000". */
const SCALED =
  /(?<!\p{L})(?:(?:tal|tallene|antal|antallet|pladser|pladserne|alt|alle|opgjort|angivet|skrevet|enhed)(?:\s?:)?(?:\s(?:er|står|opgjort|angivet|skrevet))*\s(?:i|som)\s(?:hele\s)?|[([]\s?i\s)(?:10(?:0|\.?000)?['’]?(?:ere|er)?|1\.?000['’]?|tiere|hundreder?|tusinder?|ti|hundrede|tusind)(?=\s*(?:stk\.?|pladser|praktikpladser)?\s*[.,;:!)\]]*\s*$)/iu;
/** How the numbers are to be counted before they are places: "Tallene skal ganges med 2", "Hver plads rummer 2 studerende". */
const FACTOR =
  /(?<!\p{L})(?:skal (?:(?!ikke)\p{L}+ )?(?:ganges|divideres|deles)|gange? (?:alle )?(?:tal|tallene)) med (?:[\d,.]+|to|tre)(?![\d,.]* \p{L})|(?<!\p{L})(?:hver|en|én|1) (?:praktik)?plads (?:rummer|dækker|svarer til|er til|har|er|(?:bruges|benyttes|deles) af) (?:[2-9]|to|tre|flere) (?:praktikant|\p{L}*stud)|(?<!\p{L})(?:hver|pladserne) (?:bruges|benyttes|deles) af (?:[2-9]|to|tre|flere) (?:praktikant|\p{L}*stud)/iu;
/** "Tallene skal halveres", "Heraf skal 10 % fratrækkes". */
const HALVED =
  /(?<!\p{L})(?:tal|tallene|antallet|pladser|pladserne) skal (?:(?!ikke)\p{L}+ )?(?:halveres|fordobles|tredobles)(?!\p{L})|(?<!\p{L})skal [^.:]{0,40}(?:fratrækkes|fradrages|trækkes fra|lægges til|tillægges)(?!\p{L})/iu;

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
/** What says that such placements are among the numbers, or are them: "Tallene omfatter også PAU", "heraf 3 SOSU". */
const INCLUDED = new RegExp(
  String.raw`(?<!\p{L})(?:omfatter|inkl(?:\.|usive?)?|indbefatter|indeholder|dækker|indgår|tælle[rs]|heraf|hvoraf|med(?:regnet|taget|talt|regnes|tages)|talt med|gælder(?= (?:(?:kun|også|alene|for) )*${ASSISTANTS}))(?!\p{L})`,
  "iu",
);
const OF_ASSISTANTS = new RegExp(String.raw`(?<!\p{L})${ASSISTANTS}`, "iu");
/** Beside a row such a cell is of it, under any heading; other professions may be those of whom to ask. */
const BEGINS_WITH_ASSISTANTS = new RegExp(String.raw`^\W*${ASSISTANTS}`, "iu");
const OF_EDUCATION = /uddannelse(?!s?(?:sted|ansvarlig|koordinator|leder))/iu;

/** Whether a text stands as what the numbers are called: over them, or beside a row without a heading over it. */
function isLabel({ isTitle, isInRow = false, where }: LineAround): boolean {
  return isTitle || (isInRow && where.header === "");
}

/** What is counted within other numbers: "Heraf private". */
export const OF_PART: RegExp = /^\W*(?:heraf|hvoraf|deraf)\s(?!(?:er|har|går|ligger|skal|kan)\s)\D*$/iu;

/** Whether the numbers are of another education: by a title that names one, and where it says so elsewhere. */
function isOtherEducation(around: LineAround, line: string): boolean {
  if (DENIED.test(line)) return false;
  if (OF_ASSISTANTS.test(line) && INCLUDED.test(line)) return true;
  if (!OTHER_EDUCATION.test(line) || OURS.test(line)) return false;
  const isAlone =
    BEGINS_WITH_ASSISTANTS.test(line) &&
    isPlain(line.replace(OTHER_EDUCATION, " "), (word) => /^elev(er)?$/.test(word));
  return isLabel(around) || isAlone || OF_EDUCATION.test(around.where.header ?? "");
}

/** Whether the numbers are of half a year, and the text is not one of when they were reported. */
function isOfHalf(
  around: LineAround,
  line: string,
  isName: (word: string) => boolean,
  studyYear: string,
): boolean {
  if (OF_REPORTING.test(`${around.where.header ?? ""} ${line}`)) return false;
  return periodOf(line, isName)?.what === "half-years" && !saysWhenSent(around, line, studyYear);
}

/**
 * Whether a file's name, or a month anywhere, may say when it was sent: "Køge forår 2027" for 2027/2028, which is
 * recommended by then.
 */
function saysWhenSent(around: LineAround, line: string, studyYear: string): boolean {
  const isOfRow = around.isInRow === true && !OF_REMARKS.test(around.where.header ?? "");
  if (isOfRow || OF_BEGINNING.test(line)) return false;
  // Returns are sent in winter, about a year that may begin in summer.
  if (!isWithin(around) && /(?<!\p{L})(?:juni|december)[^\p{L}\d]*$/iu.test(line)) return true;
  const said = /(?:((?:for|efter)år\p{L}*)|februar|august|september|juni|jun\.|december|dec\.)\s(20\d\d)/iu;
  const [, season, year] = said.exec(line) ?? [];
  const before = (firstYearOf(studyYear) ?? Infinity) - Number(year ?? NaN);
  return (before === 0 || before === 1) && (season === undefined || !isWithin(around));
}

/** What numbers are, if they are not all the internship places of a year: "Procent", "Ledige", "Pladser pr. måned". */
const NO_PLACES = new RegExp(
  `(?<!\\p{L})(?:${[
    "procent(?:vis)?|pct|andele?n?|procentandele?|procentfordeling|gennemsnit|studiepladser|optag|budget",
    "ikke (?:praktik)?pladser|(?:praktik|plads)?behov(?:et)?|studerende|ansatte|elever|ændring(?:er|en)?|forskel(?:le)?|stigning",
    "udvidelser?|reduktion(?:er)?|(?:maks|min)imum|maks|kun (?:private|selvejende)",
    "SU|u(?:den )?løn(?:net|nede)?|ikke[- ]lønnet",
    "u?besatte?|ledige|vakante|ønsked?e?t?|(?:rest|reserve)pladser|ansøgere|vejledere|tillæg(?:spladser)?|(?:nye|ekstra|yderligere|supplerende)(?=\\s(?:praktik)?pladser)|praktikuger|(?:antal|i) (?:uger|timer)",
    "forvent(?:et|ede|ning(?:er|en)?)|potentiale|mulige(?=\\s(?:praktik)?pladser)|antal (?:af (?:antal|praktiksted|institution)|børn|borgere|indbyggere|hold|institutioner|huse|afdelinger|praktiksteder)",
    "ønsker|(?:hel)?årsværk|fuldtidsstillinger|(?:for|dækker|gælder|omfatter) (?:kun )?(?:1|[eé]t) halvt? ?år",
    `(?:for|over|på|dækker|gælder|omfatter) (?:[2-9]|to|tre) (?:studie)?år|(?:pr\\.?|per) (?:måned|uge|kvartal|indbygger|borger|barn|elev|(?:100|\\d{0,3}\\.?000)(?: \\p{L}+)?)|${PART_OF_PROGRAMME}`,
  ].join("|")})(?![\\p{L}\\d])\\.?|%`,
  "giu",
);
/** What a file is called may be what its numbers are for, but for a part of the programme. */
const PARTS = new RegExp(PART_OF_PROGRAMME, "giu");
/** What may stand beside internship places, if a title names those: "Praktikpladser til optag 2027/2028", "Forventede praktikpladser". */
const PURPOSE = /(?<!\p{L})(?:studiepladser|optag|studerende|forvent(?:et|ede))(?!\p{L})/giu;
/** What may be said beside those words: "Fordeling i procent", "Ændringer i forhold til sidste år". */
const BESIDE =
  /^(?:fordel(?:t|ing|ingen)|af|på|fra|siden|sidste|tidligere|forhold|total(?:en)?|kun|ikke|viser|gælder|dækker|aftalt|nb|nuværende|pædagoger|praktikanter|personale|medarbejdere|privat\p{L}*|selvejende|kommunale)$/u;

/** Whether the numbers are no internship places, or not all of a year: by words of it and nothing else but plain ones. */
function isOfNoPlaces(around: LineAround, line: string, isName: (word: string) => boolean): boolean {
  if (/praktikperiode/i.test(around.where.header ?? "") && /^[1-4]\.?$/.test(line)) return true;
  if (isLabel(around) && OF_PART.test(line)) return true;
  const named = /praktikplads/i.test(line) ? line.replace(PURPOSE, " ") : line;
  const rest = named.replace(isWithin(around) ? NO_PLACES : PARTS, " ");
  return rest !== named && isPlain(rest, (word) => BESIDE.test(word) || isName(word));
}
