import type { FormFrame } from "../../domain/form-frame.js";
import { nameKey } from "../../domain/name-key.js";
import type { Notice } from "../../domain/notice.js";
import type { Refusal, Where } from "../../domain/refusal.js";
import type { InternshipPlacesUnit } from "../../domain/request.js";
import { cellAt, type Column, columnOf, isKnown, isOfNumbers, LABELS, textOf } from "../headings/columns.js";
import type { Header } from "../headings/find-header.js";
import { type Grid, type GridRow, isBlank, textAt, type WrittenCell, LONGEST_LINE } from "../grid/grid.js";
import type { LineAround } from "./lines-around.js";
import type { LinesBelow } from "../headings/lines-below.js";
import { isPlain, YEARS } from "../words/plain-words.js";
import { isOfRemarks } from "./row-remarks.js";
import { saysSum } from "../words/sum-label.js";
import {
  EACH_HALF_YEAR,
  FACTOR,
  UNIT_NAMES,
  UNITS,
  unitAlone,
  unitIn,
  withoutDenied,
} from "../words/unit-words.js";

/** A unit that a table says its places are in, and where. */
export interface UnitInTable extends UnitOfOne {
  /** What is written, where it does not say that all the places of the table are in that unit. */
  readonly ofSome?: string;
  /** Whether it is a sentence that says more of that unit alone, and not some of the rows or columns. */
  readonly isSentence?: true;
}

/**
 * The units that a table states, each where it stands first: of all its places, in a line around it that says nothing
 * else, in the name of its sheet or its file, over all its numbers, or beside all its rows; and of some of them, or in
 * a sentence that says more.
 */
export function unitsInTable(
  grid: Grid,
  header: Header,
  { columns, rows, groups }: { readonly columns: readonly Column[] } & Pick<LinesBelow, "rows" | "groups">,
  all: readonly LineAround[],
  frame: FormFrame,
  file: Where,
): UnitInTable[] {
  const own = rows.filter(({ cells }) => !LABELS.some((label) => saysSum(textOf(label, cells, columns))));
  const [first] = own.map(({ cells }) => cells);
  const keyOfWho = (cells: GridRow): string => nameKey(textOf("provider", cells, columns));
  const isOfOne = first === undefined || own.every(({ cells }) => keyOfWho(cells) === keyOfWho(first));
  // Of a unit beside the rows each says its own.
  const isOfRow = ({ text, isInRow }: LineAround): boolean =>
    isInRow === true && unitAlone(text) !== undefined;
  const besides = all.filter(isOfRow);
  // A unit over the first rows is of all, one over others of some.
  const overRows = unitsAlone(groups);
  const areOver = areOverColumns(grid, header, columns);
  const isOverColumn = ({ text, where }: LineAround): boolean =>
    areOver && where.row === header.first && unitAlone(text) !== undefined;
  // What stands among the headings is a line beside the table too: "Enhed: halvår".
  const headings = columns.flatMap((column): LineAround[] =>
    column.meaning === "extra"
      ? [{ text: column.header, where: cellAt(header.last + 1, column, file), isTitle: false }]
      : [],
  );
  const lines = [...all.filter((line) => !isOfRow(line) && !isOverColumn(line)), ...headings];
  const found = [
    ...unitsOver(grid, header, columns, file),
    ...lines.flatMap((line) => unitOfLine(line, isOfOne, frame)),
    ...unitsBeside(columns, own, frame, file),
    ...ofAllOrSome(overRows, (overRows[0]?.where.row ?? 0) < (own[0]?.row ?? 0)),
    ...ofAllOrSome(unitsAlone(besides), besides.length >= own.length),
  ];
  const ofAll = UNIT_NAMES.flatMap(
    (unit) => found.find((one) => one.value === unit && one.ofSome === undefined) ?? [],
  );
  // What is said of all the places is said of some of them too.
  const ofSome = UNIT_NAMES.flatMap(
    (unit) =>
      found.find(
        ({ value, ofSome: some }) =>
          value === unit && some !== undefined && !ofAll.some((one) => one.value === unit),
      ) ?? [],
  );
  return [...ofAll, ...ofSome];
}

/** Words by which a line may be of some of the rows or columns only, but for the first two: they are of all. */
const OF_SOME = /pr\.? kommune(?!\p{L})|kommuner? (?:og|eller) region(?!\p{L})|(kommun|region|specialis)/giu;

/** What else may stand in a sentence that says nothing but the unit of the numbers: "Husk: vores tal er i halvårspladser". */
const SAID_OF_UNIT =
  /^(husk|vi|vores|har|bruger|regner|opgør|indberetter|angiver|disse|dette|denne|det|tabel|tabellen|skemaet|nedenstående|ovenstående|følgende|samtlige|her|hvor|at|med|á|à|mdr|måned(er)?s?|halve|h(alv|el)(å|aa)rs?((praktik)?plads(er)?)?)$/u;

