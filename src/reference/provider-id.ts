import { nameKey } from "../domain/name-key.js";
import { knownProvider } from "./known-provider.js";

/** What a provider is known by: "Køge", "Køge Kommune" and "KØGE KOMMUNE" are one. Who is no municipality, by its letters. */
export function providerId(provider: string): string {
  return nameKey(knownProvider(provider)?.name ?? provider);
}
