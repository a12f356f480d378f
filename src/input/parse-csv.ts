// csv-parse/sync in Node; in browsers, which have no Buffer, its build that brings one (package.json, "imports").
import { parse } from "#csv-parse";

/**
 * The cells of a CSV text by row, or null where its quotation marks do not match. Empty rows are kept, and a
 * line break within quotation marks is part of a cell: so row n of the result is row n in Excel.
 */
export function parseCsv(text: string, delimiter: string): string[][] | null {
  try {
    return parse(text, { delimiter, relax_column_count: true, skip_empty_lines: false });
  } catch {
    // csv-parse throws for quotation marks that do not match, and for nothing else with these options.
    return null;
  }
}
