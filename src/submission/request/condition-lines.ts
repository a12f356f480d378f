import { danishNumber } from "../../domain/danish.js";
import type { RecommendationRequest } from "../../domain/request.js";
import type { Line, Named } from "./line.js";

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
