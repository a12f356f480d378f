import { readDanishNumber } from "../../index.js";
import type { Frame } from "./frame.js";
import type { Result } from "./result-of.js";
import { sumOf, sumText } from "./amounts.js";
import type { Work } from "./work.js";

/** A number that may be a slip: its key stands for the number and what it was held against. */
export interface Doubt {
  readonly key: string;
  readonly text: string;
}

/**
 * The institutions' totals that are ten times last year's or more, or a tenth or less, or more than ten times their
 * half-year places, or none where there are some; and an overbooking of less than one per cent, or of more than half.
 * What the caseworker has said to be right is asked no more. Nothing hangs on it: the form is filled in all the same.
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
    const of = `${nameOf(institution)}: ${sumText([total])} ${total === 1 ? "studieplads" : "studiepladser"} er`;
    const isFew = before > 0 && 10 * total <= before;
    const isMany = before > 0 && total >= 10 * before;
    // What the places carry is nobody's number.
    const isNone = total === 0 && halfYears > 0 && !isFew && work.origin !== "capacity";
    const than = isFew ? "højst en tiendedel af" : "mindst ti gange";
    const places = `${unsaid}${sumText([halfYears])} ${halfYears === 1 ? "halvårsplads" : "halvårspladser"}`;
    const lots = `mere end ti gange så mange som praktikpladserne (${places})`;
    const found = [
      { isOdd: isFew || isMany, against: `-${before}`, said: `${than} sidste års ${sumText([before])}` },
      { isOdd: halfYears > 0 && total > 10 * halfYears, against: `/${halfYears}`, said: lots },
      { isOdd: isNone, against: `/${halfYears}`, said: `usædvanligt, når der er ${places}` },
    ];
    return found
      .filter(({ isOdd }) => isOdd)
      .map(({ against, said }) => ({
        key: `${institution}-${total}${against}`,
        text: `${of} ${said}`,
      }));
  });
  return [...overbookingDoubt(request), ...doubts]
    .filter(({ key }) => !work.confirmed.includes(key))
    .map(({ key, text }) => ({ key, text: `${text}. Er tallet rigtigt? Ellers ret det.` }));
}

function overbookingDoubt(request: Result["request"]): readonly Doubt[] {
  const { overbooking } = request ?? {};
  const percent = overbooking === undefined || overbooking.mode === "none" ? 5 : Number(overbooking.percent);
  if (percent === 0 || (percent >= 1 && percent <= 50)) return [];
  const written = String(percent).replace(".", ",");
  return [
    {
      key: `overbooking-${percent}`,
      text: `Overbookingen er ${written} pct`,
    },
  ];
}

/** Last year's total of an institution: as it is typed, or else of last year's file. */
export function lastYears({ previousTotals, previous }: Work, institution: string): string {
  const read = readDanishNumber(previousTotals[institution] ?? "");
  if (read.ok) return read.value;
  const all = previous === null ? [] : [previous, ...(previous.more ?? [])];
  const found = all.flatMap(({ year }) => year.institutions).find((one) => one.institution === institution);
  return String(found?.studyPlaces ?? "");
}