/** The unit that a line names, a title or a remark; of all the places where the line says nothing else. */
function unitOfLine({ text, where, isTitle }: LineAround, isOfOne: boolean, frame: FormFrame): UnitInTable[] {
  const line = text.slice(0, LONGEST_LINE);
  // What a sheet or a file is called is no sentence.
  const isCalled = isTitle && where.row === undefined;
  const alone = isTitle
    ? (unitAlone(line) ??
      (isCalled ? UNIT_NAMES.find((unit) => UNITS[unit].over.test(line.replace(YEARS, " "))) : undefined))
    : undefined;
  const named = alone === undefined ? unitIn(line) : [alone];
  const ofParts = unitsOfParts(line, frame);
  return (ofParts.length > 0 ? ofParts : named).map((value) => {
    const isOfAll = isOfOne || ![...line.matchAll(OF_SOME)].some(([, some]) => some !== undefined);
    const isName = nameWordsOf(frame, isOfOne);
    const isWord = (word: string): boolean => isName(word) || SAID_OF_UNIT.test(word);
    const bare = withoutDenied(line)
      .replace(FACTOR, " ")
      .replace(/(?<!\d)1\/2(?!\d)/g, "½")
      .replace(/(?<![\p{L}\d])(?:6|12)(?=[- ]?(?:mdr|måned))/giu, " ");
    const isStatement = isOfAll && isPlain(bare, isWord) && !EACH_HALF_YEAR.test(line);
    const isOfOneUnit = ofParts.length > 1 ? {} : { isSentence: true as const };
    return { value, text, where, ...(isStatement ? {} : { ofSome: text, ...isOfOneUnit }) };
  });
}

/** Words of which some of the numbers are meant, and others beside them. */
const PARTLY =
  /(?<!\p{L})(?:nogle|andre|enkelte|visse|flere|dele|resten|øvrige|begge|både|dels|delvist?|blandet|blanding|dog|undtagen|undtaget|bortset|mens|men)(?!\p{L})/iu;

/** The units of parts of the numbers: of somebody named, or both: "nogle er i helår, andre i halvår". */
function unitsOfParts(line: string, frame: FormFrame): InternshipPlacesUnit[] {
  const own = withoutDenied(line)
    .replace(FACTOR, " ")
    .replace(/års-(?=\s)/giu, "årspladser");
  const both = UNIT_NAMES.filter((unit) => Object.values(UNITS[unit]).some((way) => way.test(own)));
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
  return UNIT_NAMES.filter((unit) => Object.values(UNITS[unit]).some((way) => way.test(line)));
}

/** Whether units stand right above the headings of the numbers, each over its own; over the first alone it is of all. */
function areOverColumns(grid: Grid, { first }: Header, columns: readonly Column[]): boolean {
  const numbers = columns.filter(isOfNumbers);
  const over = numbers.filter(({ index }) => unitAlone(textAt(grid[first - 1] ?? [], index)) !== undefined);
  return over.length > 1 || (over.length === 1 && over[0] !== numbers[0]);
}

/** The units that the headings state, those over groups of columns among them. */
function unitsOver(grid: Grid, header: Header, columns: readonly Column[], file: Where): UnitInTable[] {
  const numbers = columns.filter(isOfNumbers);
  const top = areOverColumns(grid, header, columns) ? header.first - 1 : header.first;
  const stated = numbers.map((column) => {
    for (let row = header.last; row >= top; row -= 1) {
      const cells = grid[row] ?? [];
      // A heading over a group stands in the first of its columns; right above the headings each is of its own column.
      const first =
        row === header.last || row < header.first
          ? column.index
          : cells.findLastIndex((cell, at) => at <= column.index && !isBlank(cell));
      const text = textAt(cells, first).slice(0, LONGEST_LINE);
      const value =
        row < header.first
          ? unitAlone(text)
          : (unitIn(text)[0] ?? UNIT_NAMES.find((unit) => UNITS[unit].over.test(text)));
      if (value !== undefined) return { value, text, where: cellAt(row + 1, column, file) };
    }
    return null;
  });
  return ofAllOrSome(stated.filter((_, at) => numbers[at]?.meaning === "places" || stated[at] !== null));
}

/** The units in other columns of the rows, in cells that have nothing else, and behind the names or in remarks. */
function unitsBeside(
  columns: readonly Column[],
  rows: LinesBelow["rows"],
  frame: FormFrame,
  file: Where,
): UnitInTable[] {
  const who = columnOf("provider", columns);
  const others = columns.filter((column) => !isKnown(column));
  const beside = rows.map(({ cells, row }) => {
    for (const column of others) {
      const text = textAt(cells, column.index).slice(0, LONGEST_LINE);
      const value = unitAlone(text);
      if (value !== undefined) return { value, text, where: cellAt(row, column, file) };
    }
    return null;
  });
  const sayMore = columns.filter((column) => column === who || isOfRemarks(column));
  const named = rows.flatMap(({ cells, row }) =>
    sayMore.flatMap((column): UnitInTable[] => {
      const ofSome = textAt(cells, column.index).slice(0, LONGEST_LINE);
      if (column !== who && unitAlone(ofSome) !== undefined) return [];
      // Behind a name the half is enough: "Køge halvår".
      const units = column === who ? UNIT_NAMES.filter((unit) => UNITS[unit].over.test(ofSome)) : [];
      const ofParts = column === who ? [] : unitsOfParts(ofSome, frame);
      return (units.length === 1 ? units : ofParts.length > 0 ? ofParts : unitIn(ofSome)).map((value) => ({
        value,
        text: ofSome,
        ofSome,
        where: cellAt(row, column, file),
      }));
    }),
  );
  return [...ofAllOrSome(beside), ...named];
}

