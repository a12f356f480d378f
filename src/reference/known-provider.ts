import type { Kkr } from "../domain/kkr.js";
import { nameKey } from "../domain/name-key.js";
import { kkrs } from "./kkrs.js";

/** A municipality or a region, by its name in the reference data. */
export interface KnownProvider {
  readonly name: string;
  readonly kkr: Kkr;
}

const KNOWN: ReadonlyMap<string, KnownProvider> = new Map(
  kkrs.flatMap((kkr) =>
    [...kkr.municipalities, { name: kkr.region, aliases: [] }].flatMap(({ name, aliases }) =>
      [name, ...aliases].map((known) => [nameKey(known), { name, kkr }] as const),
    ),
  ),
);

/** The municipality or region that a text names: "Køge", "Køge Kommune", "KØGE KOMMUNE". Null where it names none. */
export function knownProvider(written: string): KnownProvider | null {
  return KNOWN.get(nameKey(written)) ?? null;
}
