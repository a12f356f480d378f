import { plain, sumOf } from "../domain/amount.js";
import { danishList, danishNumber } from "../domain/danish.js";
import { METHOD_NAMES } from "../domain/method.js";
import type { Recommendation } from "../domain/recommendation.js";
import type { Change, RecommendationRequest, StudyPlacesOrigin } from "../domain/request.js";
import { kkrs } from "../reference/kkrs.js";
import { numberCell, textCell } from "./cells.js";
import type { Cell, Section, Table } from "./document.js";

/** A line of what was asked: what it is, whom it is for ("" where for all), and what was said. */
type Line = readonly [what: string, whom: string, said: string | number];

const ORIGINS: Readonly<Record<StudyPlacesOrigin["from"], string>> = {
  "institution-totals": "Et antal for hver institution, angivet i anmodningen",
  "regional-total": "Et samlet antal, angivet i anmodningen",
  "previous-year": "Sidste års antal med en ændring, angivet i anmodningen",
  capacity: "Praktikpladsernes loft; der er ikke angivet et antal",
};

const NOT_SAID = "Ikke angivet";

/**
 * What was asked, and where each number in it comes from: the origin of the total, what it was divided on, and
 * every condition, also those that were not set. Shares decided stand here; internship places in a section of
 * their own.
 */
export function requestSection({ institutions, method, request }: Recommendation): Section {
  const specialisations = institutions[0]?.specialisations ?? [];
  const names = new Map([
    ...institutions.map(({ institution, name }) => [institution, name] as const),
    ...specialisations.map(({ specialisation, name }) => [specialisation, name] as const),
  ]);
  const named = (...ids: readonly (string | undefined)[]): string =>
    ids.flatMap((id) => (id === undefined ? [] : (names.get(id) ?? id))).join(", ");
  const lines = [
    ...frameLines(request),
    ...originLines(
      request,
      institutions.map(({ institution }) => institution),
      named,
    ),
    ...basisLines(request),
    ...conditionLines(request, named),
    ...methodLines(request, method, named),
  ];
  const shares = request.specialisationShares;
  return {
    id: "request",
    title: "Hvad der er angivet, og hvor tallene kommer fra",
    blocks: [
      ...(shares === undefined ? [] : [sharesTable(specialisations, shares)]),
      {
        kind: "table",
        id: "request",
        caption: "Anmodningen, som tabellen er svar på",
        columns: [
          { header: "Oplysning", align: "start" },
          { header: "For", align: "start" },
          { header: "Angivet", align: "start" },
        ],
        rows: lines.map(([what, whom, said]) => [textCell(what), textCell(whom), saidCell(said)]),
      },
    ],
  };
}

type Named = (...ids: readonly (string | undefined)[]) => string;

function saidCell(said: string | number): Cell {
  return typeof said === "number" ? numberCell(said) : textCell(said);
}

function sharesTable(
  specialisations: readonly { readonly specialisation: string; readonly name: string }[],
  shares: NonNullable<RecommendationRequest["specialisationShares"]>,
): Table {
  const amounts = specialisations.map(({ specialisation }) => shares[specialisation] ?? 0);
  return {
    kind: "table",
    id: "shares",
    caption: "Besluttede andele, som fordelingen bygger på",
    columns: [
      { header: "Specialisering", align: "start" },
      { header: "Andel i pct.", align: "end", role: "part" },
    ],
    rows: [
      ...specialisations.map(({ name }, index) => [textCell(name), numberCell(String(amounts[index] ?? 0))]),
      [textCell("I alt"), numberCell(plain(sumOf(amounts)))],
    ],
    endsInSums: true,
  };
}

function frameLines({ studyYear, kkr }: RecommendationRequest): Line[] {
  const council = kkrs.find(({ id }) => id === kkr)?.name ?? kkr;
  return [
    ["Studieår", "", studyYear],
    ["KKR", "", council ?? "Alle; hver institution på skemaet er med"],
  ];
}

