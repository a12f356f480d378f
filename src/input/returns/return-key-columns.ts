import type { FormFrame } from "../../domain/form-frame.js";
import { findNamed, nameKey } from "../../domain/name-key.js";
import { yearsIn } from "../../domain/study-year.js";
import { type Grid, type GridRow, LONGEST_LINE, textAt } from "../grid/grid.js";
import { type Column, columnOf, columnsOf } from "../headings/columns.js";
import { otherYearIn } from "../words/period-words.js";
import { isPlain, OF_YEARS } from "../words/plain-words.js";

/** What stands over the providers' e-mail addresses. */
const ADDRESS: ReadonlySet<string> = new Set(["E-mail", "Mail", "E-mailadresse", "Adresse"].map(nameKey));

/** What stands over shares, which a key can't use. */
const SHARE = /andel|pct|procent|%|vægt|fordeling/iu;

/** What a key of returns says of each provider, and the columns that say something else. */
export interface KeyColumns {
  readonly provider: Column;
  readonly institution: Column | undefined;
  readonly address: Column | undefined;
  readonly others: readonly Column[];
}

/** The columns of a key, where the row is its heading; of two years' institutions those of the one that is asked for. */
export function keyColumnsIn(row: GridRow, frame: FormFrame, studyYear?: string): KeyColumns | null {
  const columns = columnsOf(row, frame);
  const provider = columnOf("provider", columns);
  const institutions = columns.filter(({ meaning }) => meaning === "institution");
  const institution =
    institutions.find(({ header }) => otherYearIn(header, studyYear) === undefined) ?? institutions[0];
  const address = columns.find(({ header }) => ADDRESS.has(nameKey(header)));
  if (provider === undefined || (institution ?? address) === undefined) return null;
  const read = new Set([provider, institution, address]);
  const others = columns.filter((column) => column.meaning !== "unnamed" && !read.has(column));
  return { provider, institution, address, others };
}

/**
 * Columns that have another answer than the one that is read: another institution for each provider, or what only some
 * of a provider's places go by. A key gives all of them to one.
 */
export function otherAnswers(
  { institution, others }: KeyColumns,
  below: Grid,
  { edition, specialisations }: FormFrame,
): Column[] {
  if (institution === undefined) return [];
  const answers = [...edition.institutions, ...specialisations];
  return others.filter(({ header, index, meaning }) => {
    const texts = below.map((row) => textAt(row, index)).filter((text) => text !== "");
    if (texts.length === 0) return false;
    const isAnswer = (text: string): boolean => findNamed(text, answers) !== undefined;
    return meaning === "institution" || SHARE.test(header) || texts.some(isAnswer);
  });
}

/** The columns that say for which year a row holds: by their heading, or because nothing but years stands in them. */
export function yearColumns({ others }: KeyColumns, below: Grid): Column[] {
  return others.filter(({ header, index }) => {
    const texts = below.map((row) => textAt(row, index)).filter((text) => text !== "");
    const areYears = texts.every((text) => yearsIn(text.slice(0, LONGEST_LINE)).length > 0 && isPlain(text));
    return OF_YEARS.test(header) || (texts.length > 0 && areYears);
  });
}
