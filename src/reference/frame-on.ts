import {
  belongsTo,
  type Council,
  coveringOf,
  type KnownProvider,
  type NamedProvider,
} from "../domain/kkr.js";
import type { FormEdition } from "../domain/form-edition.js";
import type { FormFrame } from "../domain/form-frame.js";
import { findNamed, nameKey } from "../domain/name-key.js";
import { mentionedIn, OF_REGION, partKey, providerWithin } from "../domain/provider-within.js";
import { inDanishLetters, providersOf, type YearsCouncils } from "./councils-of.js";
import { latestInForce, type ReferenceData } from "./dated.js";

interface Found
  extends YearsCouncils, Pick<FormFrame, "studyYear" | "newestForm" | "kkr" | "edition" | "own"> {
  readonly year: number;
  readonly data: Pick<ReferenceData, "internshipPeriods" | "internshipHalfYears">;
}

/** The frame on one edition of the form, with the councils of the study year. */
export function frameOn({ studyYear, year, kkr: written, own, councils, data, ...found }: Found): FormFrame {
  const council = written === undefined ? undefined : findNamed(written, councils);
  const kkr = council?.id ?? written;
  const edition = found.edition.studyYear === studyYear ? found.edition : moved(found.edition, councils);
  const { institutions, specialisations } = edition;
  // A municipality of two councils belongs to the one that is asked about.
  const ours = council === undefined ? null : new Map(providersOf(council));
  const named = (key: string): KnownProvider | undefined => ours?.get(key) ?? found.providers.get(key);
  const byKey = (key: string): KnownProvider | undefined =>
    named(key) ?? named(inDanishLetters(key)) ?? regionBegunBy(key, found.providers, named);
  // Every row of every table asks for its own: each name is looked up once.
  const known = new Map<string, NamedProvider | null>();
  const knownProvider = (provider: string): NamedProvider | null => {
    const before = known.get(provider);
    if (before !== undefined) return before;
    const isRegion = council !== undefined && /^region(?:en)?$/.test(nameKey(provider));
    const within = providerWithin(isRegion ? council.region : provider, byKey);
    const read = isRegion && within !== null ? { ...within, isShort: true as const } : within;
    known.set(provider, read);
    return read;
  };
  const possibleOwner = (provider: string): string | null => {
    if (council === undefined || knownProvider(provider) !== null) return null;
    if (OF_REGION.test(provider)) return council.region;
    const mentioned = mentionedIn(provider, byKey);
    return mentioned?.kkr.id === council.id ? mentioned.name : null;
  };
  const providerName = (provider: string): string => {
    const whole = knownProvider(provider);
    return whole === null || whole.isPart ? provider : whole.name;
  };
  return {
    ...{ studyYear, newestForm: found.newestForm, edition, own, kkr, council, councils },
    laterCouncils: found.laterCouncils,
    institutions: institutions.filter(
      (institution) => kkr === undefined || belongsTo(institution, kkr, councils),
    ),
    specialisations,
    names: Object.fromEntries(
      [...councils, ...institutions, ...specialisations].map(({ id, name }) => [id, name]),
    ),
    knownProvider,
    possibleOwner,
    providerName,
    providerId: (provider) => {
      const within = knownProvider(provider);
      return within?.isPart === true
        ? partKey(provider, within.name, byKey)
        : nameKey(providerName(provider));
    },
    ownerId: (provider) => nameKey(knownProvider(provider)?.name ?? provider),
    internshipPeriods: latestInForce(data.internshipPeriods, year),
    internshipHalfYears: latestInForce(data.internshipHalfYears, year),
  };
}

/** "Region Sj.", "Reg. Sjælland": the one region that a name in short can be. */
function regionBegunBy(
  key: string,
  providers: ReadonlyMap<string, KnownProvider>,
  named: (full: string) => KnownProvider | undefined,
): KnownProvider | undefined {
  const [, begun] = /^(?:region|reg(?=..))(.+)$/u.exec(key) ?? [];
  if (begun === undefined) return undefined;
  const all = [...providers.keys()].filter((full) => full.startsWith(`region${begun}`)).map(named);
  const [first] = all;
  const isOne = all.every((one) => one?.name === first?.name);
  return first !== undefined && isOne ? { ...first, isShort: true } : undefined;
}

/** A form used for a later year than its own: its institutions belong to the councils that are then in force. */
function moved(edition: FormEdition, councils: readonly Council[]): FormEdition {
  if (!edition.institutions.some(({ kkr }) => coveringOf(kkr, councils) !== undefined)) return edition;
  return {
    ...edition,
    institutions: edition.institutions.map((institution) => ({
      ...institution,
      kkr: coveringOf(institution.kkr, councils)?.id ?? institution.kkr,
    })),
  };
}
