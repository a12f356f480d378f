import type { AssessedPlaces, CapacityAssessment, Load } from "../../capacity/capacity-assessment.js";
import { exact } from "../../domain/amount.js";
import { danishDay, danishNumber } from "../../domain/danish.js";
import { type Season, SEASONS } from "../../domain/request.js";

/**
 * Whether the internship places suffice: how many are missing in which half-year, the most first, and, if `withPlaces`, in
 * which cells the most are missing. Without the intake's division it is said of the year as a whole.
 */
export function answerText(assessment: CapacityAssessment, withPlaces = true): string {
  const { intake, total } = assessment;
  if (intake === undefined) {
    const lack = lackText(assessment, ["halvårsplads", "på et år"], withPlaces, ({ year }) => year);
    return lack ?? "Der er praktikpladser nok i året som helhed.";
  }
  const missing = (season: Season) => exact(total.halfYears?.[season].missing ?? 0);
  const lacks = [...SEASONS]
    .sort((a, b) => missing(b).comparedTo(missing(a)))
    .map((season) => {
      const when = `fra ${halfYearDays(assessment, season)}`;
      return lackText(assessment, ["praktikplads", when], withPlaces, ({ halfYears }) => halfYears?.[season]);
    })
    .filter((text) => text !== null);
  return lacks.length === 0 ? "Der er praktikpladser nok i begge halvår." : lacks.join(" ");
}

/** The days of the half-year in which the students of an intake are in paid internship: "1. juni til 30. november". */
export function halfYearDays({ rules }: CapacityAssessment, season: Season): string {
  const halfYear = rules.halfYears.find(({ intake }) => intake === season);
  return halfYear === undefined ? "" : `${danishDay(halfYear.begins)} til ${danishDay(halfYear.ends)}`;
}

type LoadOf = (places: AssessedPlaces) => Load | undefined;

function lackText(
  { institutions, total }: CapacityAssessment,
  [place, when]: readonly [place: string, when: string],
  withPlaces: boolean,
  loadOf: LoadOf,
): string | null {
  const missing = loadOf(total)?.missing ?? "0";
  if (exact(missing).isZero()) return null;
  const lack = `Der mangler ${danishNumber(missing)} ${missing === "1" ? place : `${place}er`} ${when}`;
  if (!withPlaces) return `${lack}.`;
  const cells = institutions
    .flatMap((row) =>
      row.specialisations.map((cell) => ({ row, cell, lack: exact(loadOf(cell)?.missing ?? 0) })),
    )
    .filter(({ lack }) => !lack.isZero());
  const most = cells.filter(({ lack }) => cells.every((other) => lack.greaterThanOrEqualTo(other.lack)));
  const where = most.map(({ row, cell }) => `${row.name}, ${cell.name}`).join("; ");
  const howMany = cells.length === 1 ? "nemlig" : cells.length === most.length ? "lige mange" : "flest";
  return `${lack}, ${howMany} i ${where}.`;
}
