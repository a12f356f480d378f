import type { Answers } from "../../index.js";
import type { Frame } from "./frame.js";
import { hasNumber, isBlankRow, type PlacesRow, type Work } from "./work.js";

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
  const all = (key: Exclude<keyof Answers, "remarks">): string[] => [
    ...new Set([...(first[key] ?? []), ...(second[key] ?? [])]),
  ];
  const later = second.remarks ?? [];
  const earlier = (first.remarks ?? []).filter(
    ({ provider }) => isStaying(provider) || !second.answered.includes(provider),
  );
  const [answered, blankAsZero] = [all("answered"), all("blankAsZero")];
  const notRead = all("notRead").filter((name) => !answered.includes(name));
  const missing = all("missing").filter((name) => ![...answered, ...notRead].includes(name));
  return {
    ...{ answered, missing, notRead },
    ...(blankAsZero.length === 0 ? {} : { blankAsZero }),
    ...remarksOrNone([...earlier, ...later]),
  };
}

/** Of whom it is not to be said whether they have answered: a collection that knows of nobody. */
export const NOBODY: Answers = { answered: [], missing: [], notRead: [] };

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
  { returns, rows, reports = [] }: Pick<Work, "returns" | "rows"> & Partial<Pick<Work, "reports">>,
  frame: Frame,
): Answers | undefined {
  if (returns !== null && !isOfSomebody(returns)) return undefined;
  const { all, absent } = membersIn(rows, frame);
  if (returns === null && absent.length === all.length) return undefined;
  const known = returns ?? ofMembers(all);
  if (rows.every(({ provider }) => provider.trim() === "")) return known;
  const inTable = providersIn(rows, frame);
  const { answered, missing, notRead, blankAsZero, remarks = [] } = known;
  const isThere = (name: string): boolean => inTable.has(frame.ownerId(name));
  const blank = blankAsZero?.filter(isThere) ?? [];
  // In the council's own order, however they came; others stand behind them.
  const order = membersIn([], frame).all.map(frame.ownerId).reverse();
  const turnOf = (name: string): number => -order.indexOf(frame.ownerId(name));
  const among = (names: readonly string[], isWanted: boolean): string[] =>
    names.filter((name) => isThere(name) === isWanted).toSorted((a, b) => turnOf(a) - turnOf(b));
  // Whoever has sent a file that waits, or can't be used, is not silent.
  const sent = new Set(reports.flatMap(({ of = [] }) => of.map(({ provider }) => frame.ownerId(provider))));
  const silent = [...answered, ...missing].filter((name) => !sent.has(frame.ownerId(name)));
  return {
    answered: among([...answered, ...missing, ...notRead], true),
    missing: among(silent, false),
    notRead: among(
      [...answered, ...missing, ...notRead].filter((name) => !silent.includes(name)),
      false,
    ),
    ...(blank.length === 0 ? {} : { blankAsZero: blank }),
    ...remarksOrNone(remarks.filter(({ provider }) => isThere(provider))),
  };
}

/** What was collected of one KKR, of the municipalities and the region of another: whoever is not named has not answered. */
export function returnsIn(returns: Answers | null, frame: Frame): Answers | null {
  const { all } = membersIn([], frame);
  if (!isOfSomebody(returns) || all.length === 0) return returns;
  const own = (names: readonly string[]): string[] => {
    const ids = new Set(names.map(frame.ownerId));
    return all.filter((name) => ids.has(frame.ownerId(name)));
  };
  const [answered, notRead] = [own(returns.answered), own(returns.notRead)];
  const missing = all.filter((name) => ![...answered, ...notRead].includes(name));
  return { ...returns, answered, missing, notRead };
}

function remarksOrNone(remarks: NonNullable<Answers["remarks"]>): Pick<Answers, "remarks"> {
  return remarks.length === 0 ? {} : { remarks };
}

/** The KKR's municipalities and its region, and who of them has no numbers in the table; nobody where there is no KKR. */
export function membersIn(
  rows: readonly PlacesRow[],
  frame: Frame,
): { readonly all: readonly string[]; readonly absent: readonly string[] } {
  const { council } = frame;
  const all =
    council === undefined ? [] : [...council.municipalities.map(({ name }) => name), council.region];
  const inTable = providersIn(rows, frame);
  return { all, absent: all.filter((name) => !inTable.has(frame.ownerId(name))) };
}

/** The work with a row for each of the KKR's municipalities and its region that has none; without numbers it is missing. */
export function withMembers(work: Work, frame: Frame): Work {
  const { all, absent } = membersIn(work.rows, frame);
  const rows = work.rows.filter((row) => !isBlankRow(row));
  const named = new Set(rows.map(({ provider }) => frame.ownerId(provider)));
  const [only, ...others] = frame.institutions;
  const institution = others.length === 0 && only !== undefined ? only.id : "";
  const added = absent
    .filter((name) => !named.has(frame.ownerId(name)))
    .map((provider) => ({ provider, institution, places: {} }));
  return {
    ...work,
    rows: [...rows, ...added],
    returns: isOfSomebody(work.returns) ? work.returns : ofMembers(all),
  };
}

function ofMembers(missing: readonly string[]): Answers {
  return { ...NOBODY, missing };
}

function providersIn(rows: readonly PlacesRow[], { ownerId }: Frame): ReadonlySet<string> {
  const named = rows.filter((row) => row.provider.trim() !== "" && hasNumber(row));
  return new Set(named.map(({ provider }) => ownerId(provider)));
}
