import type { Refusal, Where } from "../../domain/refusal.js";
import { remembered } from "../../domain/remembered.js";
import {
  firstYearOf,
  isWithin,
  OF_ANOTHER_YEAR,
  readStudyYear,
  studyYearsIn,
  yearsIn,
} from "../../domain/study-year.js";
import { columnLetters } from "../../domain/where.js";
import { cellAt, type Column, columnOf, isKnown } from "../headings/columns.js";
import { fileTitle } from "../words/file-title.js";
import { BLANK, type GridCell, isBlank, textAt } from "../grid/grid.js";
import type { TableInLines } from "./lines-around.js";
import { carriersOf, withoutMark } from "./marked-rows.js";
import { LAST_YEAR, MONTHS, OF_NUMBERS } from "../words/period-words.js";
import { isPlain, nameWordsOf, OF_YEARS, YEARS } from "../words/plain-words.js";
import { isOfRemarks } from "./row-remarks.js";
import { namedByHeading } from "../words/heading.js";
import { isFigureWord, saysSum } from "../words/sum-label.js";
import { validityOutside } from "./validity.js";

/** "Solsikken 2023", "Solsikken (2023)" */
const YEAR_BEHIND = /\p{L}\P{L}{1,2}(20\d\d)\)?$/u;

/**
 * The years that a table says its numbers are of, where they are not of the study year that is asked for: above the
 * table, in the names of its sheet and its file, in a heading, in a column of years and behind a name in its rows. Each
 * is said once, where it stands first.
 */
export function otherYears(table: TableInLines): Refusal[] {
  const years = new OtherYears(table);
  years.ofTitles();
  years.ofLines();
  years.ofHeadings();
  years.ofRows();
  return [...years.found.values()];
}

class OtherYears {
  readonly found = new Map<string, Refusal>();
  readonly #table: TableInLines;
  readonly #expected: string;
  readonly #isWord: (word: string) => boolean;

  constructor(table: TableInLines) {
    this.#table = table;
    this.#expected = table.frame.studyYear;
    this.#isWord = nameWordsOf(table.frame, true);
  }

