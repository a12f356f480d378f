import type { FormFrame } from "../../domain/form-frame.js";
import type { Where } from "../../domain/refusal.js";
import type { InternshipPlacesUnit } from "../../domain/request.js";
import { UNITS } from "../../domain/return-form.js";
import { LONGEST_LINE } from "../grid/grid.js";
import { besideName } from "../words/heading.js";
import { MONTHS, OF_NUMBERS } from "../words/period-words.js";
import { isPlain, nameWordsOf, YEARS } from "../words/plain-words.js";
import { mayBeEither, FACTOR, HALVES, unitAlone, unitIn, WAYS, withoutDenied } from "../words/unit-words.js";
import type { LineAround } from "./lines-around.js";

/** A unit that a text states. */
export interface UnitOfOne {
  readonly value: InternshipPlacesUnit;
  /** What is written. */
  readonly text: string;
  readonly where: Where;
}

/** A unit that a table says its places are in, and where. */
export interface UnitInTable extends UnitOfOne {
  /** What is written, where it does not say that all the places of the table are in that unit. */
  readonly ofSome?: string;
  /** The names and headings with the mark that the text explains, where others have none. */
  readonly carriers?: readonly string[];
  /** Whether it is a sentence that says more of that unit alone, and not some of the rows or columns. */
  readonly isSentence?: true;
}

/** A sentence with such a word tells how numbers were made of others. */
export const CONVERTED: RegExp =
  /[=×]|(?<!\p{L})(?:plads(?:en)? (?:er(?! (?:besat|på|af)(?!\p{L}))|rummer|svarer)|(?:omregn|konverter|beregn|divider)\p{L}*|(?:gange[st]?(?! (?:om|pr|år))|svarer til)(?!\p{L}))/iu;

/** Words by which a line may be of some of the rows or columns only, but for the first two: they are of all. */
const OF_SOME = /pr\.? kommune(?!\p{L})|kommuner? (?:og|eller) region(?!\p{L})|(kommun|region)/giu;

/** What else may stand in a sentence that says nothing but the unit of the numbers: "Husk: vores tal er i halvårspladser". */
const SAID_OF_UNIT =
  /^(husk|note|noter|anmærkning|ps|tale|om|vi|vores|har|bruger|regner|opgør|indberetter|angiver|disse|dette|denne|det|tabel|tabellen|skemaet|nedenstående|ovenstående|følgende|samtlige|her|hvor|at|med|á|à|mdr|måned(er)?s?|studerende|ad|gangen|hele|halve|h(alv|el)(å|aa)rs?((praktik)?plads(er)?)?)$/u;

/**
 * The units that a line names, a title or a remark; of all the places where the line says nothing else, or is a title
 * that names one unit and nothing that it may be of alone. `names` are those in the rows, of each, and the headings.
 */
export function unitsOfLine(
  around: LineAround,
  isOfOne: boolean,
  names: readonly (readonly string[])[],
  frame: FormFrame,
): UnitInTable[] {
  const { text, where } = around;
  const line = text.slice(0, LONGEST_LINE);
  const ofParts = unitsOfParts(line, frame);
  const alone = unitOfTitle(around);
  const named = alone === undefined ? unitIn(line) : [alone];
  const isSentence = ofParts.length > 1 ? {} : { isSentence: true as const };
  const clear = ofParts.length > 0 ? ofParts : named;
  if (clear.length === 0) {
    // What a heading leaves open its column says.
    const unclear = where.header === undefined ? unclearUnits(line, frame) : [];
    return unclear.map((value) => ({ value, text, where, ofSome: text, ...isSentence }));
  }
  return clear.map((value) => ({
    ...{ value, text, where },
    ...(around.isOfCell !== true &&
    (isOfAll(line, isOfOne, frame) || isTitleOfAll(around, isOfOne, names, frame))
      ? {}
      : { ofSome: text, ...isSentence }),
  }));
}

/** One of two that is ticked, or that is the answer to which of them: "Halvår/helår: halvår". */
const ONE_OF_TWO =
  /[☑☒✓✔✗✘■×]|(?<!\p{L})x(?!\p{L})|(?:halv|½|hel)[^:?]*(?:\/|eller)[^:?]*(?:halv|½|hel)[^:?]*[:?]\s*\S.{0,20}$/iu;

/** The units of a line that says something of them, but not in a way that is sure to be understood. */
function unclearUnits(line: string, frame: FormFrame): InternshipPlacesUnit[] {
  if (ONE_OF_TWO.test(line)) return unitsNamed(line);
  const isName = nameWordsOf(frame, true);
  const rest = line.replace(HALVES, " ").replace(/(?<=^\W*enhed\W+)(?:h|hele?)\W*$/iu, "");
  return rest !== line && isPlain(rest, (word) => isName(word) || SAID_OF_UNIT.test(word))
    ? ["half-year"]
    : [];
}

/** The unit that a title is; what a sheet or a file is called is no sentence, and may have other words beside it. */
function unitOfTitle({ text, where, isTitle }: LineAround): InternshipPlacesUnit | undefined {
  const line = text.slice(0, LONGEST_LINE);
  const unit = isTitle ? unitAlone(line) : undefined;
  if (unit !== undefined || !isTitle || where.row !== undefined) return unit;
  return UNITS.find((one) => WAYS[one].over.test(line.replace(YEARS, " ")));
}

