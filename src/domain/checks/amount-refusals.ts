import { type Amount, amountFault, LONGEST_NUMBER, signedAmountFault } from "../amount.js";
import type { Refusal } from "../refusal.js";
import type { Where } from "../where.js";

/** What is wrong with an amount written with a point that must not be negative; empty when nothing is. */
export function amountRefusals(amount: Amount, where: Where): Refusal[] {
  return refusalsFor(amountFault(amount), amount, where);
}

/** The same for an amount that may be negative. */
export function signedAmountRefusals(amount: Amount, where: Where): Refusal[] {
  return refusalsFor(signedAmountFault(amount), amount, where);
}

function refusalsFor(fault: ReturnType<typeof amountFault>, amount: Amount, where: Where): Refusal[] {
  const written = String(amount);
  switch (fault) {
    case null:
      return [];
    case "too-many-digits":
      return [{ code: fault, written, limit: LONGEST_NUMBER, where }];
    case "not-a-number":
      return [{ code: fault, written, style: "point", where }];
    case "negative-number":
      return [{ code: fault, written, where }];
  }
}
