import { amountFault } from "../amount.js";
import { Faults } from "../faults.js";
import type { FormFrame } from "../form-frame.js";
import { given } from "../given.js";
import { grouped } from "../grouped.js";
import { remembered } from "../remembered.js";
import type { Refusal, Where } from "../refusal.js";
import type { InternshipPlaces } from "../request.js";
import { amountRefusals } from "./amount-refusals.js";
import { institutionRefusals, unknownName } from "./name-refusal.js";
import { severalProviders, type UnderName, wholeAndPartRefusals } from "./provider-refusals.js";

export type PlacePart = "provider" | "institution" | "specialisation" | "places";

/** A row of internship places, and where each part of it was read. Of 200,000 rows few are asked for that. */
export interface PlacedRow {
  readonly row: InternshipPlaces;
  /** Whether its number is left blank: 0 stands in for it. */
  readonly isBlank?: boolean;
  whereIs(part: PlacePart): Where;
}

/**
 * What is wrong with a list of internship places: a value that is not a number, a name not on the form, a provider that
 * is not named where others are, an institution outside the KKR, the same provider's cell twice, a specialisation
 * missing for an institution that is present. `whole` is where the list as a whole was read.
 */
export function placesRefusals(rows: readonly PlacedRow[], whole: Where, frame: FormFrame): Refusal[] {
  const faults = new Faults();
  for (const placed of rows) addRowFaults(faults, placed, frame);
  faults.addAll(namelessRefusals(rows)).addAll(providersRefusals(rows, frame));
  addDuplicates(faults, rows, frame);
  const refusals = faults.all();
  // A name that was not understood is the reason for what seems to be missing.
  const allUnderstood = refusals.every(({ code }) => code !== "unknown-name");
  return allUnderstood ? [...refusals, ...missingSpecialisations(rows, whole, frame)] : refusals;
}

/** Nearly all of many rows are right: only where one is not, it is asked where it stands. */
function addRowFaults(faults: Faults, placed: PlacedRow, frame: FormFrame): void {
  const { edition, institutions, specialisations } = frame;
  const { institution, specialisation, places } = placed.row;
  const addUnknown = (what: "institution" | "specialisation", written: string): void => {
    const where = placed.whereIs(what);
    // To look for the nearest name takes a while.
    faults.addAt("unknown-name", where, `${what}\n${written}`, () =>
      unknownName(what, written, frame, where),
    );
  };
  if (!edition.institutions.some(({ id }) => id === institution)) addUnknown("institution", institution);
  else if (!institutions.some(({ id }) => id === institution)) {
    faults.addAll(institutionRefusals(institution, placed.whereIs("institution"), frame));
  }
  if (!specialisations.some(({ id }) => id === specialisation)) addUnknown("specialisation", specialisation);
  if (amountFault(places) !== null) faults.addAll(amountRefusals(places, placed.whereIs("places")));
}

/** Rows of nobody can tell whom: of two at once, or of one of ours as a whole and by a part. */
function providersRefusals(rows: readonly PlacedRow[], frame: FormFrame): Refusal[] {
  const nameIn = ({ row }: PlacedRow): string => row.provider ?? "";
  const several = grouped(rows, nameIn).flatMap(
    ([first]) => severalProviders(nameIn(first), frame, first.whereIs("provider")) ?? [],
  );
  const underName = (placed: PlacedRow): UnderName => {
    const { provider = "", institution, places } = placed.row;
    return { provider, institution, places: [places], where: placed.whereIs("provider") };
  };
  return [...several, ...wholeAndPartRefusals(rows, nameIn, underName, frame)];
}

/** Rows whose provider is left blank where others have one: nobody can tell whose they are. */
function* namelessRefusals(rows: readonly PlacedRow[]): Generator<Refusal> {
  const nameless = rows.filter((placed) => providerOf(placed) === null);
  if (nameless.length === rows.length) return;
  for (const placed of nameless) {
    yield { code: "missing-value", meaning: "provider", mayBeSum: true, where: placed.whereIs("provider") };
  }
}

function addDuplicates(faults: Faults, rows: readonly PlacedRow[], frame: FormFrame): void {
  const { names, knownProvider, providerId } = frame;
  // No other key has a line break: one that is known never meets one that is not.
  const keyOf = remembered((provider) =>
    knownProvider(provider) === null ? providerKey(provider) : `known\n${providerId(provider)}`,
  );
  const seen = new Map<string, PlacedRow>();
  for (const placed of rows) {
    const { institution, specialisation } = placed.row;
    const provider = providerOf(placed);
    const who = provider === null ? "" : keyOf(provider);
    const cell = `${institution}\n${specialisation}\n${who}`;
    const first = seen.get(cell);
    if (first === undefined) {
      seen.set(cell, placed);
      continue;
    }
    const before = providerOf(first);
    const region = formerRegion(before, provider, frame);
    if (region !== null) {
      const written = [before ?? "", provider ?? ""].toSorted();
      const where = placed.whereIs("provider");
      faults.addAt("former-regions", {}, written.join("\n"), () => ({
        ...{ code: "former-regions", written, region, where },
      }));
      continue;
    }
    if (faults.countsOne("duplicate-cell")) continue;
    const writtenFirst = isOtherwise(before, provider) ? before : undefined;
    faults.add({
      ...{ code: "duplicate-cell", provider, ...given({ writtenFirst }), institution, specialisation, names },
      ...{ first: first.whereIs("places"), where: placed.whereIs("places") },
    });
  }
}

/** The region that two names mean, of which one is of what it was before. */
export function formerRegion(
  one: string | null,
  other: string | null,
  { knownProvider }: Pick<FormFrame, "knownProvider">,
): string | null {
  const named = [one, other].map((name) => knownProvider(name ?? ""));
  const isFormer = named.some((known) => known?.isFormer === true);
  return isFormer && isOtherwise(one, other) ? (named[0]?.name ?? null) : null;
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