/** Whether a line says of all the places what it says of a unit, and nothing else. */
function isOfAll(line: string, isOfOne: boolean, frame: FormFrame): boolean {
  if (!isOfOne && [...line.matchAll(OF_SOME)].some(([, some]) => some !== undefined)) return false;
  const isName = nameWordsOf(frame, isOfOne);
  const bare = withoutDenied(line)
    .replace(FACTOR, " ")
    .replace(/(?<!\d)1\/2(?!\d)/g, "½")
    .replace(/(?<![\p{L}\d])(?:6|12)(?=[- ]?(?:mdr|måned))/giu, " ");
  return isPlain(bare, (word) => isName(word) || SAID_OF_UNIT.test(word)) && !mayBeEither(line);
}

/** Whether a title, or a remark on all the numbers, names one unit of them and nothing by which that may be of some. */
function isTitleOfAll(
  { text, where, isTitle, isInRow = false }: LineAround,
  isOfOne: boolean,
  names: readonly (readonly string[])[],
  { edition, institutions }: FormFrame,
): boolean {
  const line = text.slice(0, LONGEST_LINE);
  if (!isTitle && (isInRow || where.header !== undefined || !OF_NUMBERS.test(line))) return false;
  const said = withoutDenied(line).replace(FACTOR, " ").replace(DATES, " ");
  if (unitsNamed(said).length !== 1 || mayBeEither(said) || CONVERTED.test(said)) return false;
  if (PARTLY.test(said) || LIMITED.test(said) || /[%+]|(?<![\d/])\d/.test(said.replace(OWN_UNIT, " ")))
    return false;
  const isOfSome = !isOfOne && [...said.matchAll(OF_SOME)].some(([, some]) => some !== undefined);
  // An institution of another KKR is none of the table's.
  const others = edition.institutions.filter((one) => !institutions.includes(one));
  return !isOfSome && besideName(said, others) === null && !names.some((among) => namesSome(said, among));
}

/** What counts nothing: years, days, and a telephone number. */
const DATES = new RegExp(
  String.raw`${YEARS.source}|(?<!\d)\d\d/\d\d(?!\d)|(?:\d\d?\.\s?)?(?:${MONTHS.join("|")})\p{L}*\.?\s(?:19|20)\d\d|(?<!\d)\d\d?[./-]\d\d?[./-](?:\d\d){1,2}(?!\d)|(?<!\d)(?:\d\d\s?){4}(?!\d)`,
  "giu",
);
const OWN_UNIT = /(?<!\d)1\/2(?=[- ]?(?:å|aa)r)|(?<!\d)(?:6|12)(?=[- ]?(?:mdr|måned))/giu;
/** Words by which a unit may be that of some of the numbers only, or no more that of any. */
const LIMITED =
  /(?<!\p{L})(?:(?:he|hvo|de)raf|herunder|deriblandt|kun|alene|ekskl(?:usive?)?|uden|udover|foruden|ikke|ej|ingen|aldrig|eller|tidligere|forrige|sidste|før|havde|var|blev|fra|ønske[rst]?|plus|ekstra|yderligere|supplerende|nye|privat\p{L}*|selvejende|(?:pr\.?|per|hver|en|én|et|ét) (?:halv|½|hel)\p{L}*|forår\p{L}*|efterår\p{L}*|semest\p{L}*|kvartal\p{L}*|perioden?|uger?|måneder|dagtilbud\p{L}*|(?:skole|fritid)s?(?:-|område|pæd)?\p{L}*|social(?!e\s)\p{L}*|special(?!isering)\p{L}*|\p{L}*årsværk|fuldtid\p{L}*|deltid\p{L}*)(?!\p{L})/iu;

/** Whether a line names some of those in the rows, or of the headings, and others not. */
function namesSome(line: string, among: readonly string[]): boolean {
  const wordsIn = (text: string): string[] => text.toLowerCase().match(/[\p{L}\d]{2,}/gu) ?? [];
  const said = new Set(wordsIn(line).flatMap((word) => [word, word.replace(/s$/, "")]));
  const are = among.map((name) => wordsIn(name).some((word) => said.has(word) && !isPlain(word)));
  return are.includes(true) && are.includes(false);
}

/** Words of which some of the numbers are meant, and others beside them. */
const PARTLY =
  /(?<!\p{L})(?:nogle|andre|enkelte|visse|flere|dele|resten|øvrige|begge|både|dels|delvist?|blandet|blanding|dog|undtagen|undtaget|bortset|mens|men)(?!\p{L})/iu;

/** The units of parts of the numbers: of somebody named, or both: "nogle er i helår, andre i halvår". */
export function unitsOfParts(line: string, frame: FormFrame): InternshipPlacesUnit[] {
  const own = withoutDenied(line)
    .replace(FACTOR, " ")
    .replace(/års-(?=\s)/giu, "årspladser");
  const both = unitsNamed(own);
  const isOfBoth = both.length > 1 && PARTLY.test(own) && !CONVERTED.test(own);
  return isOfBoth ? both : unitsOfSomebody(line, frame);
}

/**
 * The units of somebody named, in a line that says nothing else: "Esbjerg har helårspladser, Vejle halvårspladser",
 * "OBS Vejle halvår".
 */
function unitsOfSomebody(line: string, frame: FormFrame): InternshipPlacesUnit[] {
  const isName = nameWordsOf(frame, true);
  const isWord = (word: string): boolean =>
    isName(word) || isName(word.replace(/s$/, "")) || SAID_OF_UNIT.test(word);
  // A council is all of them, and "helår/halvår" a choice.
  const isOfCouncil = isPlain(line, (word) => nameWordsOf(frame, false)(word) || SAID_OF_UNIT.test(word));
  if (line.includes("/") || !isPlain(line, isWord) || (isOfCouncil && !/region/i.test(line))) return [];
  return unitsNamed(line);
}

/** The units that a line names in any way. */
function unitsNamed(line: string): InternshipPlacesUnit[] {
  return UNITS.filter((unit) => Object.values(WAYS[unit]).some((way) => way.test(line)));
}
