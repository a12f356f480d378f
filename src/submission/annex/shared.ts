import { danishNumber } from "../../domain/danish.js";
import type { Held } from "../../recommend/calculation.js";
import type { ExplainedDivision } from "../../recommend/explanation.js";
import type { Fraction } from "../../recommend/fraction.js";

/** The header of the column that a division rests on. */
export const BASES: Readonly<Record<ExplainedDivision["basis"], string>> = {
  "internship-places": "Praktikpladser",
  shares: "Andel i pct.",
  "previous-year": "Sidste års studiepladser",
};

/** "291/100", as a Dane groups it. */
export function fractionText({ numerator, denominator }: Fraction): string {
  return `${danishNumber(numerator)}/${danishNumber(denominator)}`;
}

/** The party with the limits that were set for it: "Dagtilbudspædagogik (højst 120)". */
export function nameWithLimits(row: {
  readonly name: string;
  readonly minimum: number;
  readonly maximum: number | null;
}): string {
  const { name, minimum, maximum } = row;
  if (minimum === maximum) return `${name} (fastsat af KKR)`;
  const limits = [
    ...(minimum === 0 ? [] : [`mindst ${danishNumber(minimum)}`]),
    ...(maximum === null ? [] : [`højst ${danishNumber(maximum)}`]),
  ];
  return limits.length === 0 ? name : `${name} (${limits.join(", ")})`;
}

/** What holds a party at its number. */
export function heldText({
  held,
  minimum,
  maximum,
}: {
  readonly held: Held;
  readonly minimum: number;
  readonly maximum: number | null;
}): string {
  if (minimum === maximum) return "fastsat";
  return held === "minimum"
    ? `holdt på mindst ${danishNumber(minimum)}`
    : `holdt på højst ${danishNumber(maximum ?? 0)}`;
}

/** How many study places a division gives. */
export function toDivide(studyPlaces: number): string {
  return `Der er ${danishNumber(studyPlaces)} ${studyPlaces === 1 ? "studieplads" : "studiepladser"} at fordele`;
}
