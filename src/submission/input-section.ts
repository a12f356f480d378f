import { plain, sumOf } from "../domain/amount.js";
import { answersTexts } from "../domain/answers.js";
import { danishList } from "../domain/danish.js";
import type { InstitutionStudyPlaces, Recommendation } from "../domain/recommendation.js";
import type { InternshipPlaces, RecommendationRequest } from "../domain/request.js";
import { numberCell, numberNames, textCell } from "./cells.js";
import type { Block, Cell, Column, Section, Table } from "./document.js";
import { readingRemark } from "./remarks.js";

/**
 * The internship places that the split rests on, a table of each institution with a row of each provider. Those who
 * report none at all for it stand in one line. None where shares were decided.
 */
export function inputSections(recommendation: Recommendation): Section[] {
  const { institutions, request } = recommendation;
  const places = request.internshipPlaces;
  if (places === undefined) return [];
  const reading = readingRemark(recommendation);
  return [
    {
      id: "input",
      title: "Indberettede praktikpladser",
      blocks: [
        ...answersBlocks(request.returns),
        ...institutions.flatMap((institution) => placesBlocks(institution, places)),
        ...(reading === null ? [] : [{ kind: "paragraph" as const, text: reading }]),
      ],
    },
  ];
}

function placesBlocks(
  { institution, name, specialisations }: InstitutionStudyPlaces,
  places: readonly InternshipPlaces[],
): Block[] {
  const own = places.filter((row) => row.institution === institution);
  const providers = [...byProvider(own)];
  const isNone = ([provider, reported]: (typeof providers)[number]): boolean =>
    provider !== "" && sumOf(amountsOf(reported)).isZero();
  const none = providers.filter(isNone);
  const some = providers.filter((entry) => !isNone(entry));
  const rowOf = (label: string, reported: readonly InternshipPlaces[]): Cell[] => [
    textCell(label),
    ...specialisations.map(({ specialisation }) => cellOf(reported, specialisation)),
    numberCell(plain(sumOf(amountsOf(reported)))),
  ];
  const sums = rowOf("I alt", own).map((cell, column): Cell => {
    const specialisation = specialisations[column - 1]?.specialisation;
    const name = numberNames.internshipPlaces(institution, specialisation);
    return cell.kind === "number" ? { ...cell, name } : cell;
  });
  const table: Table = {
    kind: "table",
    id: "internship-places",
    caption: `${name}: praktikpladser, som fordelingen bygger på`,
    columns: [
      { header: "Indberetter", align: "start" },
      ...specialisations.map((row): Column => ({ header: row.name, align: "end", role: "part" })),
      { header: "I alt", align: "end", role: "sum-of-parts" },
    ],
    rows: [...some.map(([provider, reported]) => rowOf(provider, reported)), sums],
    endsInSums: true,
  };
  if (none.length === 0) return [table];
  const names = danishList(none.map(([provider]) => provider));
  return [table, { kind: "paragraph", text: `Ingen praktikpladser for ${name}: ${names}.` }];
}

/** Who is not in the table, and whose blanks count as 0, to be read with it. */
export function answersBlocks(returns: RecommendationRequest["returns"]): Block[] {
  const texts = answersTexts(returns);
  return texts.length === 0 ? [] : [{ kind: "paragraph", text: texts.join(" ") }];
}

/** The rows of each provider, in the order in which it is first named. */
function byProvider(rows: readonly InternshipPlaces[]): ReadonlyMap<string, readonly InternshipPlaces[]> {
  const groups = new Map<string, InternshipPlaces[]>();
  for (const row of rows) {
    const provider = row.provider ?? "";
    const group = groups.get(provider);
    if (group === undefined) groups.set(provider, [row]);
    else group.push(row);
  }
  return groups;
}

function amountsOf(rows: readonly InternshipPlaces[]): InternshipPlaces["places"][] {
  return rows.map((row) => row.places);
}

function cellOf(reported: readonly InternshipPlaces[], specialisation: string): Cell {
  const own = reported.filter((row) => row.specialisation === specialisation);
  return own.length === 0 ? textCell("") : numberCell(plain(sumOf(amountsOf(own))));
}
