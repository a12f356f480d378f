import { plain, sumOf } from "../domain/amount.js";
import type { Recommendation } from "../domain/recommendation.js";
import type { InternshipPlaces } from "../domain/request.js";
import { numberCell, textCell } from "./cells.js";
import type { Cell, Section } from "./document.js";

/** The internship places that the split rests on, by who reported them; none where shares were decided. */
export function inputSection({ institutions, request }: Recommendation): Section | null {
  const places = request.internshipPlaces;
  if (places === undefined) return null;
  const specialisations = institutions[0]?.specialisations ?? [];
  const rows = institutions.flatMap(({ institution, name }) => {
    const own = places.filter((row) => row.institution === institution);
    const providers = [...new Set(own.map((row) => row.provider ?? ""))];
    return providers.map((provider): Cell[] => {
      const reported = own.filter((row) => (row.provider ?? "") === provider);
      return [
        textCell(name),
        textCell(provider),
        ...specialisations.map(({ specialisation }) => cellOf(reported, specialisation)),
        numberCell(plain(sumOf(reported.map((row) => row.places)))),
      ];
    });
  });
  return {
    id: "input",
    title: "Indberettede praktikpladser",
    blocks: [
      {
        kind: "table",
        id: "internship-places",
        caption: "Praktikpladser, som fordelingen bygger på",
        columns: [
          { header: "Institution", align: "start" },
          { header: "Indberetter", align: "start" },
          ...specialisations.map(({ name }) => ({ header: name, align: "end" as const })),
          { header: "I alt", align: "end" },
        ],
        rows,
      },
    ],
  };
}

function cellOf(reported: readonly InternshipPlaces[], specialisation: string): Cell {
  const own = reported.filter((row) => row.specialisation === specialisation);
  return own.length === 0 ? textCell("") : numberCell(plain(sumOf(own.map((row) => row.places))));
}
