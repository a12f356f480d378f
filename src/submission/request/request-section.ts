import { type Amount, exact, plain, sumOf } from "../../domain/amount.js";
import { danishNumber } from "../../domain/danish.js";
import {
  type Change,
  type Intake,
  METHOD_NAMES,
  type RecommendationRequest,
  type StudyPlacesOrigin,
} from "../../domain/request.js";
import type { Recommendation } from "../../domain/recommendation.js";
import { numberCell, numbers, signed, tableOf, texts } from "../table.js";
import type { Section } from "../document.js";

const SHARES_CAPTION = "Besluttede andele, som fordelingen bygger på";

/**
 * What was decided, and where each number in it comes from: the origin of the total, what it was divided on, and
 * the conditions. What nobody said is not mentioned. Shares decided stand here; internship places in a section of
 * their own.
 */
export function requestSection(recommendation: Recommendation): Section {
  const { institutions, request } = recommendation;
  const specialisations = institutions[0]?.specialisations ?? [];
  const names = new Map([
    ...institutions.map(({ institution, name }) => [institution, name] as const),
    ...specialisations.map(({ specialisation, name }) => [specialisation, name] as const),
  ]);
  const named = (...ids: readonly (string | undefined)[]): string =>
    ids.flatMap((id) => (id === undefined ? [] : (names.get(id) ?? id))).join(", ");
  const ids = institutions.map(({ institution }) => institution);
  const lines = [
    ...originLines(request, ids, named),
    ...basisLines(request),
    ...conditionLines(request, named),
    ...methodLines(request, named),
  ];
  const { specialisationShares: shares } = request;
  const shareOf = ({ specialisation }: { readonly specialisation: string }): Amount =>
    shares?.[specialisation] ?? 0;
  const all = plain(sumOf(specialisations.map(shareOf)));
  return {
    id: "request",
    title: "Grundlaget: hvad der er angivet, og hvor tallene kommer fra",
    blocks: [
      ...(shares === undefined
        ? []
        : [
            tableOf({ id: "shares", caption: SHARES_CAPTION, endsInSums: true }, specialisations, [
              texts("Specialisering", ({ name }) => name, "I alt"),
              { ...numbers("Andel i pct.", shareOf, all), role: "part" },
            ]),
          ]),
      tableOf({ id: "request", caption: "Oplysninger, som tabellen bygger på" }, lines, [
        texts("Oplysning", ([what, whom]) => (whom === "" ? what : `${what}, ${whom}`)),
        texts("Angivet", ([, , said]) => (typeof said === "number" ? numberCell(said) : said)),
      ]),
    ],
  };
}

function basisLines({ specialisationShares, internshipPlacesUnit: unit }: RecommendationRequest): Line[] {
  const basis = "Grundlag for fordelingen";
  return specialisationShares !== undefined
    ? said(basis, "", "Besluttede andele, ens for alle institutioner")
    : [
        ...said(basis, "", "Indberettede praktikpladser"),
        ...said(
          "Praktikpladsernes enhed",
          "",
          unit &&
            (unit === "half-year" ? "Halvårspladser om året" : "Helårspladser (to halvårspladser hver)"),
        ),
      ];
}

function methodLines({ method, tieOrder = [] }: RecommendationRequest, named: Named): Line[] {
  const order = tieOrder.map((id) => named(id)).join(", dernæst ");
  return [
    ...said("Metode", "", method && METHOD_NAMES[method]),
    ...said("Rækkefølge ved lighed", "", order || undefined),
  ];
}

/** A line of what was asked: what it is, whom it is for ("" where for all), and what was said. */
type Line = readonly [what: string, whom: string, said: string | number];

/** A line; none if nothing was said. */
function said(what: string, whom: string, value: string | number | undefined): Line[] {
  return value === undefined ? [] : [[what, whom, value]];
}

/** The names of ids, together. */
type Named = (...ids: readonly (string | undefined)[]) => string;

const ORIGINS: Readonly<Record<StudyPlacesOrigin["from"], string>> = {
  "institution-totals": "Et antal for hver institution, fastsat af KKR",
  "regional-total": "Et samlet antal, fastsat af KKR",
  "previous-year": "Sidste års antal med en ændring, fastsat af KKR",
  capacity: "Praktikpladsernes loft",
};

/** Where the total comes from, and the numbers it was made of. */
function originLines({ studyPlaces }: RecommendationRequest, ids: readonly string[], named: Named): Line[] {
  const origin: Line = ["Hvor det samlede antal kommer fra", "", ORIGINS[studyPlaces.from]];
  switch (studyPlaces.from) {
    case "institution-totals":
      return [origin, ...totalLines("Antal studiepladser", studyPlaces.totals, ids, named)];
    case "regional-total":
      return [origin, ["Antal studiepladser", allOf(ids, named), studyPlaces.total]];
    case "previous-year": {
      const { totals, change, changes } = studyPlaces;
      return [
        origin,
        ...totalLines("Sidste års studiepladser", totals, ids, named),
        ...(change === undefined
          ? ids.map((id): Line => ["Ændring", named(id), changeText(changes?.[id] ?? { places: 0 })])
          : [["Ændring", allOf(ids, named), changeText(change)] as const]),
      ];
    }
    case "capacity":
      return [origin];
  }
}

/** All institutions of a form, or its only one. */
function allOf(ids: readonly string[], named: Named): string {
  return ids.length === 1 ? named(ids[0]) : "alle institutioner tilsammen";
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

function conditionLines(request: RecommendationRequest, named: Named): Line[] {
  const { specialisationTotals: columns, bounds = [], decided = [], overbooking, survival, intake } = request;
  return [
    ...(columns === "by-internship-places"
      ? said("Specialiseringernes antal", "alle institutioner tilsammen", "Efter praktikpladser")
      : Object.entries(columns ?? {}).flatMap(([id, total]) =>
          said("Specialiseringens antal", named(id), total),
        )),
    ...bounds.flatMap(({ institution, specialisation, minimum, maximum }) => [
      ...said("Mindst", named(institution, specialisation), minimum),
      ...said("Højst", named(institution, specialisation), maximum),
    ]),
    ...decided.flatMap(({ institution, specialisation, studyPlaces }) =>
      said("Fastsat antal", named(institution, specialisation), studyPlaces),
    ),
    ...said("Overbooking", "", overbooking && overbookingText(overbooking)),
    ...said("Sommer- og vinteroptag", "", intake && intakeText(intake)),
    ...said("Overskydende studieplads", "", intake?.oddTo && ODD_TO[intake.oddTo]),
    ...said("Andel tilbage i 2. praktikperiode", "", survival && danishNumber(survival.period2)),
    ...said("Andel tilbage i 3. praktikperiode", "", survival && danishNumber(survival.period3)),
  ];
}

const ODD_TO = { summer: "Til sommeroptaget", winter: "Til vinteroptaget" };

function intakeText({ summer, winter }: Intake): string {
  return `${danishNumber(summer)} pct. og ${danishNumber(winter)} pct.`;
}

function overbookingText(overbooking: NonNullable<RecommendationRequest["overbooking"]>): string {
  if (overbooking.mode === "none") return "Ingen";
  const percent = `${danishNumber(overbooking.percent)} pct.`;
  return overbooking.mode === "included"
    ? `${percent}, som antallet er inklusive`
    : `${percent} oven i antallet`;
}
