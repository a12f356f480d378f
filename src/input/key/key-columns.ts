import type { FormFrame } from "../../domain/form-frame.js";
import { findNamed, nameKey } from "../../domain/name-key.js";
import type { Refusal } from "../../domain/refusal.js";
import { columnOfRegions } from "../headings/find-header.js";
import { isTotal, MEANINGS } from "../headings/meanings.js";

/** What a column of a key says of the provider. */
type Part = "provider" | "weight" | "minimum" | "maximum" | "total";

/** Beside those of the providers and of sums, which stand over any table. */
const HEADERS: Readonly<Record<Exclude<Part, "provider">, readonly string[]>> = {
  weight: ["vægt", "nøgle", "fordelingsnøgle", "weight", "key"],
  minimum: ["minimum", "mindst", "min"],
  maximum: ["maximum", "maksimum", "højst", "max", "maks"],
  total: ["fastsat"],
};

/** "Min. antal": but other units and years are not those of the need. */
const OF_NUMBER = /(?<!\p{L})(?:antal|praktikpladser|pladser)(?!\p{L})/giu;

/** A column of a key; `other` are those that mean nothing to it. */
export interface KeyColumn {
  readonly index: number;
  readonly header: string;
  readonly part: Part | "other";
  readonly specialisation?: string;
  /** Whether each of its numbers is written as a percentage: "4,1 %". */
  readonly isPercent?: true;
}

/** Whether a row is the header of a key: one of its cells says that there the providers stand. */
export function isKeyHeader(row: readonly string[]): boolean {
  return row.length > 1 && row.some((cell) => MEANINGS.get(nameKey(cell)) === "provider");
}

/** The meaning of each cell of a header row. A column of texts, such as remarks, is not the weight if another can be. */
export function keyColumns(
  header: readonly string[],
  below: readonly (readonly string[])[],
  frame: FormFrame,
): readonly KeyColumn[] {
  const all = header.flatMap((text, index): KeyColumn[] => {
    if (text.trim() === "") return [];
    if (isTotal(text)) return [{ index, header: text, part: "total" }];
    const specialisation = findNamed(text, frame.specialisations)?.id;
    if (specialisation !== undefined) return [{ index, header: text, part: "weight", specialisation }];
    // "Maks. %" is no number of places: the sign is left out of every key.
    const key = text.includes("%") ? "" : nameKey(text.replace(OF_NUMBER, " "));
    if (MEANINGS.get(key) === "provider") return [{ index, header: text, part: "provider" }];
    const part = (["weight", "minimum", "maximum", "total"] as const).find((name) =>
      HEADERS[name].some((known) => nameKey(known) === key),
    );
    return [{ index, header: text, part: part ?? "other" }];
  });
  const columns = withoutRegions(all, below, frame);
  const others = columns.filter(({ part }) => part === "other");
  const numbers = others.filter(
    ({ index, header: text }) =>
      !OF_LIMIT.test(text) && !isOfTexts(below.map((cells) => cells[index]?.trim() ?? "")),
  );
  const [weight, ...more] = numbers.length === 0 ? others : numbers;
  if (weight === undefined || more.length > 0 || columns.some(({ part }) => part === "weight"))
    return columns;
  return columns.map((column) => (column === weight ? { ...column, part: "weight" } : column));
}

const PERCENT = /(?<=\d)\s*(?:%|pct\.?|procent)$/iu;

/** The columns, with those marked whose weights are percentages, all of them. */
export function withPercents(
  columns: readonly KeyColumn[],
  below: readonly (readonly string[])[],
): readonly KeyColumn[] {
  return columns.map((column) => {
    const texts = below.map((cells) => cells[column.index]?.trim() ?? "").filter((text) => text !== "");
    const isPercent =
      column.part === "weight" && texts.length > 0 && texts.every((text) => PERCENT.test(text));
    return isPercent ? { ...column, isPercent } : column;
  });
}

/** The cells of a row, percentages without their sign. */
export function withoutSigns(cells: readonly string[], columns: readonly KeyColumn[]): string[] {
  return cells.map((text, index) => {
    const isPercent = columns.some((column) => column.index === index && column.isPercent === true);
    return isPercent ? text.trim().replace(PERCENT, "") : text;
  });
}

/** The columns, with the one beside the municipalities' left out that says of each the region it lies in. */
function withoutRegions(
  columns: readonly KeyColumn[],
  below: readonly (readonly string[])[],
  frame: FormFrame,
): readonly KeyColumn[] {
  const ofProviders = columns.filter(({ part }) => part === "provider");
  const regions = columnOfRegions(ofProviders, below, (cells, index) => cells[index] ?? "", frame);
  return columns.map((column) => (column === regions ? { ...column, part: "other" } : column));
}

/** Whether something is written and nothing begins as a number does. A column of blanks may lack its numbers. */
function isOfTexts(cells: readonly string[]): boolean {
  return cells.some((text) => text !== "") && !cells.some((text) => /^[-−–]?\s*\d/.test(text));
}

/** Words of a limit, or of how the weights are counted, which only some of the rows may have. */
const OF_LIMIT =
  /(?<!\p{L})(?:min|minimum|mindst|maks|max|maksimum|maximum|højst|loft|fast|fastsat)(?!\p{L})/iu;
const OF_COUNT = /(?<!\p{L})(?:enhed|faktor|skala|omregning|ganges|divideres)/iu;

/** The headings of columns that are not read and yet decide: a limit of a specialisation, a unit that not all rows have. */
export function decidingHeaders(
  columns: readonly KeyColumn[],
  below: readonly (readonly string[])[],
): string[] {
  return columns.flatMap(({ part, index, header }) => {
    const texts = new Set(below.map((cells) => nameKey(cells[index] ?? "")));
    const isLimit = OF_LIMIT.test(header) && [...texts].some((text) => text !== "");
    const decides = part === "other" && (isLimit || (OF_COUNT.test(header) && texts.size > 1));
    return decides ? [header.trim()] : [];
  });
}

/** No weight, or several; one for each specialisation, row by row; two columns of one meaning. */
export function keyColumnsRefusal(
  columns: readonly KeyColumn[],
  below: readonly (readonly string[])[],
  { specialisations }: FormFrame,
): Refusal | null {
  const list = columns.filter(
    ({ part, index }) =>
      part === "other" && below.some((cells) => findNamed(cells[index] ?? "", specialisations) !== undefined),
  );
  if (list.length > 0) {
    return { code: "weight-column", headers: list.map(({ header }) => header), haveSpecialisations: true };
  }
  const weights = columns.filter(({ part }) => part === "weight");
  const named = weights.filter(({ specialisation }) => specialisation === undefined);
  if (weights.length === 0) {
    const headers = columns.filter(({ part }) => part === "other").map(({ header }) => header);
    return { code: "weight-column", headers };
  }
  if (named.length > 0 && weights.length > 1) {
    return { code: "weight-column", headers: weights.map(({ header }) => header) };
  }
  for (const { part, specialisation, header, index } of columns) {
    const twin = columns.find(
      (other) =>
        part !== "other" &&
        other.index > index &&
        other.part === part &&
        other.specialisation === specialisation,
    );
    if (twin === undefined) continue;
    const areProviders = part === "provider" ? { areProviders: true as const } : {};
    return { code: "repeated-column", headers: [header, twin.header], ...areProviders };
  }
  return null;
}
