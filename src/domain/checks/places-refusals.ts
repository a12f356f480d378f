import { amountFault } from "../amount.js";
import type { FormFrame } from "../form-frame.js";
import { grouped } from "../grouped.js";
import { remembered } from "../remembered.js";
import type { Refusal } from "../refusal.js";
import type { InternshipPlaces } from "../request.js";
import type { Where } from "../where.js";
import { amountRefusals } from "./amount-refusals.js";
import { institutionRefusal, unknownName } from "./name-refusal.js";
import { severalProviders, wholeAndPartRefusals } from "./provider-refusals.js";

/** A row of internship places, and where each part of it was read. */
export interface PlacedRow {
  readonly row: InternshipPlaces;
  /** Whether its number is left blank: 0 stands in for it. */
  readonly isBlank?: boolean;
  readonly whereIs: (part: "provider" | "institution" | "specialisation" | "places") => Where;
}

/**
 * What is wrong with a list of internship places: a value that is not a number, a name not on the form, a provider
 * that is not named where others are, an institution outside the KKR, the same provider's cell twice, a specialisation missing for an institution
 * that is present. `whole` is where the list as a whole was read.
 */
export function placesRefusals(rows: readonly PlacedRow[], whole: Where, frame: FormFrame): Refusal[] {
  const refusals = [
    ...rows.flatMap((placed) => rowRefusals(placed, frame)),
    ...namelessRefusals(rows),
    ...providersRefusals(rows, frame),
    ...duplicateRefusals(rows, frame),
  ];
  // A name that was not understood is the reason for what seems to be missing.
  const allUnderstood = refusals.every(({ code }) => code !== "unknown-name");
  return allUnderstood ? [...refusals, ...missingSpecialisations(rows, whole, frame)] : refusals;
}

function rowRefusals({ row, whereIs }: PlacedRow, frame: FormFrame): Refusal[] {
  const { institution, specialisation, places } = row;
  const isOfCouncil = frame.institutions.some(({ id }) => id === institution);
  const isKnown = frame.specialisations.some(({ id }) => id === specialisation);
  // Nearly all of many rows are right: only where one is not, it is asked where it stands.
  if (isOfCouncil && isKnown && amountFault(places) === null) return [];
  const wrongInstitution = institutionRefusal(institution, whereIs("institution"), frame);
  return [
    ...(wrongInstitution === null ? [] : [wrongInstitution]),
    ...(isKnown ? [] : [unknownName("specialisation", specialisation, frame, whereIs("specialisation"))]),
    ...amountRefusals(places, whereIs("places")),
  ];
}

/** Rows of nobody can tell whom: of two at once, or of one of ours as a whole and by a part. */
function providersRefusals(rows: readonly PlacedRow[], frame: FormFrame): Refusal[] {
  const isKnown = remembered((provider) => frame.knownProvider(provider) !== null);
  const named = rows.flatMap(({ row: { provider = "", institution, places }, whereIs }) =>
    isKnown(provider) ? [{ provider, institution, places: [places], where: whereIs("provider") }] : [],
  );
  const first = grouped(named, ({ provider }) => provider).flatMap((own) => own.slice(0, 1));
  return [
    ...first.flatMap(({ provider, where }) => severalProviders(provider, frame, where) ?? []),
    ...wholeAndPartRefusals(named, frame),
  ];
}

/** Rows whose provider is left blank where others have one: nobody can tell whose they are. */
function namelessRefusals(rows: readonly PlacedRow[]): Refusal[] {
  if (!rows.some(({ row }) => (row.provider ?? "").trim() !== "")) return [];
  return rows
    .filter(({ row }) => (row.provider ?? "").trim() === "")
    .map(({ whereIs }) => ({ code: "missing-value", meaning: "provider", where: whereIs("provider") }));
}

function duplicateRefusals(rows: readonly PlacedRow[], frame: FormFrame): Refusal[] {
  const { names, knownProvider, providerId } = frame;
  // No other key has a line break: one that is known never meets one that is not.
  const keyOf = remembered((provider) =>
    knownProvider(provider) === null ? providerKey(provider) : `known\n${providerId(provider)}`,
  );
  const seen = new Map<string, Map<string, PlacedRow>>();
  return rows.flatMap((placed): Refusal[] => {
    const { institution, specialisation } = placed.row;
    const provider = providerOf(placed);
    const who = provider === null ? "" : keyOf(provider);
    const cell = `${institution}\n${specialisation}`;
    const ofCell = seen.get(cell) ?? new Map<string, PlacedRow>();
    seen.set(cell, ofCell);
    const first = ofCell.get(who);
    if (first === undefined) {
      ofCell.set(who, placed);
      return [];
    }
    const before = providerOf(first);
    const writtenFirst = isOtherwise(before, provider) ? { writtenFirst: before } : {};
    const twice = { provider, ...writtenFirst, institution, specialisation, names };
    return [
      { code: "duplicate-cell", ...twice, first: first.whereIs("places"), where: placed.whereIs("places") },
    ];
  });
}

/** Blanks name nobody. */
function providerOf({ row }: PlacedRow): string | null {
  return row.provider === undefined || row.provider.trim() === "" ? null : row.provider;
}

/** Whether one municipality or region stands there by another name. */
function isOtherwise(first: string | null, provider: string | null): first is string {
  return first !== null && provider !== null && providerKey(first) !== providerKey(provider);
}

/** Two spellings of one that is neither a municipality nor a region: case, spaces around and between, and the form of å do not matter. */
function providerKey(provider: string): string {
  return provider.normalize("NFC").trim().replace(/\s+/g, " ").toLowerCase();
}

function missingSpecialisations(rows: readonly PlacedRow[], where: Where, frame: FormFrame): Refusal[] {
  const { names, edition, specialisations } = frame;
  const byInstitution = new Map(edition.institutions.map(({ id }) => [id, new Set<string>()]));
  for (const { row } of rows) byInstitution.get(row.institution)?.add(row.specialisation);
  return [...byInstitution].flatMap(([id, present]): Refusal[] => {
    const missing = specialisations
      .map((specialisation) => specialisation.id)
      .filter((it) => !present.has(it));
    if (present.size === 0 || missing.length === 0) return [];
    return [{ code: "missing-specialisation", institution: id, specialisations: missing, names, where }];
  });
}
