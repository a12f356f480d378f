import type { FormFrame } from "../domain/form-frame.js";
import { grouped } from "../domain/grouped.js";
import type { Notice } from "../domain/notice.js";
import type { Refusal } from "../domain/refusal.js";
import type { BlankInstitution } from "../domain/returns-refusal.js";
import { missingPlaces } from "../input/rows/read-row.js";
import { answerKey, cellKey, filesOf, type ReportedCell } from "./reported-cell.js";

/** What is wrong with the blanks of a collection, or how they were read. */
interface BlanksRead {
  /** Of blanks that are a fault in any case. */
  readonly inCells: readonly Refusal[];
  readonly refusals: readonly Refusal[];
  readonly notices: readonly Notice[];
}

/**
 * Cells without a number. Where somebody has left all cells of one institution blank and filled in all those of
 * another, they may be read as 0 if the user says so: it is asked once for all. Any other blank is refused at its cell.
 */
export function blanksIn(
  cells: readonly ReportedCell[],
  asZero: boolean,
  { institutions, names }: FormFrame,
): BlanksRead {
  const all = grouped(cells, answerKey);
  const filled = new Set(
    all.filter((block) => !block.some(({ isBlank }) => isBlank)).map(([cell]) => cell.providerId),
  );
  const empty = all.filter(
    (block) => block.every(({ isBlank }) => isBlank) && filled.has(block[0].providerId),
  );
  const inEmpty = new Set(empty.flat());
  // In a file that others have numbers in, whoever has none may not have answered.
  const answered = cells.filter(({ isBlank }) => !isBlank);
  const withNumbers = new Set(answered.map(({ providerId }) => providerId));
  const withOthers = new Set(answered.map(({ where }) => where.file));
  // Of files that fill in each other's blanks nobody is to write 0: they are refused, and may be parts of one answer.
  const fileOf = new Map(
    grouped(answered, answerKey).flatMap((own) => {
      const files = new Map(own.map((cell) => [cellKey(cell), cell.where.file]));
      return files.size === own.length ? [...files] : [];
    }),
  );
  const inOtherFile = (cell: ReportedCell): boolean => {
    const file = fileOf.get(cellKey(cell));
    return file !== undefined && file !== cell.where.file;
  };
  const inCells = cells
    .filter((cell) => cell.isBlank && !inEmpty.has(cell) && !inOtherFile(cell))
    .map(({ where, providerId }) =>
      missingPlaces(where, !withNumbers.has(providerId) && withOthers.has(where.file)),
    );
  const blanks = institutions.flatMap(({ id }): BlankInstitution[] => {
    const providers = empty.flatMap(([cell]) => (cell.institution === id ? [cell.provider] : []));
    return providers.length === 0 ? [] : [{ institution: id, providers: [...new Set(providers)].sort() }];
  });
  if (blanks.length === 0) return { inCells, refusals: [], notices: [] };
  if (asZero) return { inCells, refusals: [], notices: [{ code: "blank-as-zero", blanks, names }] };
  const files = filesOf(empty.map(([cell]) => cell));
  return { inCells, refusals: [{ code: "blank-institutions", blanks, files, names }], notices: [] };
}
