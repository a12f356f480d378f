import { largestRemainder } from "./largest-remainder.js";
import type { ApportionOptions, ApportionRefusal, ApportionResult } from "./types.js";

/**
 * Divides `seats` over claims in proportion to their weights. Every seat is given, exactly: weights are
 * non-negative whole numbers of any size, and no floating-point number decides anything.
 *
 * A tie is refused with who is tied, unless `tieOrder` settles it; the order of the list decides nothing.
 * A call that makes no sense is refused as `invalid-argument`; nothing is thrown.
 */
export function apportion(
  seats: number,
  weights: readonly (number | bigint)[],
  options: ApportionOptions = {},
): ApportionResult {
  const fault =
    seatsFault(seats) ??
    weightsFault(weights) ??
    optionsFault(options) ??
    tieOrderFault(options, weights.length);
  if (fault !== null) return { ok: false, refusal: fault };
  return largestRemainder(seats, weights.map(BigInt), options.tieOrder);
}

function seatsFault(seats: number): ApportionRefusal | null {
  return Number.isSafeInteger(seats) && seats >= 0 ? null : invalid("seats", null, seats);
}

function weightsFault(weights: readonly (number | bigint)[]): ApportionRefusal | null {
  const index = weights.findIndex(
    (weight) => weight < 0 || !(typeof weight === "bigint" || Number.isSafeInteger(weight)),
  );
  return index === -1 ? null : invalid("weights", index, weights[index]);
}

function optionsFault({ method, minimum, maximum }: ApportionOptions): ApportionRefusal | null {
  if (method !== undefined && method !== "largest-remainder") return invalid("method", null, method);
  if (minimum !== undefined) return invalid("minimum", null, minimum);
  if (maximum !== undefined) return invalid("maximum", null, maximum);
  return null;
}

function tieOrderFault({ tieOrder }: ApportionOptions, length: number): ApportionRefusal | null {
  if (tieOrder === undefined) return null;
  if (tieOrder.length !== length) return invalid("tieOrder", null, tieOrder.length);
  const seen = new Set<number>();
  for (const [position, index] of tieOrder.entries()) {
    if (!Number.isInteger(index) || index < 0 || index >= length || seen.has(index)) {
      return invalid("tieOrder", position, index);
    }
    seen.add(index);
  }
  return null;
}

function invalid(name: string, index: number | null, value: unknown): ApportionRefusal {
  return { code: "invalid-argument", name, index, value };
}