function originLines({ studyPlaces }: RecommendationRequest, ids: readonly string[], named: Named): Line[] {
  const origin: Line = ["Hvor det samlede antal kommer fra", "", ORIGINS[studyPlaces.from]];
  switch (studyPlaces.from) {
    case "institution-totals":
      return [origin, ...totalLines("Antal studiepladser", studyPlaces.totals, ids, named)];
    case "regional-total":
      return [origin, ["Antal studiepladser", "Alle institutioner tilsammen", studyPlaces.total]];
    case "previous-year": {
      const { totals, change, changes } = studyPlaces;
      return [
        origin,
        ...totalLines("Sidste års studiepladser", totals, ids, named),
        ...(change === undefined
          ? ids.map((id): Line => ["Ændring", named(id), changeText(changes?.[id] ?? { places: 0 })])
          : [["Ændring", "Alle institutioner tilsammen", changeText(change)] as const]),
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

/** "+ 20 pct.", "− 23", "uændret". */
function changeText(change: Change): string {
  const [amount, unit] = "places" in change ? [String(change.places), ""] : [String(change.percent), " pct."];
  const size = amount.replace(/^[-+]/, "");
  if (/^[0.]+$/.test(size)) return "Uændret";
  return `${amount.startsWith("-") ? "−" : "+"} ${danishNumber(size)}${unit}`;
}

function basisLines({ specialisationShares, internshipPlacesUnit: unit }: RecommendationRequest): Line[] {
  if (specialisationShares !== undefined) {
    return [["Grundlag for fordelingen", "", "Besluttede andele, ens for alle institutioner"]];
  }
  return [
    ["Grundlag for fordelingen", "", "Indberettede praktikpladser"],
    [
      "Praktikpladsernes enhed",
      "",
      unit === undefined ? NOT_SAID : unit === "half-year" ? "Halvårspladser om året" : "Helårspladser",
    ],
  ];
}

function conditionLines(request: RecommendationRequest, named: Named): Line[] {
  const { specialisationTotals: columns, bounds = [], decided = [], survival, intake } = request;
  return [
    ...(columns === undefined
      ? []
      : columns === "by-internship-places"
        ? [["Specialiseringernes antal", "Alle institutioner tilsammen", "Efter praktikpladser"] as const]
        : Object.entries(columns).map(([id, total]): Line => ["Specialiseringens antal", named(id), total])),
    ...(bounds.length === 0 ? [["Grænser", "", "Ingen"] as const] : []),
    ...bounds.flatMap(({ institution, specialisation, minimum, maximum }): Line[] => [
      ...(minimum === undefined
        ? []
        : [["Mindste antal", named(institution, specialisation), minimum] as const]),
      ...(maximum === undefined
        ? []
        : [["Højeste antal", named(institution, specialisation), maximum] as const]),
    ]),
    ...(decided.length === 0 ? [["Besluttede felter", "", "Ingen"] as const] : []),
    ...decided.map(({ institution, specialisation, studyPlaces }): Line => [
      ...(["Besluttet antal", named(institution, specialisation), studyPlaces] as const),
    ]),
    ["Overbooking", "", overbookingText(request)],
    ...(intake === undefined
      ? []
      : [
          ["Sommeroptag i pct.", "", number(intake.summer)] as const,
          ["Vinteroptag i pct.", "", number(intake.winter)] as const,
          ["Ulige studieplads", "", ODD_TO[intake.oddTo ?? "none"]] as const,
        ]),
    ...(survival === undefined
      ? []
      : [
          ["Andel tilbage i 2. praktikperiode", "", number(survival.period2)] as const,
          ["Andel tilbage i 3. praktikperiode", "", number(survival.period3)] as const,
        ]),
  ];
}

const ODD_TO = { summer: "Til sommeroptaget", winter: "Til vinteroptaget", none: NOT_SAID };

function number(amount: number | string): string {
  return danishNumber(String(amount));
}

function overbookingText({ overbooking }: RecommendationRequest): string {
  if (overbooking === undefined) return NOT_SAID;
  if (overbooking.mode === "none") return "Ingen";
  const percent = `${number(overbooking.percent)} pct.`;
  return overbooking.mode === "included"
    ? `${percent}, som antallet er inklusive`
    : `${percent} oven i antallet`;
}

function methodLines(request: RecommendationRequest, method: Recommendation["method"], named: Named): Line[] {
  const { studyPlaces, tieOrder = [] } = request;
  if (studyPlaces.from === "capacity") return [];
  const stated =
    request.method === undefined ? `${NOT_SAID}; brugt er ${METHOD_NAMES[method]}` : METHOD_NAMES[method];
  return [
    ["Metode", "", stated],
    [
      "Rækkefølge, hvis flere står lige",
      "",
      tieOrder.length === 0 ? NOT_SAID : danishList(tieOrder.map((id) => named(id))),
    ],
  ];
}
