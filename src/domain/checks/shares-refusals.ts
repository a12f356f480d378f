import { type Amount, plain, sumOf } from "../amount.js";
import type { FormFrame } from "../form-frame.js";
import type { Refusal } from "../refusal.js";
import { amountRefusals } from "./amount-refusals.js";
import { unknownName } from "./name-refusal.js";

const PATH = "specialisationShares";

/** What is wrong with decided shares: each specialisation of the form has one, and they sum to exactly 100. */
export function sharesRefusals(shares: Readonly<Record<string, Amount>>, frame: FormFrame): Refusal[] {
  const ids = frame.specialisations.map(({ id }) => id);
  const refusals = Object.entries(shares).flatMap(([id, share]): Refusal[] => {
    const where = { path: `${PATH}.${id}` };
    return ids.includes(id)
      ? amountRefusals(share, where)
      : [unknownName("specialisation", id, frame, where)];
  });
  const missing = ids.filter((id) => !Object.hasOwn(shares, id));
  // A name that was not understood is the reason for what seems to be missing.
  if (missing.length > 0 && refusals.every(({ code }) => code !== "unknown-name")) {
    const where = { path: PATH };
    refusals.push({ code: "missing-share", specialisations: missing, names: frame.names, where });
  }
  if (refusals.length > 0) return refusals;
  const sum = sumOf(Object.values(shares));
  return sum.equals(100)
    ? []
    : [{ code: "shares-sum", sum: plain(sum), needed: "100", where: { path: PATH } }];
}
