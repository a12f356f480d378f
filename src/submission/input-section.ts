import { plain, sumOf } from "../domain/amount.js";
import { answersTexts } from "../domain/answers.js";
import type { Recommendation, SpecialisationStudyPlaces } from "../domain/recommendation.js";
import type { InternshipPlaces, RecommendationRequest } from "../domain/request.js";
import { numberCell, textCell } from "./cells.js";
import type { Block, Cell, Column, Section } from "./document.js";

/** The internship places that the split rests on, by who reported them; none where shares were decided. */
export function inputSection({ institutions, request }: Recommendation): Section | null {
  const places = request.internshipPlaces;
  if (places === undefined) return null;
  const specialisations = institutions[0]?.specialisations ?? [];
  const rows = institutions.flatMap(({ institution, name }) => {
    const own = places.filter((row) => row.institution === institution);
    return [...byProvider(own)].map(([provider, reported]): Cell[] => [
      textCell(name),
      textCell(provider),
      ...specialisations.map(({ specialisation }) => cellOf(reported, specialisation)),
      numberCell(plain(sumOf(reported.map((row) => row.places)))),
    ]);
  });
  return {
    id: "input",
    title: "Indberettede praktikpladser",
    blocks: [
      ...answersBlocks(request.returns),
      {
        kind: "table",
        id: "internship-places",
        caption: "Praktikpladser, som fordelingen bygger på",
        columns: [
          { header: "Institution", align: "start" },
          { header: "Indberetter", align: "start" },
          ...specialisations.map(({ name }): Column => ({ header: name, align: "end", role: "part" })),
          { header: "I alt", align: "end", role: "sum-of-parts" },
        ],
        rows: [...rows, sumsRow(places, specialisations)],
        endsInSums: true,
      },
    ],
  };
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

function sumsRow(
  places: readonly InternshipPlaces[],
  specialisations: readonly SpecialisationStudyPlaces[],
): Cell[] {
  const sums = specialisations.map(({ specialisation }) =>
    sumOf(places.filter((row) => row.specialisation === specialisation).map((row) => row.places)),
  );
  const all = sumOf(places.map((row) => row.places));
  return [textCell("I alt"), textCell(""), ...[...sums, all].map((sum) => numberCell(plain(sum)))];
}

function cellOf(reported: readonly InternshipPlaces[], specialisation: string): Cell {
  const own = reported.filter((row) => row.specialisation === specialisation);
  return own.length === 0 ? textCell("") : numberCell(plain(sumOf(own.map((row) => row.places))));
}
