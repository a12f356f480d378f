import type { Amount } from "../../domain/amount.js";
import type { ProviderKey } from "../../domain/distribution-request.js";
import type { FormFrame } from "../../domain/form-frame.js";
import type { Notice } from "../../domain/notice.js";
import { done, type Outcome, refused, refusedIfAny } from "../../domain/outcome.js";
import type { MayBeNone, Refusal, Where } from "../../domain/refusal.js";
import { readDanishNumber } from "../grid/danish-number.js";
import { isWithdrawnIn } from "../beside/withdrawn.js";
import {
  decidingHeaders,
  isKeyHeader,
  type KeyColumn,
  keyColumns,
  keyColumnsRefusal,
  withoutSigns,
  withPercents,
} from "./key-columns.js";
import type { Grid } from "../grid/grid.js";
import { frameOf, type ReadInternshipPlacesOptions } from "../internship-places-options.js";
import { unusedColumns } from "../headings/columns.js";
import { KeySums } from "./key-sums.js";
import { readCsv } from "../grid/read-grid.js";
import { readLabel } from "../words/sum-label.js";
import { saysContact } from "../words/plain-words.js";
import { answerOf, isSaidSum, unmetAnswers } from "../words/sum-answers.js";

/**
 * Reads a key from a CSV file as Danish Excel writes it, a row for each provider:
 *
 * `Kommune;Vægt;Minimum;Maksimum;I alt`
 *
 * The weight is the column called so, else the only one that is nothing else ("Børn 0-5 år"); or a column for each
 * specialisation. Minimum, maximum and the fixed total may be left out, or left blank. A row of sums is left out.
 * Every fault is refused with file, row and column. Never throws, whatever the bytes.
 */
export function readDistributionKey(
  bytes: Uint8Array,
  options: Omit<ReadInternshipPlacesOptions, "kkr"> = {},
): Outcome<readonly ProviderKey[]> {
  const read = readKeyRows(bytes, options);
  return read.ok
    ? done(
        read.value.map(({ key }) => key),
        read.notices,
      )
    : read;
}

