import type { Amount } from "../domain/amount.js";
import { given } from "../domain/given.js";
import { grouped, groupsOf } from "../domain/grouped.js";
import { membersOf } from "../domain/kkr.js";
import type { InternshipPlacesUnit, ProviderRemark } from "../domain/request.js";
import type { Where } from "../domain/refusal.js";
import { lastOfPath } from "../domain/without-folders.js";
import type { Scope } from "./scope.js";

/** The internship places of one cell in one return. */
export interface ReportedCell {
  /** The name in the reference data; of others as written. */
  readonly provider: string;
  /** What the provider is known by, however it is written. */
  readonly providerId: string;
  /** The same for its municipality or region, if it is a department or a site of one. */
  readonly ownerId: string;
  readonly institution: string;
  readonly specialisation: string;
  readonly places: Amount;
  /** Null where the return states none. */
  readonly unit: InternshipPlacesUnit | null;
  /** Whether its number is left blank: 0 stands in for it. */
  readonly isBlank: boolean;
  /** Whether its return could be read to the end: of another one cells may be missing. */
  readonly isWhole: boolean;
  /** Whether the key alone says whose places they are. */
  readonly isByKey?: boolean;
  readonly where: Where;
}

/** The answer that a cell is a part of: of one provider, for one institution. */
export function answerKey({ providerId, institution }: ReportedCell): string {
  return JSON.stringify([providerId, institution]);
}

/** The same at one specialisation. */
export function cellKey({ providerId, institution, specialisation }: ReportedCell): string {
  return JSON.stringify([providerId, institution, specialisation]);
}

/** The file, and in a workbook the sheet. */
export function returnOf({ where: { file, sheet } }: ReportedCell): Where {
  return given({ file, sheet });
}

/** The files in which cells stand, by name. */
export function filesOf(cells: readonly Pick<ReportedCell, "where">[]): string[] {
  return [...new Set(cells.map(({ where }) => where.file ?? ""))].sort();
}

/** The file as a remark names it. */
export function fileAt({ file }: Where = {}): Pick<ProviderRemark, "file"> {
  return file === undefined ? {} : { file: lastOfPath(file) };
}

/** What is remarked of how cells were read, to go with the numbers of each provider in each file. */
export function remarksOn(
  cells: readonly ReportedCell[],
  code: NonNullable<ProviderRemark["code"]>,
  text: string,
): ProviderRemark[] {
  const answers = grouped(cells, ({ provider, where }) => JSON.stringify([provider, where.file]));
  return answers.map(([{ provider, where }]) => ({ provider, text, code, ...fileAt(where) }));
}

/**
 * Cells in an order that the files have no part in: the KKR's municipalities, its region, then others by name; a
 * department or a site stands with its own; the form's institutions; its specialisations. Two spellings of another
 * provider become one.
 */
export function inOrder(
  cells: readonly ReportedCell[],
  { council, frame }: Pick<Scope, "council" | "frame">,
): ReportedCell[] {
  const ours = membersOf(council).map(frame.providerId);
  const owners = new Map(ours.map((id, index) => [id, index]));
  const rank = ({ ownerId }: ReportedCell): number => owners.get(ownerId) ?? ours.length;
  const institutions = frame.institutions.map(({ id }) => id);
  const specialisations = frame.specialisations.map(({ id }) => id);
  const position = ({ institution, specialisation }: ReportedCell): number =>
    institutions.indexOf(institution) * specialisations.length + specialisations.indexOf(specialisation);
  return [...groupsOf(cells, ({ providerId }) => providerId)]
    .sort(([a, [one]], [b, [other]]) => rank(one) - rank(other) || (a < b ? -1 : 1))
    .flatMap(([, own]) => {
      const [provider = ""] = own.map((cell) => cell.provider).sort();
      const named = own.map((cell) => (cell.provider === provider ? cell : { ...cell, provider }));
      return named.sort((a, b) => position(a) - position(b));
    });
}
