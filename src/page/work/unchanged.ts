import { type ProviderRemark, readDanishNumber } from "../../index.js";
import { sumOf } from "./amounts.js";
import type { Frame } from "./frame.js";
import { grouped } from "./grouped.js";
import { listed } from "./listed.js";
import { BY_HAND, isTaken, type PlacesRow, type WaitingRow, type Work } from "./work.js";

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

/**
 * Rows of those whose very numbers stand in the table, and who answer again: by a file, or where the numbers were another
 * year's. What was said of the old answer is said no more; of two files of one drop neither is the old one.
 */
export function answeringAgain(
  work: Work,
  incoming: readonly WaitingRow[],
  frame: Frame,
): readonly WaitingRow[] {
  const same = unchanged(work, incoming, frame);
  const there = byProvider(work.rows, frame);
  return incoming.filter(({ provider, file = BY_HAND, isTogether }) => {
    const isTakenThere = there.get(frame.providerId(provider))?.some(isTaken) === true;
    return same.includes(provider) && isTogether !== true && (file !== BY_HAND || isTakenThere);
  });
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

export function byProvider(
  rows: readonly PlacesRow[],
  { providerId }: Frame,
): ReadonlyMap<string, PlacesRow[]> {
  return grouped(rows, ({ provider }) => providerId(provider));
}

/** A single row that comes without its institution is of the one that its provider has in the table. */
export function withInstitution(
  coming: readonly PlacesRow[],
  old: readonly PlacesRow[],
): readonly PlacesRow[] {
  const [own, ...others] = new Set(old.map(({ institution }) => institution));
  const isOwn = own !== undefined && others.length === 0 && coming.length === 1;
  return coming.map((row) => (isOwn && row.institution === "" ? { ...row, institution: own } : row));
}

function asNumber(text: string): string {
  const read = readDanishNumber(text);
  return read.ok ? sumOf([read.value]) : text.trim();
}
