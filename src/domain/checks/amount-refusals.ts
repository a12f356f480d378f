import { type Amount, amountFault, LONGEST_NUMBER, plain, signedAmountFault, sumOf } from "../amount.js";
import type { Refusal, Where } from "../refusal.js";

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

/** What is wrong with a number of study places: it must be whole, not negative and of a size to be read. */
export function wholeRefusals(total: number, path: string): Refusal[] {
  const written = String(total);
  const where = { path };
  if (Number.isInteger(total) && total < 0) return [{ code: "negative-number", written, where }];
  if (!Number.isInteger(total)) return [{ code: "not-whole", written, where }];
  return total < 10 ** LONGEST_NUMBER
    ? []
    : [{ code: "too-many-digits", written, limit: LONGEST_NUMBER, where }];
}

/** Per cent that do not sum to exactly 100. */
export function percentRefusals(shares: readonly Amount[], path: string): Refusal[] {
  const sum = sumOf(shares);
  return sum.equals(100) ? [] : [{ code: "shares-sum", sum: plain(sum), needed: "100", where: { path } }];
}
