import { type ProviderRemark, readDanishNumber } from "../../index.js";
import { withoutEmpty } from "./answers-of.js";
import type { Frame } from "./frame.js";
import { recordOf } from "./grouped.js";
import { NOT_REPORTED } from "./rows.js";
import { numbersIn, sumOf, typed } from "./amounts.js";
import { answeringAgain, byProvider, unchanged, withInstitution } from "./unchanged.js";
import { hasNumber, isBlankRow, type PlacesRow, type WaitingRow, type Work } from "./work.js";

/** A row, or a remark, by whose it is. */
type Of = Pick<PlacesRow, "provider">;

/** What becomes of a provider's rows that come, where it stands in the table already. */
export type Meeting = "replace" | "replace-own" | "keep" | "add";

/**
 * The work with rows that were read put behind those in the table, or where their provider stands by its name alone.
 * Those of a provider whose numbers stand there already wait until it is answered what becomes of them, and with them
 * what the provider remarked.
 */
export function withIncoming(
  work: Work,
  incoming: readonly WaitingRow[],
  frame: Frame,
  remarks: readonly ProviderRemark[] = [],
): Work {
  const idOf = ({ provider }: Of): string => frame.providerId(provider);
  const rows = work.rows.filter((row) => !isBlankRow(row));
  const named = new Set(rows.map(idOf));
  const there = new Set(rows.filter(hasNumber).map(idOf));
  const [standing, coming] = [byProvider(rows, frame), byProvider(incoming, frame)];
  const same = unchanged(work, incoming, frame);
  const asked = incoming
    .filter((row) => there.has(idOf(row)) && !same.includes(row.provider))
    .map((row) => {
      const own = remarks.filter((remark) => idOf(remark) === idOf(row));
      return own.length > 0 ? { ...row, remarks: own } : row;
    });
  const askedIds = new Set(asked.map(idOf));
  const told = remarks.filter((remark) => !askedIds.has(idOf(remark)));
  const again = new Set(answeringAgain(work, incoming, frame).map(idOf));
  return {
    ...withRemarks(work, told, (remark) => again.has(idOf(remark))),
    rows: [
      ...rows.flatMap((row) => {
        const id = idOf(row);
        const own = there.has(id) && !again.has(id) ? undefined : coming.get(id);
        if (own === undefined) return [row];
        const old = standing.get(id) ?? [];
        return old[0] === row ? renewed(own, old) : [];
      }),
      ...incoming.filter((row) => !named.has(idOf(row))),
    ],
    // What came before and was not answered is not asked about twice.
    waiting: [...work.waiting.filter((row) => !coming.has(idOf(row))), ...asked],
  };
}

/** The work with further remarks, and without those of a provider whose numbers are replaced. */
function withRemarks(
  work: Work,
  more: readonly ProviderRemark[],
  isReplaced: (remark: Of) => boolean = () => false,
): Work {
  if (work.returns === null) return work;
  const { remarks = [], ...returns } = work.returns;
  const all = [...remarks.filter((remark) => !isReplaced(remark)), ...more];
  return { ...work, returns: withoutEmpty({ ...returns, remarks: all }) };
}

/** Rows that take the place of others: what is 0 because it was left blank now was no less written before. */
function renewed(coming: readonly PlacesRow[], old: readonly PlacesRow[]): readonly PlacesRow[] {
  const wereBlank = old.every((row) => !hasNumber(row)) || old.some(({ isBlankAsZero }) => isBlankAsZero);
  return withInstitution(coming, old).map((row) => (wereBlank ? row : { ...row, isBlankAsZero: undefined }));
}

/**
 * The work once it is answered for these providers: their rows take the old ones' place, all of them or those of their
 * own institutions alone; are let go; or are added up.
 */
export function withMeeting(work: Work, providers: readonly string[], meeting: Meeting, frame: Frame): Work {
  return providers.reduce((met, name) => {
    const id = frame.providerId(name);
    const isOf = ({ provider }: Of): boolean => frame.providerId(provider) === id;
    const isOthers = (one: Of): boolean => !isOf(one);
    const waiting = met.waiting.filter(isOthers);
    if (meeting === "keep") return { ...met, waiting };
    const old = met.rows.filter(isOf);
    const answered = met.waiting.filter(isOf);
    const bare = answered.map(({ remarks: _, isTogether: __, ...row }) => row);
    const coming = withInstitution(bare, old);
    const isReplaced = meeting === "replace";
    const left = meeting === "replace-own" ? notIn(coming, old) : [];
    const own = meeting === "add" ? addedUp(old, coming) : [...left, ...coming];
    const first = met.rows.findIndex(isOf);
    const at = first === -1 ? met.rows.length : first;
    return {
      ...withRemarks(met, answered[0]?.remarks ?? [], (remark) => isReplaced && isOf(remark)),
      waiting,
      rows: [...met.rows.slice(0, at), ...own, ...met.rows.slice(at).filter(isOthers)],
    };
  }, work);
}

/** The rows with places at institutions that those that come say nothing of; none where a row that comes is of any. */
export function notIn(coming: readonly PlacesRow[], old: readonly PlacesRow[]): readonly PlacesRow[] {
  const named = new Set(withInstitution(coming, old).map(({ institution }) => institution));
  const isLeft = ({ institution, places }: PlacesRow): boolean =>
    !named.has(institution) && sumOf(numbersIn(places)) !== "0";
  return named.has("") ? [] : old.filter(isLeft);
}

/** Rows of one provider added up, those of the same institution cell by cell. */
function addedUp(old: readonly PlacesRow[], coming: readonly PlacesRow[]): readonly PlacesRow[] {
  return coming.reduce((rows, row) => {
    const at = rows.findIndex(({ institution }) => institution === row.institution);
    const own = rows[at];
    if (own === undefined) return [...rows, row];
    const ids = Object.keys({ ...own.places, ...row.places });
    const places = recordOf(ids, (id) => addedText(own.places[id] ?? "", row.places[id] ?? ""));
    return rows.with(at, { ...row, ...own, file: undefined, read: undefined, places });
  }, old);
}

/** What can't be read can't be added up: both stand in the cell then, where it is said. */
function addedText(one: string, other: string): string {
  const [first = "", second] = [one, other].filter((text) => !["", NOT_REPORTED].includes(text.trim()));
  if (second === undefined) return first === "" ? one : first;
  const [a, b] = [readDanishNumber(first), readDanishNumber(second)];
  return a.ok && b.ok ? typed(sumOf([a.value, b.value])) : `${first} + ${second}`;
}
