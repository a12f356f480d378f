import { type Amount, plain, sumOf } from "../../domain/amount.js";
import { danishList } from "../../domain/danish.js";
import { type InternshipPlacesUnit, METHOD_NAMES, type RecommendationRequest } from "../../domain/request.js";
import type { Recommendation } from "../../domain/recommendation.js";
import { numberCell } from "../cells.js";
import type { Section, Table } from "../document.js";
import { numbers, tableOf, texts } from "../table.js";
import { conditionLines, type Line, type Named, originLines } from "./request-lines.js";

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
  const lines = [
    ...originLines(
      request,
      institutions.map(({ institution }) => institution),
      named,
    ),
    ...basisLines(request),
    ...conditionLines(request, named),
    ...methodLines(request, named),
  ];
  const shares = request.specialisationShares;
  return {
    id: "request",
    title: "Grundlaget: hvad der er angivet, og hvor tallene kommer fra",
    blocks: [
      ...(shares === undefined ? [] : [sharesTable(specialisations, shares)]),
      tableOf({ id: "request", caption: "Oplysninger, som tabellen bygger på" }, lines, [
        texts("Oplysning", ([what, whom]) => (whom === "" ? what : `${what}, ${whom}`)),
        texts("Angivet", ([, , said]) => (typeof said === "number" ? numberCell(said) : said)),
      ]),
    ],
  };
}

function sharesTable(
  specialisations: readonly { readonly specialisation: string; readonly name: string }[],
  shares: NonNullable<RecommendationRequest["specialisationShares"]>,
): Table {
  const shareOf = ({ specialisation }: { readonly specialisation: string }): Amount =>
    shares[specialisation] ?? 0;
  const caption = "Besluttede andele, som fordelingen bygger på";
  return tableOf({ id: "shares", caption, endsInSums: true }, specialisations, [
    texts("Specialisering", ({ name }) => name, "I alt"),
    { ...numbers("Andel i pct.", shareOf, plain(sumOf(specialisations.map(shareOf)))), role: "part" },
  ]);
}

const UNITS: Readonly<Record<InternshipPlacesUnit, string>> = {
  "half-year": "Halvårspladser om året",
  "full-year": "Helårspladser (to halvårspladser hver)",
};

function basisLines({ specialisationShares, internshipPlacesUnit: unit }: RecommendationRequest): Line[] {
  if (specialisationShares !== undefined) {
    return [["Grundlag for fordelingen", "", "Besluttede andele, ens for alle institutioner"]];
  }
  return [
    ["Grundlag for fordelingen", "", "Indberettede praktikpladser"],
    ...(unit === undefined ? [] : [["Praktikpladsernes enhed", "", UNITS[unit]] as const]),
  ];
}

function methodLines({ method, tieOrder = [] }: RecommendationRequest, named: Named): Line[] {
  const order = danishList(tieOrder.map((id) => named(id)));
  return [
    ...(method === undefined ? [] : [["Metode", "", METHOD_NAMES[method]] as const]),
    ...(order === "" ? [] : [["Rækkefølge ved lighed", "", order] as const]),
  ];
}
