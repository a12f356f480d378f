import type { FormFrame } from "../../domain/form-frame.js";
import type { Where } from "../../domain/refusal.js";
import type { InternshipPlacesUnit } from "../../domain/request.js";
import { UNITS } from "../../domain/return-form.js";
import { LONGEST_LINE } from "../grid/grid.js";
import { isPlain, nameWordsOf, YEARS } from "../words/plain-words.js";
import { mayBeEither, FACTOR, unitAlone, unitIn, WAYS, withoutDenied } from "../words/unit-words.js";
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
  /[=×]|(?<!\p{L})(?:plads(?:en)? (?:er|rummer|svarer)|(?:omregn|konverter|beregn|divider)\p{L}*|(?:gange[st]?(?! (?:om|pr|år))|svarer til)(?!\p{L}))/iu;

/** Words by which a line may be of some of the rows or columns only, but for the first two: they are of all. */
const OF_SOME = /pr\.? kommune(?!\p{L})|kommuner? (?:og|eller) region(?!\p{L})|(kommun|region|specialis)/giu;

/** What else may stand in a sentence that says nothing but the unit of the numbers: "Husk: vores tal er i halvårspladser". */
const SAID_OF_UNIT =
  /^(husk|note|noter|anmærkning|ps|tale|om|vi|vores|har|bruger|regner|opgør|indberetter|angiver|disse|dette|denne|det|tabel|tabellen|skemaet|nedenstående|ovenstående|følgende|samtlige|her|hvor|at|med|á|à|mdr|måned(er)?s?|studerende|ad|gangen|hele|halve|h(alv|el)(å|aa)rs?((praktik)?plads(er)?)?)$/u;

/** The units that a line names, a title or a remark; of all the places where the line says nothing else. */
export function unitsOfLine(around: LineAround, isOfOne: boolean, frame: FormFrame): UnitInTable[] {
  const { text, where } = around;
  const line = text.slice(0, LONGEST_LINE);
  const ofParts = unitsOfParts(line, frame);
  const alone = unitOfTitle(around);
  const named = alone === undefined ? unitIn(line) : [alone];
  const isSentence = ofParts.length > 1 ? {} : { isSentence: true as const };
  return (ofParts.length > 0 ? ofParts : named).map((value) => ({
    ...{ value, text, where },
    ...(around.isOfCell !== true && isOfAll(line, isOfOne, frame) ? {} : { ofSome: text, ...isSentence }),
  }));
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
