import { sumOf } from "../../domain/amount.js";
import type { PlacedRow } from "../../domain/checks/places-refusals.js";
import type { FormFrame } from "../../domain/form-frame.js";
import { grouped } from "../../domain/grouped.js";
import type { Refusal } from "../../domain/refusal.js";
import { isOfAnotherYear, OF_ANOTHER_YEAR } from "../../domain/study-year.js";
import { readDanishNumber } from "../grid/danish-number.js";
import { LONGEST_LINE, rowKey } from "../grid/grid.js";
import { DATE } from "../headings/titles.js";
import { namedByHeading } from "../words/heading.js";
import { LAST_YEAR } from "../words/period-words.js";
import { AGES, isPhone, YEARS } from "../words/plain-words.js";
import { isFigureWord } from "../words/sum-label.js";
import type { TableInLines } from "./lines-around.js";

/**
 * A name with the number behind it: "Dagtilbud: 10", and not "Dagtilbud 10 %" or "Dagtilbud 2. praktik". It is all that
 * stands between two numbers, so that it is gone through once.
 */
const NAME_AND_NUMBER =
  /(?<![^\d;])(?=[^\d;]*\p{L})([^\d;]+)(\d+(?:[.,]\d+)*)(?![\d%]|\s?%|[./-]\d|\.\s\p{L})/gu;

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
    const title = texts.join(" ").slice(0, LONGEST_LINE);
    if (hasOthers(title, rows, frame))
      return [{ code: "second-table", headers: [], title, where: line[0].where }];
  }
  return [];
}

/** Whether a line has a number behind a name that is not what the rows under that name come to. */
function hasOthers(line: string, rows: readonly PlacedRow[], frame: FormFrame): boolean {
  const { specialisations, knownProvider, ownerId, studyYear } = frame;
  const isOfOther = OF_ANOTHER_YEAR.test(line) || LAST_YEAR.test(line) || isOfAnotherYear(line, studyYear);
  const bare = line.replace(DATE, " ").replace(YEARS, " ").replace(AGES, " ");
  const named = [...bare.matchAll(NAME_AND_NUMBER)];
  const [, first = ""] = named[0] ?? [];
  if (
    isOfOther ||
    first
      .toLowerCase()
      .split(/\P{L}+/u)
      .some(isFigureWord)
  )
    return false;
  const isSomebody = knownProvider(first)?.isPart === false && /^[\d\s.,]*$/.test(bare.slice(first.length));
  return named.some(([, name = "", number = ""]) => {
    const id = namedByHeading(name, specialisations)?.id;
    if (id === undefined && !isSomebody) return false;
    const own = rows.filter(({ row: { provider = "", specialisation } }) =>
      id === undefined ? provider === "" || ownerId(provider) === ownerId(first) : specialisation === id,
    );
    const read = readDanishNumber(number);
    return !read.ok || !sumOf(own.map(({ row }) => row.places)).equals(read.value);
  });
}
