import { exact, plain } from "../../domain/amount.js";
import { danishNumber } from "../../domain/danish.js";
import type { Change, RecommendationRequest, StudyPlacesOrigin } from "../../domain/request.js";
import { signed } from "../cells.js";

/** A line of what was asked: what it is, whom it is for ("" where for all), and what was said. */
export type Line = readonly [what: string, whom: string, said: string | number];

/** The names of ids, together. */
export type Named = (...ids: readonly (string | undefined)[]) => string;

const ORIGINS: Readonly<Record<StudyPlacesOrigin["from"], string>> = {
  "institution-totals": "Et antal for hver institution, fastsat af KKR",
  "regional-total": "Et samlet antal, fastsat af KKR",
  "previous-year": "Sidste års antal med en ændring, fastsat af KKR",
  capacity: "Praktikpladsernes loft",
};

/** Where the total comes from, and the numbers it was made of. */
export function originLines(
  { studyPlaces }: RecommendationRequest,
  ids: readonly string[],
  named: Named,
): Line[] {
  const origin: Line = ["Hvor det samlede antal kommer fra", "", ORIGINS[studyPlaces.from]];
  switch (studyPlaces.from) {
    case "institution-totals":
      return [origin, ...totalLines("Antal studiepladser", studyPlaces.totals, ids, named)];
    case "regional-total":
      return [origin, ["Antal studiepladser", "alle institutioner tilsammen", studyPlaces.total]];
    case "previous-year": {
      const { totals, change, changes } = studyPlaces;
      return [
        origin,
        ...totalLines("Sidste års studiepladser", totals, ids, named),
        ...(change === undefined
          ? ids.map((id): Line => ["Ændring", named(id), changeText(changes?.[id] ?? { places: 0 })])
          : [["Ændring", "alle institutioner tilsammen", changeText(change)] as const]),
      ];
    }
    case "capacity":
      return [origin];
  }
}

function totalLines(
  what: string,
  totals: Readonly<Record<string, number>>,
  ids: readonly string[],
  named: Named,
): Line[] {
  return ids.map((id) => [what, named(id), totals[id] ?? 0]);
}

/** "+20 pct.", "−23", "Uændret". */
export function changeText(change: Change): string {
  const [amount, unit] = "places" in change ? [change.places, ""] : [change.percent, " pct."];
  const by = exact(amount);
  return by.isZero() ? "Uændret" : `${signed(plain(by))}${unit}`;
}

/** The conditions that the request has. */
export function conditionLines(request: RecommendationRequest, named: Named): Line[] {
  const { specialisationTotals: columns, bounds = [], decided = [], overbooking, survival, intake } = request;
  return [
    ...(columns === undefined
      ? []
      : columns === "by-internship-places"
        ? [["Specialiseringernes antal", "alle institutioner tilsammen", "Efter praktikpladser"] as const]
        : Object.entries(columns).map(([id, total]): Line => ["Specialiseringens antal", named(id), total])),
    ...bounds.flatMap(({ institution, specialisation, minimum, maximum }): Line[] => [
      ...(minimum === undefined ? [] : [["Mindst", named(institution, specialisation), minimum] as const]),
      ...(maximum === undefined ? [] : [["Højst", named(institution, specialisation), maximum] as const]),
    ]),
    ...decided.map(({ institution, specialisation, studyPlaces }): Line => [
      ...(["Fastsat antal", named(institution, specialisation), studyPlaces] as const),
    ]),
    ...(overbooking === undefined ? [] : [["Overbooking", "", overbookingText(overbooking)] as const]),
    ...(intake === undefined
      ? []
      : [
          [
            "Sommer- og vinteroptag",
            "",
            `${number(intake.summer)} pct. og ${number(intake.winter)} pct.`,
          ] as const,
          ...(intake.oddTo === undefined
            ? []
            : [["Overskydende studieplads", "", ODD_TO[intake.oddTo]] as const]),
        ]),
    ...(survival === undefined
      ? []
      : [
          ["Andel tilbage i 2. praktikperiode", "", number(survival.period2)] as const,
          ["Andel tilbage i 3. praktikperiode", "", number(survival.period3)] as const,
        ]),
  ];
}

const ODD_TO = { summer: "Til sommeroptaget", winter: "Til vinteroptaget" };

function number(amount: number | string): string {
  return danishNumber(String(amount));
}

function overbookingText(overbooking: NonNullable<RecommendationRequest["overbooking"]>): string {
  if (overbooking.mode === "none") return "Ingen";
  const percent = `${number(overbooking.percent)} pct.`;
  return overbooking.mode === "included"
    ? `${percent}, som antallet er inklusive`
    : `${percent} oven i antallet`;
}
