import type { FormFrame } from "../domain/form-frame.js";
import { grouped } from "../domain/grouped.js";
import type { Notice } from "../domain/notice.js";
import type { Refusal } from "../domain/refusal.js";
import type { ProviderRemark } from "../domain/request.js";
import type { BlankInstitution } from "../domain/returns-refusal.js";
import { missingPlaces } from "../input/rows/read-row.js";
import { ownerKey } from "./cells-refusals.js";
import { answerKey, cellKey, filesOf, remarksOn, type ReportedCell } from "./reported-cell.js";

/** What is wrong with the blanks of a collection, or how they were read. */
interface BlanksRead {
  /** Of blanks that are a fault in any case. */
  readonly inCells: readonly Refusal[];
  readonly refusals: readonly Refusal[];
  readonly notices: readonly Notice[];
  /** Of sites whose blanks were read as 0, to go with their numbers. */
  readonly remarks: readonly ProviderRemark[];
}

/**
 * Cells without a number. Where somebody has left all cells of one institution blank and filled in all those of
 * another, they may be read as 0 if the user says so: it is asked once for all. So may those of a department or a site
 * with other numbers, where another one of its municipality has the specialisation. Any other blank is refused at its cell.
 * Who remarks that numbers are still to come has not left blanks for 0.
 */
export function blanksIn(
  cells: readonly ReportedCell[],
  asZero: boolean,
  { institutions, names, knownProvider, ownerId }: FormFrame,
  said: readonly ProviderRemark[],
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
  const inSites = new Set(blanksOfSites(cells).filter((cell) => !inOtherFile(cell)));
  const inCells = cells
    .filter((cell) => cell.isBlank && !inEmpty.has(cell) && !inSites.has(cell) && !inOtherFile(cell))
    .map(({ where, providerId }) =>
      missingPlaces(where, !withNumbers.has(providerId) && withOthers.has(where.file)),
    );
  const toCome = said.filter(({ text, code }) => code === undefined && TO_COME.test(text));
  const isToCome = ({ ownerId: owner }: ReportedCell): boolean =>
    toCome.some(({ provider }) => ownerId(provider) === owner);
  const refusals: Refusal[] = [];
  const notices: Notice[] = [];
  const ask = (
    own: readonly ReportedCell[],
    nameOf: (provider: string) => string,
    some: { areSome?: true },
  ): void => {
    const blanks = institutions.flatMap(({ id }): BlankInstitution[] => {
      const providers = own.flatMap((cell) => (cell.institution === id ? [nameOf(cell.provider)] : []));
      return providers.length === 0 ? [] : [{ institution: id, providers: [...new Set(providers)].sort() }];
    });
    if (blanks.length === 0) return;
    const files = filesOf(own);
    const remarks = own.some(isToCome) ? toCome.map(({ text }) => text) : [];
    if (asZero && remarks.length > 0)
      refusals.push({ code: "blank-institutions", blanks, ...some, files, names, remarks });
    else if (asZero) notices.push({ code: "blank-as-zero", blanks, names });
    else refusals.push({ code: "blank-institutions", blanks, ...some, files, names });
  };
  ask(empty.flat(), (provider) => provider, {});
  ask([...inSites], (provider) => knownProvider(provider)?.name ?? provider, { areSome: true });
  const remarks = asZero ? remarksOn([...inSites], "blank-as-zero", "Tomme felter er læst som 0.") : [];
  return { inCells, refusals, notices, remarks };
}

/** What says that numbers are still to come: "Tallene for UCL eftersendes i uge 5". */
const TO_COME =
  /(?<!\p{L})(?:eftersend\p{L}*|afvent\p{L}*|mangler|udestår|følger|(?:kommer|sendes|oplyses|indberettes) (?:senere|snarest|i uge|først|når))(?!\p{L})/iu;

/** The blanks of departments and sites that have other numbers, where another one of the same file has the specialisation. */
function blanksOfSites(cells: readonly ReportedCell[]): ReportedCell[] {
  const ofOwners = grouped(
    cells.filter(({ providerId, ownerId }) => providerId !== ownerId),
    ownerKey,
  );
  return ofOwners.flatMap((own) => {
    const answered = own.filter(({ isBlank }) => !isBlank);
    const had = new Set(answered.map(({ specialisation }) => specialisation));
    const sites = new Set(answered.map(({ providerId }) => providerId));
    return own.filter((cell) => cell.isBlank && had.has(cell.specialisation) && sites.has(cell.providerId));
  });
}
