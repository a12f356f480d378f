import { type Decimal, plain, sumOf } from "../domain/amount.js";
import { type Season, SEASONS } from "../domain/request.js";
import type { AssessedPlaces, Load, Peak } from "./capacity-assessment.js";

/** What study places need of the half-year placements there are. */
export function loadOf(studyPlaces: Decimal, perStudent: Decimal, available: Decimal): Load {
  const needed = studyPlaces.times(perStudent);
  const spare = available.minus(needed);
  return {
    studyPlaces: plain(studyPlaces),
    needed: plain(needed),
    available: plain(available),
    missing: spare.isNegative() ? plain(spare.negated()) : "0",
    spare: spare.isNegative() ? "0" : plain(spare),
  };
}

/** The half-year with the greatest need; both where they are equal. */
export function peakOf(halfYears: Readonly<Record<Season, Load>>): Peak {
  const difference = sumOf([halfYears.summer.needed, `-${halfYears.winter.needed}`]);
  const seasons: Season[] = difference.isZero()
    ? [...SEASONS]
    : [difference.isNegative() ? "winter" : "summer"];
  const [first = "summer"] = seasons;
  return { seasons, needed: halfYears[first].needed };
}

/** Cells together: every figure is the sum of theirs, and the peak that of the sums. */
export function together(parts: readonly AssessedPlaces[]): AssessedPlaces {
  const year = sumOfLoads(parts.map((part) => part.year));
  const yearCeiling = parts.reduce((sum, { ceiling }) => sum + ceiling.year, 0);
  const seasonal = parts.flatMap(({ halfYears }) => halfYears ?? []);
  if (seasonal.length < parts.length) return { year, ceiling: { year: yearCeiling } };
  const halfYears = {
    summer: sumOfLoads(seasonal.map(({ summer }) => summer)),
    winter: sumOfLoads(seasonal.map(({ winter }) => winter)),
  };
  const peakCeiling = parts.reduce((sum, { ceiling }) => sum + (ceiling.peak ?? 0), 0);
  return { year, halfYears, peak: peakOf(halfYears), ceiling: { year: yearCeiling, peak: peakCeiling } };
}

function sumOfLoads(loads: readonly Load[]): Load {
  const sum = (key: keyof Load): string => plain(sumOf(loads.map((load) => load[key])));
  return {
    studyPlaces: sum("studyPlaces"),
    needed: sum("needed"),
    available: sum("available"),
    missing: sum("missing"),
    spare: sum("spare"),
  };
}
