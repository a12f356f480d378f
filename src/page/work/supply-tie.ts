import type { Refusal } from "../../index.js";
import type { Frame } from "./frame.js";

/** Who may go first where the key doesn't settle it: one at a time, or all of them as they stand in the key. */
export interface SupplyTie {
  readonly parties: readonly string[];
  /** The tie order once one of the parties is answered. */
  readonly orderWith: (chosen: string) => readonly string[];
  /** The tie order by the order of the key; null while it is asked of the specialisations. */
  readonly orderOfKey: readonly string[] | null;
}

/**
 * The first tie among refusals; null if there is none. Providers that are level are asked about alone. Where whole
 * tables are, only an order of all decides: of the specialisations, and then of the providers. Those who have the same
 * in all of these tables come last, where they change nothing.
 */
export function supplyTieOf(
  refusals: readonly Refusal[],
  order: readonly string[],
  providers: readonly string[],
  { specialisations, providerId }: Pick<Frame, "specialisations" | "providerId">,
): SupplyTie | null {
  const listed = new Set(order.map(providerId));
  const open = (ids: readonly string[]): string[] => [
    ...new Set(ids.filter((id) => !listed.has(providerId(id)))),
  ];
  const orderOfKey = [...order, ...open(providers)];
  for (const refusal of refusals) {
    if (refusal.code === "providers-tied") {
      return { parties: refusal.tied, orderWith: (chosen) => [...order, chosen], orderOfKey };
    }
    if (refusal.code !== "provider-cells-tied") continue;
    const openSpecialisations = open(specialisations.map(({ id }) => id));
    const isOfProviders = openSpecialisations.length === 0;
    const all = isOfProviders ? open(providers) : openSpecialisations;
    const tied = open(refusal.cells.map((cell) => cell[isOfProviders ? "provider" : "specialisation"]));
    const parties = tied.length === 0 ? all : tied;
    return {
      parties,
      orderWith: (chosen) => [
        ...new Set([...order, chosen, ...(parties.length > 2 ? [] : [...parties, ...all])]),
      ],
      orderOfKey: isOfProviders ? orderOfKey : null,
    };
  }
  return null;
}
