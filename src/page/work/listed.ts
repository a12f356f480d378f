import { sumText } from "./amounts.js";

/** "A", "A og B", "A, B og C". */
export function listed(names: readonly string[]): string {
  const last = names.at(-1) ?? "";
  return names.length < 2 ? last : `${names.slice(0, -1).join(", ")} og ${last}`;
}

/** "1 række", "2 rækker", "3.000 rækker". */
export function counted(count: number, one: string, many: string): string {
  return `${sumText([count])} ${count === 1 ? one : many}`;
}
