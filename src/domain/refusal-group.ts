import type { Refusal } from "./refusal.js";

/**
 * What a refusal is about, for a server that chooses a status by it. "file": bytes that are no such file, or too much of
 * one. "shape": data, a table or a number that is not as it must be, or something missing. "name": a name that nobody
 * knows, or that stands where it may not. "calculation": what is asked is understood, and has no one answer.
 */
export type RefusalGroup = "file" | "shape" | "name" | "calculation";

type Code = Refusal["code"];

const FILE: readonly Code[] = [
  ...([
    "archive-too-large",
    "binary-file",
    "damaged-file",
    "document-too-long",
    "empty-file",
    "encrypted-file",
  ] as const),
  ...([
    "draft-of-page",
    "file-not-read",
    "file-too-large",
    "invalid-json",
    "letter-as-pdf",
    "malformed-csv",
    "swapped-file",
  ] as const),
  ...(["missing-package", "other-format", "unsafe-path", "unsafe-xml"] as const),
];

const NAME: readonly Code[] = [
  ...(["letter-institution-unknown", "misspelt-provider", "outside-kkr", "provider-of-another-kkr"] as const),
  ...(["provider-twice", "repeated-name", "repeated-provider", "two-providers-in-one"] as const),
  ...(["unknown-choice", "unknown-name", "unknown-provider", "unknown-sheet", "whole-and-part"] as const),
];

const CALCULATION: readonly Code[] = [
  ...(["infeasible", "needs-not-met", "negative-total", "nothing-to-divide-on"] as const),
  ...(["provider-cells-tied", "providers-tied", "single-scenario", "tie"] as const),
  ...(["too-few-internship-places", "too-few-study-places", "total-outside-limits"] as const),
];

/**
 * The group of a refusal: whether the file, the shape, a name or the calculation is at fault. The code alone decides it,
 * so no refusal carries it: in JSON a second word could say something else than the first.
 */
export function groupOf({ code }: Pick<Refusal, "code">): RefusalGroup {
  if (FILE.includes(code)) return "file";
  if (NAME.includes(code)) return "name";
  return CALCULATION.includes(code) ? "calculation" : "shape";
}
