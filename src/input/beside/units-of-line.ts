import type { FormFrame } from "../../domain/form-frame.js";
import type { Where } from "../../domain/refusal.js";
import type { InternshipPlacesUnit } from "../../domain/request.js";
import { UNITS } from "../../domain/return-form.js";
import { LONGEST_LINE } from "../grid/grid.js";
import { besideName } from "../words/heading.js";
import { MONTHS, OF_NUMBERS } from "../words/period-words.js";
import { isPlain, nameWordsOf, YEARS } from "../words/plain-words.js";
import { saidOfUnit, unitAlone, unitSaid, WAYS, withoutUnits } from "../words/unit-words.js";
import type { LineAround } from "./lines-around.js";

/** A unit that a text states. */
export interface UnitOfOne {
  readonly value: InternshipPlacesUnit;
  /** What is written. */
  readonly text: string;
  /** Whether that may say either unit. */
  readonly isUnclear?: true;
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
  /^(husk|note|noter|anmærkning|ps|tale|om|vi|vores|har|bruger|regner|opgør|indberetter|angiver|disse|dette|denne|det|tabel|tabellen|skemaet|nedenstående|ovenstående|følgende|samtlige|her|hvor|at|med|a|á|à|varighed|studerende|hele|fuldtid)$/u;

/**
 * The units that a line says, a title or a remark; of all the places where the line says nothing else, or is a title
 * that names one unit and nothing that it may be of alone. `names` are those in the rows, of each, and the headings.
 */
export function unitsOfLine(
  around: LineAround,
  isOfOne: boolean,
  names: readonly (readonly string[])[],
  frame: FormFrame,
): UnitInTable[] {
  const { text, where, isTitle } = around;
  const line = text.slice(0, LONGEST_LINE);
  const ofParts = unitsOfParts(line, frame);
  // What a sheet or a file is called is no sentence, and may have other words beside the unit.
  const isName = isTitle && (where.row === undefined || unitAlone(line) !== undefined);
  const { units, isClear } = unitSaid(
    isName ? line.replace(YEARS, " ") : line,
    isName,
    wordsBeside(frame, true),
  );
  const isSure = isClear || ofParts.length === 1;
  const isOfAll =
    isSure &&
    around.isOfCell !== true &&
    (saysNothingElse(line, isOfOne, frame) || isTitleOfAll(around, isOfOne, names, frame));
  const isSentence = ofParts.length > 1 ? {} : { isSentence: true as const };
  const ofSome = isOfAll
    ? {}
    : { ofSome: text, ...(isSure || ofParts.length > 0 ? {} : { isUnclear: true as const }), ...isSentence };
  return (ofParts.length > 0 ? ofParts : units).map((value) => ({ value, text, where, ...ofSome }));
}

/** Whether a word may stand beside a unit that is of all the places. */
export function wordsBeside(frame: FormFrame, isOfOne: boolean): (word: string) => boolean {
  const isName = nameWordsOf(frame, isOfOne);
  return (word) => isName(word) || SAID_OF_UNIT.test(word);
}

/** Whether a line says of all the places what it says of a unit, and nothing else. */
function saysNothingElse(line: string, isOfOne: boolean, frame: FormFrame): boolean {
  if (!isOfOne && [...line.matchAll(OF_SOME)].some(([, some]) => some !== undefined)) return false;
  return isPlain(withoutUnits(saidOfUnit(line)), wordsBeside(frame, isOfOne));
}

/** Whether a title, or a remark on all the numbers, has nothing beside its unit by which that may be of some. */
function isTitleOfAll(
  { text, where, isTitle, isInRow = false }: LineAround,
  isOfOne: boolean,
  names: readonly (readonly string[])[],
  { edition, institutions }: FormFrame,
): boolean {
  const line = text.slice(0, LONGEST_LINE);
  if (!isTitle && (isInRow || where.header !== undefined || !OF_NUMBERS.test(line))) return false;
  const said = saidOfUnit(line).replace(DATES, " ");
  if (CONVERTED.test(said) || PARTLY.test(said) || LIMITED.test(said)) return false;
  if (/[%+]|(?<![\d/])\d/.test(withoutUnits(said))) return false;
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
/** Words by which a unit may be that of some of the numbers only, or no more that of any. */
const LIMITED =
  /(?<!\p{L})(?:(?:he|hvo|de)raf|herunder|deriblandt|kun|alene|ekskl(?:usive?)?|uden|udover|foruden|ikke|ej|ingen|aldrig|eller|tidligere|forrige|sidste|før|havde|var|blev|fra|ønske[rst]?|plus|ekstra|yderligere|supplerende|nye|privat\p{L}*|selvejende|(?:pr\.?|per|hver|en|én|et|ét) (?:halv|½|hel)\p{L}*|forår\p{L}*|efterår\p{L}*|kvartal\p{L}*|perioden?|uger?|måneder|dagtilbud\p{L}*|(?:skole|fritid)s?(?:-|område|pæd)?\p{L}*|social(?!e\s)\p{L}*|special(?!isering)\p{L}*|\p{L}*årsværk|deltid\p{L}*)(?!\p{L})/iu;

/** Whether a line names some of those in the rows, or of the headings, and others not. */
function namesSome(line: string, among: readonly string[]): boolean {
  const wordsIn = (text: string): string[] => text.toLowerCase().match(/[\p{L}\d]{2,}/gu) ?? [];
  const said = new Set(wordsIn(line).flatMap((word) => [word, word.replace(/s$/, "")]));
  const are = among.map((name) => wordsIn(name).some((word) => said.has(word) && !isPlain(word)));
  return are.includes(true) && are.includes(false);
}

/** Words of which some of the numbers are meant, and others beside them. */
const PARTLY =
  /(?<!\p{L})(?:(?:en |største|tredje|mindre)del(?:en)?|nogle|andre|enkelte|visse|flere|dele|resten|øvrige|begge|både|dels|delvist?|blandet|blanding|dog|undtagen|undtaget|bortset|mens|men)(?!\p{L})/iu;

/** The units of parts of the numbers: of somebody named, or both: "nogle er i helår, andre i halvår". */
export function unitsOfParts(line: string, frame: FormFrame): InternshipPlacesUnit[] {
  const own = saidOfUnit(line).replace(/års-(?=\s)/giu, "årspladser");
  const both = unitsNamed(own);
  const isOfBoth = both.length > 1 && PARTLY.test(own) && !CONVERTED.test(own);
  return isOfBoth ? both : unitsOfSomebody(line, frame);
}

/**
 * The units of somebody named, in a line that says nothing else: "Esbjerg har helårspladser, Vejle halvårspladser",
 * "OBS Vejle halvår".
 */
function unitsOfSomebody(line: string, frame: FormFrame): InternshipPlacesUnit[] {
  const rest = withoutUnits(line);
  const isWord = wordsBeside(frame, true);
  // A council is all of them, and "helår/halvår" a choice.
  const isOfCouncil = isPlain(rest, wordsBeside(frame, false)) && !/region/i.test(line);
  if (
    /[/?]/.test(line) ||
    isOfCouncil ||
    !isPlain(rest, (word) => isWord(word) || isWord(word.replace(/s$/, "")))
  )
    return [];
  return unitsNamed(line);
}

/** The units that a line names in any way. */
function unitsNamed(line: string): InternshipPlacesUnit[] {
  return UNITS.filter((unit) => Object.values(WAYS[unit]).some((way) => way.test(line)));
}