/** The same, with the row that each provider stands in: for what is found wrong later. */
export function readKeyRows(
  bytes: Uint8Array,
  options: Omit<ReadInternshipPlacesOptions, "kkr"> = {},
): Outcome<readonly { readonly row: number; readonly key: ProviderKey }[]> {
  const file: Where = options.file === undefined ? {} : { file: options.file };
  const frame = frameOf(options);
  if (!frame.ok) return frame;
  const cellsOf = (rows: Grid): string[][] => rows.map((row) => row.map((cell) => cell.text));
  const read = readCsv(bytes, file, (rows) => cellsOf(rows).some(isKeyHeader));
  if (!read.ok) return read;
  const written = cellsOf(read.value);
  const headerIndex = written.findIndex(isKeyHeader);
  const isAside = (cells: readonly string[], index: number): boolean =>
    index > headerIndex && saysContact(cells.find((cell) => cell.trim() !== "") ?? "");
  const aside = written.filter(isAside).map((cells) => cells.join(" ").trim());
  const asWritten = written.map((cells, index) => (isAside(cells, index) ? [] : cells));
  const header = asWritten[headerIndex];
  if (header === undefined)
    return refused({ code: "no-header", read: asWritten[0] ?? [], isOfWeights: true, where: file });
  const below = asWritten.slice(headerIndex + 1);
  const columns = withPercents(keyColumns(header, below, frame.value), below);
  const grid = asWritten.map((cells, index) => (index > headerIndex ? withoutSigns(cells, columns) : cells));
  const rows = grid.slice(headerIndex + 1);
  const heading = { ...file, row: headerIndex + 1 };
  const wrong = keyColumnsRefusal(columns, rows, frame.value);
  if (wrong !== null) return refused({ ...wrong, where: heading });
  const headers = decidingHeaders(columns, rows);
  const refusals: Refusal[] =
    headers.length === 0 ? [] : [{ code: "unread-columns", headers, isOfDistribution: true, where: heading }];
  const others = columns.filter(({ part }) => part === "other");
  const sums = new KeySums(columns);
  const who = columns.find(({ part }) => part === "provider")?.index ?? -1;
  const nameIn = (cells: readonly string[]): string => cells[who]?.trim() ?? "";
  // A total may stand first, as in the tables of Statistics Denmark: read upwards it stands last.
  const sumsBelow = new KeySums(columns);
  const totalsAbove = rows.toReversed().filter((cells) => {
    const isTotal =
      answerOf(nameIn(cells), options) !== "provider" && sumsBelow.areIn(cells, nameIn(cells) === "");
    if (!isTotal && !isSaidSum(nameIn(cells), options)) sumsBelow.add(cells);
    return isTotal;
  });
  const matching: Notice[] = [];
  // "Hele landet" is a sum of more than these.
  const saysFigure = (name: string): boolean =>
    readLabel(name).kind === "figure" && !/landet|danmark/i.test(name);
  const providers = grid.flatMap((cells, index) => {
    const name = nameIn(cells);
    if (index <= headerIndex || cells.every((cell) => cell.trim() === "")) return [];
    const row = index + 1;
    const isTotalAbove = totalsAbove.includes(cells);
    const where = { ...file, row };
    const said = answerOf(name, options);
    const ask = (because: MayBeNone): void => {
      refusals.push({
        code: "sum-or-provider",
        written: name,
        because,
        where: { ...where, column: who + 1 },
      });
    };
    if (isSaidSum(name, options)) {
      const differ = isTotalAbove ? [] : (sums.isEmpty() ? sumsBelow : sums).refusals(cells, where);
      const isSum = !saysFigure(name);
      if (differ.length === 0) matching.push(...sums.notices(cells, where));
      else if (isSum) refusals.push(...differ);
      else if (said === "sum")
        matching.push({ code: "figure-row", written: name, numbers: cells.slice(who + 1), where });
      else ask("label");
      return [];
    }
    if (said === null && (isTotalAbove || sums.areIn(cells, name === ""))) {
      if (name !== "") ask(isTotalAbove ? "rows-below" : "rows-above");
      else
        matching.push(
          ...sums.notices(cells, where).map((notice) => ({ ...notice, isUnlabelled: true as const })),
        );
      return [];
    }
    const { kind, of } = readLabel(name);
    const isKnown = frame.value.knownProvider(name) !== null;
    if (
      said === null &&
      name !== "" &&
      !isKnown &&
      (sums.areNearlyIn(cells) || (kind === "name-or-figure" && of === ""))
    ) {
      ask(kind === null ? "nearly-above" : "label");
      return [];
    }
    sums.add(cells);
    for (const { index: column, header: over } of others) {
      const where = { ...file, row, column: column + 1, header: over };
      if (
        isWithdrawnIn({ index: column, header: over, meaning: "extra" }, read.value[index] ?? [], frame.value)
      )
        refusals.push({ code: "withdrawn-row", written: cells[column]?.trim() ?? "", where });
    }
    return [{ row, key: providerIn(cells, name, { ...file, row }, columns, refusals, frame.value) }];
  });
  refusals.push(
    ...unmetAnswers(
      options,
      rows.map((cells) => cells[who] ?? ""),
    ),
  );
  const nothing: Refusal[] = providers.length === 0 ? [{ code: "no-providers", where: file }] : [];
  const refusal = refusedIfAny([...refusals, ...nothing]);
  const above = grid.slice(0, headerIndex).map((cells) => cells.join(" ").trim());
  const texts = above.filter((text) => text !== "");
  const notices: Notice[] = [
    ...(texts.length === 0 ? [] : [{ code: "rows-above-header", texts, where: file } as const]),
    ...unusedColumns(others, (index) => rows.map((cells) => cells[index]?.trim() ?? ""), file),
    ...(aside.length === 0 ? [] : [{ code: "beside-table", texts: aside, where: file } as const]),
    ...matching,
    ...sums.perCentNotices(file),
  ];
  return refusal ?? done(providers, notices);
}

function providerIn(
  cells: readonly string[],
  provider: string,
  row: Where,
  columns: readonly KeyColumn[],
  refusals: Refusal[],
  { names }: FormFrame,
): ProviderKey {
  const numberIn = ({ index, header, part, specialisation }: KeyColumn): Amount | undefined => {
    const text = (cells[index] ?? "").trim();
    if (text === "" && part !== "weight") return undefined;
    const number = readDanishNumber(text);
    const where = { ...row, column: index + 1, header };
    const specialisations = specialisation === undefined ? [] : [specialisation];
    if (text === "") refusals.push({ code: "missing-weight", provider, specialisations, names, where });
    else if (!number.ok) refusals.push({ ...number.refusal, where });
    else if (part === "weight") return number.value;
    else if (/^\d+$/.test(number.value)) return Number(number.value);
    else refusals.push({ code: "not-whole-places", written: text, where });
    return 0;
  };
  if (provider === "") refusals.push({ code: "missing-value", meaning: "provider", where: row });
  const limits = columns.flatMap((column) => {
    if (column.part !== "minimum" && column.part !== "maximum" && column.part !== "total") return [];
    const limit = numberIn(column);
    return limit === undefined ? [] : [[column.part, limit] as const];
  });
  const weights = columns.filter(({ part }) => part === "weight");
  const [single] = weights;
  const weight =
    single !== undefined && single.specialisation === undefined
      ? (numberIn(single) ?? 0)
      : Object.fromEntries(weights.map((column) => [column.specialisation ?? "", numberIn(column) ?? 0]));
  return { provider, weight, ...Object.fromEntries(limits) };
}
