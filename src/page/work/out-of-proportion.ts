import { readDanishNumber } from "../../index.js";
import type { Frame } from "./frame.js";
import type { Result } from "./result-of.js";
import { sumOf, sumText } from "./sum-of.js";
import type { Work } from "./work.js";

/** A number that may be a slip: its key stands for the number and what it was held against. */
export interface Doubt {
  readonly key: string;
  readonly text: string;
}

/**
 * The institutions' totals that are ten times last year's or more, or a tenth or less, or more than ten times their
 * half-year places. What the caseworker has said to be right is asked no more. Nothing hangs on it: the form is filled
 * in all the same.
 */
export function outOfProportion(
  work: Work,
  { request, recommendation }: Pick<Result, "request" | "recommendation">,
  { nameOf }: Frame,
): readonly Doubt[] {
  const doubts = (recommendation?.institutions ?? []).flatMap(({ institution, studyPlaces: total }) => {
    const before = Number(lastYears(work, institution));
    const own = (request?.internshipPlaces ?? []).filter((one) => one.institution === institution);
    // Where nobody says the unit, the larger one: it is asked about only what is odd in both.
    const halfYears = Number(sumOf(own.map(({ places }) => places))) * (work.unit === "half-year" ? 1 : 2);
    const unsaid = work.unit === "" ? "højst " : "";
    const of = `${nameOf(institution)}: ${sumText([total])} studiepladser er`;
    const isFew = total > 0 && 10 * total <= before;
    const isMany = before > 0 && total >= 10 * before;
    const than = isFew ? "højst en tiendedel af" : "mindst ti gange";
    const lots = `mere end ti gange så mange som de ${unsaid}${sumText([halfYears])} halvårspladser`;
    return [
      [isFew || isMany, `-${before}`, `${than} sidste års ${sumText([before])}`] as const,
      [halfYears > 0 && total > 10 * halfYears, `/${halfYears}`, lots] as const,
    ].flatMap(([isOdd, against, said]) =>
      isOdd ? [{ key: `${institution}-${total}${against}`, text: `${of} ${said}. Er tallet rigtigt?` }] : [],
    );
  });
  return doubts.filter(({ key }) => !work.confirmed.includes(key));
}

/** Last year's total of an institution: as it is typed, or else of last year's file. */
export function lastYears({ previousTotals, previous }: Work, institution: string): string {
  const read = readDanishNumber(previousTotals[institution] ?? "");
  if (read.ok) return read.value;
  const all = previous === null ? [] : [previous, ...(previous.more ?? [])];
  const found = all.flatMap(({ year }) => year.institutions).find((one) => one.institution === institution);
  return String(found?.studyPlaces ?? "");
}
