import type { Answers } from "../../index.js";
import { type Frame, inTurn } from "./frame.js";
import { numbersIn, sumOf } from "./amounts.js";
import {
  BY_HAND,
  hasNumber,
  isBlankRow,
  isByHand,
  isTaken,
  type PlacesRow,
  takenText,
  type Work,
} from "./work.js";

/**
 * What two collections in one table state: whoever has answered one of them has answered. The second's remarks are of
 * the numbers that it brings; the first's are let go, but of those whose numbers stay.
 */
export function together(
  first: Answers | null,
  second: Answers | null,
  isStaying: (provider: string) => boolean = () => false,
): Answers | null {
  if (first === null || second === null) return first ?? second;
  const all = (key: "answered" | "missing" | "notRead" | "mayBeUnread"): string[] => [
    ...new Set([...(first[key] ?? []), ...(second[key] ?? [])]),
  ];
  const { remarks: earlier = [] } = first;
  const answered = all("answered");
  const notRead = all("notRead").filter((name) => !answered.includes(name));
  return withoutEmpty({
    ...{ answered, notRead },
    missing: all("missing").filter((name) => ![...answered, ...notRead].includes(name)),
    mayBeUnread: all("mayBeUnread"),
    remarks: [
      ...earlier.filter(({ provider }) => isStaying(provider) || !second.answered.includes(provider)),
      ...(second.remarks ?? []),
    ],
  });
}

/** What may be left out of them is, where there is nothing. */
export function withoutEmpty({ answered, missing, notRead, ...more }: Answers): Answers {
  const said = Object.entries(more).filter(([, list]) => list.length > 0);
  return { answered, missing, notRead, ...Object.fromEntries(said) };
}

/** Of whom it is not to be said whether they have answered: a collection that knows of nobody. */
export const NOBODY: Answers = { answered: [], missing: [], notRead: [] };

/** Whether it is said who has not answered: also of those who were not to be named, once anybody else is missing. */
export function isNamed({ missing, notRead }: Answers, { unnamed = [] }: Pick<Work, "unnamed">): boolean {
  const absent = [...missing, ...notRead];
  return absent.length === 0 || absent.some((name) => !unnamed.includes(name));
}

/** Whether a collection says of anybody that they have answered or have not. */
function isOfSomebody(returns: Answers | null): returns is Answers {
  return (
    returns !== null && [returns.answered, returns.missing, returns.notRead].some((all) => all.length > 0)
  );
}

/**
 * Who is in the internship places: of those whom the collection knew of, those who stand in the table, however they got
 * there. As the collection stated it where the table names no provider. Where nothing was collected, they are the KKR's
 * own, as soon as one of them stands there; undefined before that, and where it is not to be said.
 */
export function answersOf(
  { returns, rows, reports = [], unit = "" }: Pick<Work, "returns" | "rows"> & Partial<Work>,
  frame: Frame,
): Answers | undefined {
  if (returns !== null && !isOfSomebody(returns)) return undefined;
  const inTable = providersIn(rows, frame);
  const isThere = (name: string): boolean => inTable.has(frame.ownerId(name));
  if (returns === null && !frame.members.some(isThere)) return undefined;
  const known = returns ?? ofMembers(frame.members);
  if (rows.every(({ provider }) => provider.trim() === "")) return known;
  const taken = new Map(rows.filter(isTaken).map(({ provider, file = "" }) => [provider, file]));
  const come = rows.filter((row) => !isTaken(row));
  const answering = providersIn(come, frame);
  const { answered, missing, remarks = [] } = known;
  const notRead = known.notRead.filter((name) => !isOfAnother(name, frame));
  const everybody = inTurn([...answered, ...missing, ...notRead], (name) => name, frame);
  const out = everybody.filter((name) => !isThere(name));
  // Whoever has sent a file that waits, or can't be used, is not silent.
  const sent = new Set(
    reports.flatMap(({ isRead, of = [] }) =>
      isRead ? [] : of.map(({ provider }) => frame.ownerId(provider)),
    ),
  );
  const hasSent = (name: string): boolean => notRead.includes(name) || sent.has(frame.ownerId(name));
  const rowsOf = (name: string): readonly PlacesRow[] =>
    rows.filter((row) => hasNumber(row) && frame.ownerId(row.provider) === frame.ownerId(name));
  return withoutEmpty({
    // Whose numbers of another year stand there has not answered, and is not missing in the numbers.
    answered: everybody.filter((name) => answering.has(frame.ownerId(name))),
    missing: out.filter((name) => !hasSent(name)),
    notRead: out.filter(hasSent),
    mayBeUnread: known.mayBeUnread ?? [],
    // What is said of numbers goes with them.
    blankAsZero: [
      ...new Set(
        inTurn(
          come.filter(isBlankAsZero).map(({ provider }) => provider.trim()),
          (name) => name,
          frame,
        ),
      ),
    ],
    remarks: inTurn(
      [
        ...remarks
          .filter(({ provider, code, text }) => {
            // What they wrote is not said of a row that was typed in the place of theirs.
            const isLeft = (row: PlacesRow): boolean =>
              code === undefined ? row.file !== BY_HAND : !isByHand(row);
            return (text !== "" || unit !== "") && rowsOf(provider).some(isLeft);
          })
          .map((one) => (one.text === "" ? { ...one, text: assumedIn(unit) } : one))
          // Of one provider: the days on which its files came have no part in it.
          .toSorted((a, b) => (a.text < b.text ? -1 : 1)),
        ...[...taken].map(([provider, from]) => ({ provider, text: takenText(from) })),
      ],
      ({ provider }) => provider,
      frame,
    ),
  });
}

