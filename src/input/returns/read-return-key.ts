import { nameKey } from "../../domain/name-key.js";
import { isWithin, yearsIn } from "../../domain/study-year.js";
import { done, type Outcome, refused, refusedIfAny } from "../../domain/outcome.js";
import type { Refusal, Where } from "../../domain/refusal.js";
import { cellAt, type Column, columnOf, columnsOf } from "../headings/columns.js";
import { decodeText } from "../grid/decode-text.js";
import { type GridRow, isBlank, textAt } from "../grid/grid.js";
import { frameOf, type ReadInternshipPlacesOptions } from "../internship-places-options.js";
import { OF_YEARS } from "../words/plain-words.js";
import { readGrid } from "../grid/read-grid.js";
import type { ProviderInstitution } from "./parse-return-key.js";

/** What stands over the providers' e-mail addresses. */
const ADDRESS: ReadonlySet<string> = new Set(["E-mail", "Mail", "E-mailadresse", "Adresse"].map(nameKey));

/** What stands over shares, which a key can't use. */
const SHARE = /andel|pct|procent|%|vægt|fordeling/iu;

interface KeyColumns {
  readonly provider: Column;
  readonly institution: Column | undefined;
  readonly address: Column | undefined;
}

/**
 * Reads from a CSV file which institution each provider's internship places belong to, for returns that do not say
 * it: `Kommune;Institution`, a row for each provider; with its e-mail address in a third column, `E-mail`. A key of
 * addresses, `Kommune;E-mail`, says no institution. Every fault is refused with file, row and column, a row of another
 * year than `studyYear` too. Never throws, whatever the bytes.
 */
export function readReturnKey(
  bytes: Uint8Array,
  options: Omit<ReadInternshipPlacesOptions, "kkr"> = {},
): Outcome<readonly ProviderInstitution[]> {
  const frame = frameOf(options);
  if (!frame.ok) return frame;
  const file: Where = options.file === undefined ? {} : { file: options.file };
  const decoded = decodeText(bytes);
  if (!decoded.ok) return refused({ ...decoded.refusal, where: file });
  const columnsIn = (row: GridRow): KeyColumns | null => {
    const columns = columnsOf(row, frame.value);
    const provider = columnOf("provider", columns);
    const institution = columnOf("institution", columns);
    const address = columns.find(({ header }) => ADDRESS.has(nameKey(header)));
    if (provider === undefined || (institution ?? address) === undefined) return null;
    return { provider, institution, address };
  };
  const grid = readGrid(decoded.text, (rows) => rows.some((row) => columnsIn(row) !== null));
  if ("code" in grid) return refused({ ...grid, where: file });
  const header = grid.findIndex((row) => columnsIn(row) !== null);
  const columns = columnsIn(grid[header] ?? []);
  if (columns === null) {
    const read = (grid.find((row) => !row.every(isBlank)) ?? []).map(({ text }) => text);
    return refused({ code: "no-key-header", read, where: file });
  }
  const { provider: providers, institution: institutions, address: addresses } = columns;
  const heading = grid[header] ?? [];
  const width = heading.findLastIndex((cell) => !isBlank(cell)) + 1;
  const below = grid.slice(header + 1);
  const shares = heading.flatMap(({ text }, index) =>
    SHARE.test(text) && below.some((row) => textAt(row, index) !== "") ? [{ text, index }] : [],
  );
  const refusals: Refusal[] = [];
  if (institutions !== undefined && shares.length > 0) {
    const headers = shares.map(({ text }) => text);
    refusals.push({ code: "unread-columns", headers, isKey: true, where: { ...file, row: header + 1 } });
  }
  for (const [index, row] of below.entries()) {
    const found = row.findLastIndex((cell) => !isBlank(cell)) + 1;
    const where = { ...file, row: header + index + 2 };
    if (found > width) refusals.push({ code: "extra-cells", expected: width, found, where });
  }
  const yearAt = heading.findIndex(({ text }) => OF_YEARS.test(text));
  const entries = grid.flatMap((row, index): ProviderInstitution[] => {
    if (index <= header || row.every(isBlank)) return [];
    const provider = textAt(row, providers.index);
    const institution = textAt(row, institutions?.index);
    const at = (column: Column): Where => cellAt(index + 1, column, file);
    if (provider === "") refusals.push({ code: "missing-value", meaning: "provider", where: at(providers) });
    if (institutions !== undefined && institution === "") {
      refusals.push({ code: "missing-value", meaning: "institution", where: at(institutions) });
    }
    const years = yearsIn(textAt(row, yearAt));
    const [found] = years;
    const { studyYear: expected } = options;
    const isOther =
      expected !== undefined && found !== undefined && !years.some((year) => isWithin(year, expected));
    // Of a year that stands in each row, once.
    if (isOther && !refusals.some(({ code }) => code === "other-study-year")) {
      const where = { ...file, row: index + 1, column: yearAt + 1 };
      refusals.push({ code: "other-study-year", found, expected, where });
    }
    const address = textAt(row, addresses?.index);
    return [
      {
        provider,
        ...(institutions === undefined ? {} : { institution }),
        where: at(institutions ?? providers),
        ...(address === "" ? {} : { address }),
      },
    ];
  });
  return refusedIfAny(refusals) ?? done(entries);
}
