import { nameKey } from "../domain/name-key.js";
import { kkrs } from "./kkrs.js";

const IDS: ReadonlyMap<string, string> = new Map(
  kkrs.flatMap(({ municipalities }) =>
    municipalities.flatMap(({ name, aliases }) =>
      [name, ...aliases].map((known) => [nameKey(known), nameKey(name)] as const),
    ),
  ),
);

/** What a provider is known by: "Køge", "Køge Kommune" and "KØGE KOMMUNE" are one. Who is no municipality, by its letters. */
export function providerId(provider: string): string {
  const key = nameKey(provider);
  return IDS.get(key) ?? key;
}
