import { type ProviderRemark, readDanishNumber } from "../../index.js";
import { withoutEmpty } from "./answers-of.js";
import type { Frame } from "./frame.js";
import { grouped } from "./grouped.js";
import { listed } from "./listed.js";
import { recordOf } from "./record-of.js";
import { NOT_REPORTED } from "./rows.js";
import { numbersIn, sumOf, typed } from "./amounts.js";
import {
  BY_HAND,
  hasNumber,
  isBlankRow,
  isTaken,
  type PlacesRow,
  type WaitingRow,
  type Work,
} from "./work.js";

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
 * Rows of those whose very numbers stand in the table, and who answer again: by a file, or where the numbers were another
 * year's. What was said of the old answer is said no more; of two files of one drop neither is the old one.
 */
function answeringAgain(work: Work, incoming: readonly WaitingRow[], frame: Frame): readonly WaitingRow[] {
  const same = unchanged(work, incoming, frame);
  const there = byProvider(work.rows, frame);
  return incoming.filter(({ provider, file = BY_HAND, isTogether }) => {
    const isTakenThere = there.get(frame.providerId(provider))?.some(isTaken) === true;
    return same.includes(provider) && isTogether !== true && (file !== BY_HAND || isTakenThere);
  });
}

/** Who comes with the very numbers that stand in the table: of them nothing need be asked. */
export function unchanged({ rows }: Work, incoming: readonly PlacesRow[], frame: Frame): readonly string[] {
  const said = (all: readonly PlacesRow[]): string =>
    all
      .map(({ institution, places }) =>
        JSON.stringify([institution, frame.specialisations.map(({ id }) => asNumber(places[id] ?? ""))]),
      )
      .toSorted()
      .join();
  const [there, coming] = [byProvider(rows, frame), byProvider(incoming, frame)];
  return [...coming].flatMap(([id, own]) => {
    const old = there.get(id) ?? [];
    return said(old) === said(withInstitution(own, old)) ? own.map(({ provider }) => provider) : [];
  });
}

function byProvider(rows: readonly PlacesRow[], { providerId }: Frame): ReadonlyMap<string, PlacesRow[]> {
  return grouped(rows, ({ provider }) => providerId(provider));
}

function asNumber(text: string): string {
  const read = readDanishNumber(text);
  return read.ok ? sumOf([read.value]) : text.trim();
}

/** What is said of those who come with the very numbers that stand in the table, and whose remarks go; empty where nobody does. */
export function unchangedSaid(
  work: Work,
  incoming: readonly WaitingRow[],
  frame: Frame,
  remarks: readonly ProviderRemark[] = [],
): string {
  const names = new Set(unchanged(work, incoming, frame));
  if (names.size === 0) return "";
  const again = new Set(
    answeringAgain(work, incoming, frame).map(({ provider }) => frame.providerId(provider)),
  );
  const now = new Set(remarks.map(({ text }) => text));
  const gone = (work.returns?.remarks ?? []).filter(
    ({ provider, code, text }) =>
      code === undefined && !now.has(text) && again.has(frame.providerId(provider)),
  );
  const lost = gone.map(({ provider, text }) => ` Bemærkningen »${text}« fra ${provider} udgår.`);
  return ` ${listed([...names])} står der allerede med de samme tal.${lost.join("")}`;
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

/** A single row that comes without its institution is of the one that its provider has in the table. */
function withInstitution(coming: readonly PlacesRow[], old: readonly PlacesRow[]): readonly PlacesRow[] {
  const [own, ...others] = new Set(old.map(({ institution }) => institution));
  const isOwn = own !== undefined && others.length === 0 && coming.length === 1;
  return coming.map((row) => (isOwn && row.institution === "" ? { ...row, institution: own } : row));
}

/** Rows of one provider added up, those of the same institution cell by cell. */
function addedUp(old: readonly PlacesRow[], coming: readonly PlacesRow[]): readonly PlacesRow[] {
  return coming.reduce((rows, row) => {
    const at = rows.findIndex(({ institution }) => institution === row.institution);
    const own = rows[at];
    if (own === undefined) return [...rows, row];
    const ids = Object.keys({ ...own.places, ...row.places });
    const places = recordOf(ids, (id) => addedText(own.places[id] ?? "", row.places[id] ?? ""));
    return rows.with(at, { ...row, ...own, file: undefined, places });
  }, old);
}

/** What can't be read can't be added up: both stand in the cell then, where it is said. */
function addedText(one: string, other: string): string {
  const [first = "", second] = [one, other].filter((text) => !["", NOT_REPORTED].includes(text.trim()));
  if (second === undefined) return first === "" ? one : first;
  const [a, b] = [readDanishNumber(first), readDanishNumber(second)];
  return a.ok && b.ok ? typed(sumOf([a.value, b.value])) : `${first} + ${second}`;
}
