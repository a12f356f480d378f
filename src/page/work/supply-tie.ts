import type { Refusal } from "../../index.js";
import type { Frame } from "./frame.js";

/**
 * Who may go first where the key doesn't settle it; nobody where nothing is tied. Providers that are level are asked
 * about alone. Where whole tables are, only an order of all decides: of the specialisations, and then of the providers.
 */
export function supplyTied(
  refusals: readonly Refusal[],
  order: readonly string[],
  providers: readonly string[],
  { specialisations }: Pick<Frame, "specialisations">,
): readonly string[] {
  const level = refusals.find((refusal) => refusal.code === "providers-tied");
  if (level !== undefined) return level.tied;
  if (refusals.every(({ code }) => code !== "provider-cells-tied")) return [];
  const all = [specialisations.map(({ id }) => id), providers];
  return all.map((ids) => ids.filter((id) => !order.includes(id))).find(({ length }) => length > 0) ?? [];
}