  /** Of the titles over a table the first counts, unless one of them is of the year that is asked for. */
  ofTitles(): void {
    const isOther = (year: string): boolean => !isWithin(year, this.#expected);
    const titles = this.#table.lines
      .filter(({ isTitle, where }) => isTitle && where.row !== undefined)
      .map(({ text, where }) => ({ years: yearsOfTitle(text, this.#isName), where }))
      .filter(({ years }) => years.length > 0);
    const isOfYear = titles.some(({ years }) => !years.every(isOther));
    if (!isOfYear) for (const { years, where } of titles.slice(0, 1)) this.#add(years, where);
    // "2022/2023 og 2023/2024": of both, or of one of them.
    for (const { years, where } of titles) {
      const others = years.filter((year) => year.includes("/") && isOther(year));
      if (isOfYear && years.length > others.length) this.#add(others, where);
    }
  }

  /** Around the rows, over groups of them, over columns with nothing in them, and in the names of sheet and file. */
  ofLines(): void {
    const { header, columns, rows, groups, lines, file } = this.#table;
    // A remark tells of other years too, unless it says nothing but whose the numbers are.
    for (const { text: written, where, isTitle } of lines) {
      // What it says of those with its mark is asked of them.
      const isOfSome = carriersOf(written, this.#table, rows).length > 0;
      const text = isOfSome ? written : withoutMark(written);
      if (!isTitle) this.#add([...yearsSaid(text), ...lastYear(text)], where);
      this.#add(yearsOfSomebody(text, this.#isWord), where);
    }
    for (const { text, where } of groups) {
      this.#add([...yearsIn(withWholeYears(text)), ...lastYear(text)], where);
    }
    for (const column of columns) {
      const { header: text, index, meaning } = column;
      if (meaning !== "extra" || !isPlain(text) || !rows.every(({ cells }) => isBlank(cells[index])))
        continue;
      this.#add(yearsOfLine(text), cellAt(header.last + 1, column, file));
    }
    const sheet = file.sheet ?? "";
    this.#add([...yearsNamed(sheet, this.#isName), ...lastYear(sheet)], file);
    for (const { text, where } of fileTitle(file)) {
      this.#add(yearsOfFile(text, this.#isName, this.#expected), where);
    }
  }

  ofHeadings(): void {
    const { grid, header, columns, file } = this.#table;
    for (const column of columns.filter(isKnown)) {
      for (let row = header.first; row <= header.last; row += 1) {
        const cell = grid[row]?.[column.index];
        if (cell === undefined || cell.kind === "covered") continue;
        this.#add(yearsIn(cell.text.slice(0, LONGEST_TITLE)), cellAt(row + 1, column, file));
      }
    }
  }

  /** Behind a name or beside a specialisation, and in columns that are not read. */
  ofRows(): void {
    const { columns, rows, file } = this.#table;
    const [who, kind] = [columnOf("provider", columns), columnOf("specialisation", columns)];
    const others = columns.filter((column) => !isKnown(column));
    const yearsOfName = remembered((name) => yearsNamed(name, this.#isDated));
    for (const { cells, row } of rows) {
      const name = textAt(cells, who?.index);
      const named = who === undefined ? [] : yearsOfName(name);
      const ofKind = yearsIn(withWholeYears(textAt(cells, kind?.index).slice(0, LONGEST_TITLE)));
      const written = others.filter(({ index }) => !isBlank(cells[index]));
      // What a label says takes longer to find than that nothing more is to be looked at.
      if (named.length + ofKind.length + written.length === 0 || saysSum(name)) continue;
      if (who !== undefined) this.#add(named, cellAt(row, who, file));
      if (kind !== undefined) this.#add(ofKind, cellAt(row, kind, file));
      for (const column of written) {
        const header = column.header || `(${columnLetters(column.index + 1)})`;
        this.#ofCell(cells[column.index] ?? BLANK, column, cellAt(row, { ...column, header }, file));
      }
    }
  }

  /** What a cell of a column that is not read says of the year of its row, or of when that is valid. */
  #ofCell(cell: GridCell, column: Column, where: Where): void {
    // 2022 may be shown as "2.022".
    const written = cell.text.trim().slice(0, LONGEST_TITLE);
    const text = cell.kind === "number" ? cell.value : written.replace(/^([12])\.(\d{3})$/, "$1$2");
    const isRemark = isOfRemarks(column);
    // A year alone may be one of building or of birth, but under the heading of a year.
    const isOfYears = OF_YEARS.test(column.header) || (isRemark && /\p{L}/u.test(text));
    const years = isOfYears ? yearsIn(text) : studyYearsIn(text);
    const isSaid = (word: string): boolean => isRemark && SAID_OF_YEAR.test(word);
    if (years.length > 0 && isPlain(text, isSaid)) this.#add(years, where);
    if (isRemark) this.#add([...yearsSaid(text), ...yearsOfSomebody(text, this.#isWord)], where);
    else if (column.meaning === "unnamed") this.#add(lastYear(text), where);
    // "Svaret: Nej, sidste års tal"
    else if (LAST_YEAR.test(text) && /(?<!\p{L})tal(?!\p{L})/iu.test(text))
      this.#add(yearsOfSomebody(text, this.#isWord), where);
    const outside = years.length > 0 ? null : validityOutside(column.header, text, this.#expected);
    if (outside === null || this.found.has(text)) return;
    const ofYear = { code: "other-study-year", found: text, expected: this.#expected, where } as const;
    this.found.set(text, outside === "all" ? ofYear : { code: "withdrawn-row", written: text, where });
  }

  #add(years: readonly string[], where: Where): void {
    const [found] = years;
    const expected = this.#expected;
    if (found === undefined || years.some((year) => isWithin(year, expected)) || this.found.has(found))
      return;
    this.found.set(found, { code: "other-study-year", found, expected, where });
  }

  readonly #isName = (text: string): boolean => {
    const { frame } = this.#table;
    return (
      isPlain(text, (word) => this.#isWord(word) || isFigureWord(word)) ||
      frame.knownProvider(text.replace(YEARS, " ").trim())?.isPart === false ||
      namedByHeading(text, frame.specialisations) !== undefined
    );
  };

  /** A site may be called after a year long ago: "Hus 2010". */
  readonly #isDated = (text: string): boolean =>
    Math.abs(Number(YEAR_BEHIND.exec(text.trim())?.[1]) - (firstYearOf(this.#expected) ?? NaN)) <= 5 ||
    this.#isName(text.replace(BESIDE_YEAR, " "));
}

/** The study years of a line; what tells of another year is no title. */
function yearsOfLine(text: string): string[] {
  const line = text.slice(0, LONGEST_TITLE);
  if (OF_ANOTHER_YEAR.test(line)) return [];
  const short = withWholeYears(line);
  return studyYearsIn(isPlain(short) ? short : line);
}

/** "22/23", "22/2023" or "2022 til 2023", where nothing but plain words stands beside it. */
const SHORT_YEAR =
  /(?<![\d/.]|\d[–-])(?:20)?(1[4-9]|2\d)(?:\s?[/–-]\s?(?:20)?|(?:\s?[_.]\s?|\stil\s)20)([12]\d)(?!\d|[/.–-]\d)/g;

function withWholeYears(text: string): string {
  const whole = (written: string, first: string, second: string): string =>
    readStudyYear(`20${first}/20${second}`) ?? written;
  return text.replace(SHORT_YEAR, whole);
}

/** What may stand before the year behind somebody's name: "Køge - tal fra 2022", "Køge Kommune jan. 2022". */
const BESIDE_YEAR = new RegExp(
  String.raw`(?<!\p{L})(?:(?:tal(?:lene)?|fra|gælder|pr\.?|per|den)(?!\p{L})|(?:${MONTHS.join("|")})\p{L}*\.?(?=\s?(?:19|20)\d\d))`,
  "giu",
);

/** What tells of other numbers is no title: "Vi har i 2022/2023 haft 22 pladser", "Studerende i 2024/2025: 25". */
const OF_OTHER_NUMBERS = /(?<!\p{L})(?:haft|(?:studerende|ansatte|børn)(?=.*:\s*\d))(?!\p{L})/iu;

/** The years of a line over a table; calendar years and "sidste år" only where it says nothing else. */
function yearsOfTitle(text: string, isName: (text: string) => boolean): string[] {
  if (OF_OTHER_NUMBERS.test(text.slice(0, LONGEST_TITLE))) return [];
  const studyYears = yearsOfLine(text);
  if (studyYears.length > 0 || OF_ANOTHER_YEAR.test(text)) return [...studyYears, ...lastYear(text)];
  return yearsNamed(text, isName);
}

/** The years that a remark says that all the numbers are of, alone or with why. */
function yearsSaid(text: string): string[] {
  const isSaid = (word: string): boolean => SAID_OF_YEAR.test(word);
  // "Tallene er for 2026/2027, da vi ikke har nye."
  const [first = ""] = text.split(/[,;.] |(?<!\p{L})(?:da|fordi)(?!\p{L})/u);
  const line = OF_NUMBERS.test(first) ? first : text;
  return isPlain(line.slice(0, LONGEST_TITLE), isSaid) ? yearsOfLine(line) : [];
}

/** The years that a file's name says its numbers are of; a calendar year alone may be that in which it was sent. */
function yearsOfFile(text: string, isName: (text: string) => boolean, expected: string): string[] {
  const years = yearsOfTitle(text, isName);
  const isSent = years.every(
    (year) => !year.includes("/") && Number(year) === (firstYearOf(expected) ?? 0) - 1,
  );
  const earlier = text.replace(LAST_YEAR, " ");
  const isEarlier = earlier !== text && isName(earlier);
  return isEarlier ? [text] : isSent ? [] : years;
}

/** The years that a line says somebody's numbers are of, and nothing else: "Vejles tal er fra 2022", "Vejle: sidste års tal". */
function yearsOfSomebody(text: string, isWord: (word: string) => boolean): string[] {
  const line = text.slice(0, LONGEST_TITLE);
  const rest = line.replace(LAST_YEAR, " ");
  const years = rest === line ? yearsIn(withWholeYears(line)) : [line.trim()];
  if (years.length === 0 || !/(?<!\p{L})(?:tal|fra|gælder)/iu.test(rest) || WHEN_REPORTED.test(rest))
    return [];
  const isSaid = (word: string): boolean =>
    isWord(word) || isWord(word.replace(/s$/, "")) || SAID_OF_YEAR.test(word);
  return isPlain(rest.replace(SHORT_YEAR, " "), isSaid) ? years : [];
}

/** What may be said beside a year: "Køge har kun brugt tal fra 2022". */
const SAID_OF_YEAR =
  /^(fra|gælder|det|dette|disse|her|har|kun|dog|stammer|bruger|brugt|genbrugt?|sendt|husk|ja|nej)$/;

/** The text, if it says that the numbers are last year's, and nothing else: "Sidste års tal". */
function lastYear(text: string): string[] {
  const line = text.slice(0, LONGEST_TITLE);
  const rest = line.replace(LAST_YEAR, " ");
  return rest !== line && isPlain(rest, (word) => SAID_OF_YEAR.test(word)) ? [line.trim()] : [];
}

/** When the numbers were reported is no year that they are of. */
const WHEN_REPORTED = /(?<!\p{L})(?:indberettet|opgjort|oplyst|angivet)(?!\p{L})/iu;

/** The years of a name that says nothing beside them but whom or what it is of: "Køge 2022", "Praktikpladser 2022". */
function yearsNamed(text: string, isName: (text: string) => boolean): string[] {
  const line = text.slice(0, LONGEST_TITLE);
  const short = withWholeYears(line);
  // Most names have none, and whose a name is takes longer to find.
  if (yearsIn(short).length === 0) return [];
  const name = isName(short) ? short : line;
  const years = yearsIn(name);
  const isOfCalendar = years.every((year) => !year.includes("/"));
  return isOfCalendar && (WHEN_REPORTED.test(name) || !isName(name)) ? [] : years;
}

/** A longer text is no title. */
const LONGEST_TITLE = 1000;