/**
 * What was collected of one KKR, of the municipalities and the region of another: whoever is not named has not answered.
 * Whose file could not be used is kept for when their KKR is chosen again.
 */
export function returnsIn(returns: Answers | null, frame: Frame): Answers | null {
  const { members: all } = frame;
  if (!isOfSomebody(returns) || all.length === 0) return returns;
  const own = (names: readonly string[]): string[] => {
    const ids = new Set(names.map(frame.ownerId));
    return all.filter((name) => ids.has(frame.ownerId(name)));
  };
  const answered = own(returns.answered);
  const missing = all.filter((name) => ![...answered, ...own(returns.notRead)].includes(name));
  return { ...returns, answered, missing };
}

/** Whether somebody belongs to another KKR than the chosen one. */
export function isOfAnother(provider: string, { council, knownProvider }: Frame): boolean {
  const known = knownProvider(provider);
  return council !== undefined && known !== null && known.kkr.id !== council.id;
}

/** The KKR's municipalities and its region, and who of them has no numbers in the table; nobody where there is no KKR. */
export function membersIn(
  rows: readonly PlacesRow[],
  frame: Frame,
): { readonly all: readonly string[]; readonly absent: readonly string[] } {
  const come = rows.filter((row) => !isTaken(row));
  const inTable = providersIn(come, frame);
  const { members: all } = frame;
  return { all, absent: all.filter((name) => !inTable.has(frame.ownerId(name))) };
}

/** The work with a row for each of the KKR's municipalities and its region that has none; without numbers it is missing. */
export function withMembers(work: Work, frame: Frame): Work {
  const { all, absent } = membersIn(work.rows, frame);
  const rows = work.rows.filter((row) => !isBlankRow(row));
  const named = new Set(rows.map(({ provider }) => frame.ownerId(provider)));
  const added = absent
    .filter((name) => !named.has(frame.ownerId(name)))
    .map((provider) => ({ provider, institution: frame.onlyInstitution ?? "", places: {} }));
  return {
    ...work,
    rows: [...rows, ...added],
    returns: isOfSomebody(work.returns) ? work.returns : ofMembers(all),
  };
}

/** What is said of places that nobody said the unit of. It is not written before one is chosen. */
export function assumedIn(unit: string): string {
  return `Enheden var ikke angivet; pladserne er læst som ${placesOf(unit)}.`;
}

/** What places of a unit are called within a sentence. */
export function placesOf(unit: string): string {
  return `${unit === "half-year" ? "halvår" : "helår"}spladser`;
}

/** Whether it is still so that a row's numbers are 0 because they were left blank. */
function isBlankAsZero(row: PlacesRow): boolean {
  return row.isBlankAsZero === true && !isByHand(row) && sumOf(numbersIn(row.places)) === "0";
}

function ofMembers(missing: readonly string[]): Answers {
  return { ...NOBODY, missing };
}

function providersIn(rows: readonly PlacesRow[], { ownerId }: Frame): ReadonlySet<string> {
  const named = rows.filter((row) => row.provider.trim() !== "" && hasNumber(row));
  return new Set(named.map(({ provider }) => ownerId(provider)));
}
