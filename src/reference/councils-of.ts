import { given } from "../domain/given.js";
import type { FormCouncil } from "../domain/form-edition.js";
import type { FormFrame } from "../domain/form-frame.js";
import type { Council, Kkr, KnownProvider, Municipality } from "../domain/kkr.js";
import { nameKey } from "../domain/name-key.js";
import { type Dated, inForce, isLater } from "./dated.js";
import { municipality } from "./kkrs.js";

/** The councils of a study year, those of later years, and the providers of both by their keys. */
export interface YearsCouncils extends Pick<FormFrame, "councils" | "laterCouncils"> {
  readonly providers: ReadonlyMap<string, KnownProvider>;
}

/** The councils in force in a year. One that an edition states goes before the bundled one with its id. */
export function councilsOf(
  dated: readonly Dated<Kkr>[],
  year: number,
  stated: readonly FormCouncil[],
): YearsCouncils {
  const bundled = inForce(dated, year).map(({ value }) => value);
  const own = stated.map((council) => councilFrom(council, bundled));
  const ownIds = new Set(own.map(({ id }) => id));
  const councils = [...bundled.filter(({ id }) => !ownIds.has(id)), ...own];
  const ids = new Set(councils.map(({ id }) => id));
  const laterCouncils = dated.flatMap((entry) =>
    entry.from !== null && isLater(entry, year) && !ids.has(entry.value.id)
      ? [{ from: entry.from, council: entry.value }]
      : [],
  );
  return { councils, laterCouncils, providers: new Map(councils.flatMap(providersOf)) };
}

/** A council's municipalities and its region, by the keys of all their names, as written and in Danish letters. */
export function providersOf(kkr: Council): (readonly [string, KnownProvider])[] {
  const { municipalities, region, formerRegions = [] } = kkr;
  return [
    ...formerRegions.map((former) => [nameKey(former), { name: region, kkr, isFormer: true }] as const),
    ...[...municipalities, { name: region, aliases: [] }].flatMap(({ name, aliases }) =>
      [name, ...aliases]
        .map(nameKey)
        .flatMap((key) => [key, inDanishLetters(key)].map((one) => [one, { name, kkr }] as const)),
    ),
  ];
}

/** "koege" as "køge", "aalborg" as "ålborg": å has two spellings, and not every keyboard has the Danish letters. */
export function inDanishLetters(key: string): string {
  return key.replaceAll("ae", "æ").replaceAll("oe", "ø").replaceAll("aa", "å");
}

/** A stated council; what it covers, and which institutions stay with it, it has from the bundled one of its id. */
function councilFrom(
  { id, name, region, municipalities, aliases = [] }: FormCouncil,
  bundled: readonly Council[],
): Council {
  const area = name.replace(/^KKR\s+/i, "");
  const { covers, institutions, formerRegions } = bundled.find((council) => council.id === id) ?? {};
  const known = bundled.flatMap((council) => council.municipalities);
  return {
    ...{ id, region },
    name: `KKR ${area}`,
    aliases: [area, `Region ${area}`, ...aliases],
    municipalities: municipalities.map((written) => {
      const spellings = (among: Municipality): string[] => [among.name, ...among.aliases].map(nameKey);
      return (
        known.find((among) => spellings(among).includes(nameKey(written))) ??
        municipality(written.replace(/\s+Kommune$/i, ""))
      );
    }),
    ...given({ formerRegions, covers, institutions }),
  };
}
