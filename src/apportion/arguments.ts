import { signposts } from "./signposts.js";
import type { InvalidArgument } from "./types.js";

// A caller without types may send anything, so every check takes `unknown`.

/** What is wrong with the weights, or null. */
export function weightsFault(weights: unknown): InvalidArgument | null {
  return listFault("weights", weights, null, isWeight);
}

/** What is wrong with a list of seats, or null. */
export function seatsFault(name: string, seats: unknown, length: number | null): InvalidArgument | null {
  return listFault(name, seats, length, isCount);
}

/** What is wrong with an options object as such, or null. */
export function recordFault(name: string, value: unknown): InvalidArgument | null {
  return typeof value === "object" && value !== null ? null : invalid(name, null, value);
}

/** What is wrong with the method's name, or null. */
export function methodFault(method: unknown, known: (method: string) => boolean): InvalidArgument | null {
  if (method === undefined || (typeof method === "string" && known(method))) return null;
  return invalid("method", null, method);
}

/** Whether it is the name of a divisor method. */
export function isDivisorMethod(method: string): method is keyof typeof signposts {
  return Object.hasOwn(signposts, method);
}

/** What is wrong with lists of minima and maxima, or null. */
export function boundsFault(minimum: unknown, maximum: unknown, length: number): InvalidArgument | null {
  const lists =
    optional("minimum", minimum, length, isCount) ??
    optional("maximum", maximum, length, (most) => most === null || isCount(most));
  if (lists !== null || minimum === undefined || maximum === undefined) return lists;
  const most = maximum as readonly (number | null)[];
  return listFault("minimum", minimum, null, (least, at) => (least as number) <= (most[at] ?? Infinity));
}

/** What is wrong with an order that should name every index below `length` once, or null. */
export function orderFault(tieOrder: unknown, length: number): InvalidArgument | null {
  if (tieOrder === undefined) return null;
  const seen = new Uint8Array(length);
  return listFault("tieOrder", tieOrder, length, (index) => {
    if (!isCount(index) || index >= length || seen[index] === 1) return false;
    seen[index] = 1;
    return true;
  });
}

/** The refusal of an argument. */
export function invalid(name: string, index: number | null, value: unknown): InvalidArgument {
  return { code: "invalid-argument", name, index, value };
}

/** The same for an argument that may be left out. */
export function optional(
  name: string,
  list: unknown,
  length: number,
  passes: (entry: unknown) => boolean,
): InvalidArgument | null {
  return list === undefined ? null : listFault(name, list, length, passes);
}

/** What is wrong with a list: of the given length, if one is given, whose entries all pass. */
export function listFault(
  name: string,
  list: unknown,
  length: number | null,
  passes: (entry: unknown, index: number) => boolean,
): InvalidArgument | null {
  if (!Array.isArray(list)) return invalid(name, null, list);
  if (length !== null && list.length !== length) return invalid(name, null, list.length);
  // Not `findIndex` with a callback on the whole list: a hole is an entry too, and it is not a number.
  for (let index = 0; index < list.length; index++) {
    const entry: unknown = list[index];
    if (!passes(entry, index)) return invalid(name, index, entry);
  }
  return null;
}

/** A number of seats: whole, not negative, safe. */
export function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}

/** A weight: a number of seats could be one, and a bigint that is not negative. */
export function isWeight(value: unknown): boolean {
  return typeof value === "bigint" ? value >= 0n : isCount(value);
}
