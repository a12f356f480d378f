import type { Refusal } from "../domain/refusal.js";

/** Refusals file by file, each from its first row to its last. */
export function inPlaceOrder(refusals: readonly Refusal[]): Refusal[] {
  return refusals.toSorted((a, b) => {
    const [one, other] = [a.where ?? {}, b.where ?? {}];
    const [file, otherFile] = [one.file ?? "", other.file ?? ""];
    if (file !== otherFile) return file < otherFile ? -1 : 1;
    // What is said of a file as a whole comes after what is said of its rows.
    const [row, otherRow] = [one.row ?? Infinity, other.row ?? Infinity];
    if (row !== otherRow) return row < otherRow ? -1 : 1;
    return (one.column ?? 0) - (other.column ?? 0);
  });
}
