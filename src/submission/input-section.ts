import { amountText, totalOf } from "../domain/amount.js";
import { danishList } from "../domain/danish.js";
import { groupsOf } from "../domain/grouped.js";
import type { InstitutionStudyPlaces, Recommendation } from "../domain/recommendation.js";
import type { InternshipPlaces, RecommendationRequest } from "../domain/request.js";
import { type ColumnOf, numberCell, numberNames, numbers, tableOf, textCell, texts } from "./table.js";
import type { Block, ColumnRole, Section } from "./document.js";
import { answersRemark, remarksBeside } from "./remarks.js";
import { listOf, paragraph, unitText } from "./blocks.js";

type Provider = readonly [provider: string, reported: readonly InternshipPlaces[]];

/**
 * The internship places that the split rests on, a table of each institution with a row of each provider. Those who
 * report none at all for it stand in one line. None where shares were decided.
 */
export function inputSections(recommendation: Recommendation): Section[] {
  const { institutions, request } = recommendation;
  const { internshipPlaces: places, internshipPlacesUnit } = request;
  if (places === undefined) return [];
  const what = `praktikpladser (${unitText(internshipPlacesUnit)}), som fordelingen bygger på`;
  return [
    {
      id: "input",
      title: "Indberettede praktikpladser",
      blocks: [
        ...answersRemark(recommendation).map(paragraph),
        ...institutions.flatMap((institution) => placesBlocks(institution, places, what)),
        ...remarkBlocks(request.returns),
      ],
    },
  ];
}

function placesBlocks(
  { institution, name, specialisations }: InstitutionStudyPlaces,
  places: readonly InternshipPlaces[],
  what: string,
): Block[] {
  const own = places.filter((row) => row.institution === institution);
  const providers: Provider[] = [...groupsOf(own, ({ provider = "" }) => provider)];
  const isNone = ([provider, reported]: Provider): boolean =>
    provider !== "" && totalOf(amountsOf(reported)) === 0;
  const none = providers.filter(isNone);
  const some = providers.filter((entry) => !isNone(entry));
  const about = { id: "internship-places", caption: `${name}: ${what}`, endsInSums: true } as const;
  const column = (role: ColumnRole, header: string, specialisation?: string): ColumnOf<Provider> => {
    const sum = amountOf(own, specialisation);
    const sumName = numberNames.internshipPlaces(institution, specialisation);
    return {
      ...numbers(header, ([, reported]) => amountOf(reported, specialisation)),
      ...{ role, sum: sum === null ? textCell("") : numberCell(sum, { name: sumName }) },
    };
  };
  const table = tableOf(about, some, [
    texts("Indberetter", ([provider]) => provider || "Ikke opdelt på indberettere", "I alt"),
    ...specialisations.map((row) => column("part", row.name, row.specialisation)),
    column("sum-of-parts", "I alt"),
  ]);
  if (none.length === 0) return [table];
  const names = danishList(none.map(([provider]) => provider));
  return [table, paragraph(`Ingen praktikpladser for ${name}: ${names}.`)];
}

/** What is to be read beside the numbers. */
function remarkBlocks(returns: RecommendationRequest["returns"]): Block[] {
  const { ours, theirs } = remarksBeside(returns);
  return [
    ...ours.map((text) => paragraph(text)),
    ...(theirs.length === 0 ? [] : [paragraph("Bemærkninger fra kommunerne og regionen:")]),
    ...listOf(theirs),
  ];
}

function amountsOf(rows: readonly InternshipPlaces[]): InternshipPlaces["places"][] {
  return rows.map((row) => row.places);
}

/** The internship places in a specialisation, null if none are named; or in all of them. */
function amountOf(reported: readonly InternshipPlaces[], specialisation?: string): string | null {
  if (specialisation === undefined) return amountText(totalOf(amountsOf(reported)));
  const own = reported.filter((row) => row.specialisation === specialisation);
  return own.length === 0 ? null : amountText(totalOf(amountsOf(own)));
}