/** The units that texts are, and nothing else. */
function unitsAlone(texts: readonly WrittenCell[]): UnitOfOne[] {
  return texts.flatMap(({ text, where }) => {
    const value = unitAlone(text);
    return value === undefined ? [] : [{ value, text, where }];
  });
}

interface UnitOfOne {
  readonly value: InternshipPlacesUnit;
  /** What is written. */
  readonly text: string;
  readonly where: Where;
}

/** What each column, or each row, states: of all the places only if none of them states nothing. */
function ofAllOrSome(stated: readonly (UnitOfOne | null)[], areAll = true): UnitInTable[] {
  const isOfAll = areAll && !stated.some((one) => one === null || EACH_HALF_YEAR.test(one.text));
  return stated.flatMap((one) => (one === null ? [] : [isOfAll ? one : { ...one, ofSome: one.text }]));
}

/** The words of the council's names, and of its municipalities' for a table of one of them: of what a title is. */
export function nameWordsOf({ council }: FormFrame, isOfOne: boolean): (word: string) => boolean {
  const named = council === undefined ? [] : [council, ...(isOfOne ? council.municipalities : [])];
  const names = named.flatMap(({ name, aliases }) => [name, ...aliases]);
  const words = new Set(names.flatMap((name) => name.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []));
  return (word) => words.has(word);
}

/** A sentence with such a word tells how numbers were made of others. */
const CONVERTED =
  /[=×]|(?<!\p{L})(?:plads(?:en)? (?:er|rummer|svarer)|(?:omregn|konverter|beregn|divider)\p{L}*|(?:gange[st]?|svarer til)(?!\p{L}))/iu;
/** With one of these too, or what they are not. */
const OF_HOW_MADE = new RegExp(
  String.raw`${CONVERTED.source}|(?<!\p{L})(?:heraf|hvoraf|deraf|havde|var|ikke|tidligere|forrige|sidste|før)(?!\p{L})`,
  "iu",
);

/** A sentence up to what it says the places are in now; how they were made before is no matter then. */
const SAID_NOW =
  /^[^]*?(?<!\p{L})(?:er|opgør|opgøres|angiver|angives|indberetter|bruger|regner)\s(?:(?:opgjort|angivet|indberettet|stadig|nu|alle|også)\s)*(?:(?:i|som)\s)?(?:halv|½|hel)-?(?:å|aa)r/iu;

/** Whether what the user says of the unit answers a sentence that names another one. */
function isOfHowMade(sentence: string): boolean {
  const own = withoutDenied(sentence.slice(0, LONGEST_LINE));
  return OF_HOW_MADE.test(SAID_NOW.exec(own)?.[0] ?? own);
}

/** A table that states both units, or another one than the user says, or one that may be of some of its places only. */
export function unitRefusals(units: readonly UnitInTable[], said?: InternshipPlacesUnit): Refusal[] {
  const ofAll = units.filter(({ ofSome }) => ofSome === undefined);
  const [first] = ofAll;
  const unit = said ?? first?.value;
  const wrong = ofAll.find(({ value }) => value !== unit);
  if (wrong !== undefined && unit !== undefined) {
    const areBoth = ofAll.some(({ value }) => value === unit) ? { areBoth: true as const } : {};
    return [{ code: "other-unit", stated: wrong.value, unit, ...areBoth, where: wrong.where }];
  }
  return units.flatMap(({ value, ofSome, isSentence, where }, index): Refusal[] => {
    if (ofSome === undefined) return [];
    const isAgain = units.slice(0, index).some((one) => one.ofSome !== undefined);
    if (said === undefined && isAgain) return [];
    if (said === undefined) return [{ code: "unit-of-some", stated: value, written: ofSome, where }];
    // What the user says answers a sentence of how the numbers were made, and not one of another unit.
    return value === said || (isSentence === true && isOfHowMade(ofSome))
      ? []
      : [{ code: "other-unit", stated: value, unit: said, where }];
  });
}

/** What a table says of its unit, where the user has said none. */
export function unitNotices(units: readonly UnitInTable[], said?: InternshipPlacesUnit): Notice[] {
  return said === undefined
    ? units.flatMap(({ value, where, ofSome }) =>
        ofSome === undefined ? [{ code: "unit-stated", unit: value, where }] : [],
      )
    : [];
}
