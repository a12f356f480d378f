import { sumOf } from "../../domain/amount.js";
import type { PlacedRow } from "../../domain/checks/places-refusals.js";
import type { FormFrame } from "../../domain/form-frame.js";
import { isFirm } from "../../domain/kkr.js";
import { grouped } from "../../domain/grouped.js";
import type { Refusal } from "../../domain/refusal.js";
import { isWithin, OF_ANOTHER_YEAR, yearsIn } from "../../domain/study-year.js";
import { readDanishNumber } from "../grid/danish-number.js";
import { LONGEST_LINE, rowKey } from "../grid/grid.js";
import { namedByHeading } from "../words/heading.js";
import { LAST_YEAR } from "../words/period-words.js";
import { AGES, isPhone, YEARS } from "../words/plain-words.js";
import { isFigureWord } from "../words/sum-label.js";
import type { TableInLines } from "./lines-around.js";

/** A name with the number behind it: "Dagtilbud: 10", and not "Dagtilbud 10 %" or "Dagtilbud 2. praktik". */
const NAME_AND_NUMBER = /([^\d;]*\p{L}[^\d;]*)(\d+(?:[.,]\d+)*)(?![\d%]|\s?%|[./-]\d|\.\s\p{L})/gu;

/**
 * The first line over, under or beside a table in which a specialisation, or alone somebody, has a number that is not
 * what the rows come to: it may be of another block of the table. What tells of another year or of a part is none.
 */
export function placesOutside({ lines, frame }: TableInLines, rows: readonly PlacedRow[]): Refusal[] {
  const outside = lines.filter(
    ({ where, isTitle, isOfCell }) => isOfCell !== true && (!isTitle || where.row !== undefined),
  );
  for (const line of grouped(outside, ({ where }) => rowKey(where))) {
    const texts = line.map(({ text }) => text).filter((text) => !isPhone(text));
    const written = texts.join(" ").slice(0, LONGEST_LINE);
    const isOther = numbersOf(written, frame).some(({ isOf, number }) => {
      const own = rows.filter(isOf).map(({ row }) => row.places);
      const read = readDanishNumber(number);
      return !read.ok || !sumOf(own).equals(read.value);
    });
    if (isOther) return [{ code: "second-table", headers: [], title: written, where: line[0].where }];
  }
  return [];
}

/** A number of a line, and the rows whose sum it may be. */
interface NumberOfLine {
  readonly number: string;
  readonly isOf: (row: PlacedRow) => boolean;
}

function numbersOf(
  line: string,
  { specialisations, knownProvider, ownerId, studyYear }: FormFrame,
): NumberOfLine[] {
  const years = yearsIn(line);
  const isOfYear = years.length === 0 || years.some((year) => isWithin(year, studyYear));
  if (!isOfYear || OF_ANOTHER_YEAR.test(line) || LAST_YEAR.test(line)) return [];
  const bare = line.replace(YEARS, " ").replace(AGES, " ");
  const named = [...bare.matchAll(NAME_AND_NUMBER)];
  const [, first = ""] = named[0] ?? [];
  if (
    first
      .toLowerCase()
      .match(/\p{L}+/gu)
      ?.some(isFigureWord) === true
  )
    return [];
  const isSomebody = isFirm(knownProvider(first)) && /^[\d\s.,]*$/.test(bare.slice(first.length));
  return named.flatMap(([, name = "", number = ""]): NumberOfLine[] => {
    const id = namedByHeading(name, specialisations)?.id;
    if (id !== undefined) return [{ number, isOf: ({ row }) => row.specialisation === id }];
    if (!isSomebody) return [];
    const owner = ownerId(first);
    return [{ number, isOf: ({ row: { provider = "" } }) => provider === "" || ownerId(provider) === owner }];
  });
}
