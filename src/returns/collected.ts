import { plain, sumOf } from "../domain/amount.js";
import type { AnsweredProvider, CellSum, CollectedReturns } from "../domain/collected-returns.js";
import type { Kkr } from "../domain/kkr.js";
import type { InternshipPlaces, InternshipPlacesUnit } from "../domain/request.js";
import { providerId } from "../reference/provider-id.js";
import type { ReportedCell } from "./reported-cell.js";
import type { Scope } from "./scope.js";

/** Cells that fit together as what is asked for: the request, the sums, who has answered and who has not. */
export function collected(
  cells: readonly ReportedCell[],
  { studyYear, council, frame }: Scope,
  unit: InternshipPlacesUnit | null,
  lastYear: readonly InternshipPlaces[],
): CollectedReturns {
  return {
    request: {
      ...{ studyYear, kkr: council.id },
      ...(unit === null ? {} : { internshipPlacesUnit: unit }),
      internshipPlaces: cells.map(({ provider, institution, specialisation, places }) => ({
        ...{ provider, institution, specialisation, places },
      })),
    },
    sums: frame.institutions.flatMap(({ id: institution }): CellSum[] => {
      const own = cells.filter((cell) => cell.institution === institution);
      if (own.length === 0) return [];
      return frame.specialisations.map(({ id: specialisation }) => {
        const places = own
          .filter((cell) => cell.specialisation === specialisation)
          .map((cell) => cell.places);
        return { institution, specialisation, places: plain(sumOf(places)) };
      });
    }),
    answered: answeredIn(cells),
    notAnswered: notAnswered(cells, council, lastYear),
  };
}

function answeredIn(cells: readonly ReportedCell[]): AnsweredProvider[] {
  const files = new Map<string, Set<string>>();
  for (const { provider: own, partOf, where } of cells) {
    const provider = partOf ?? own;
    const met = files.get(provider) ?? new Set();
    files.set(provider, met.add(where.file ?? ""));
  }
  return [...files].map(([provider, own]) => ({ provider, files: [...own].sort() }));
}

function notAnswered(
  cells: readonly ReportedCell[],
  council: Kkr,
  lastYear: readonly InternshipPlaces[],
): string[] {
  const known = new Set(
    cells.flatMap(({ providerId: id, partOf }) => (partOf === undefined ? id : [id, providerId(partOf)])),
  );
  const others = lastYear.map(({ provider = "" }) => provider).sort();
  return [...council.municipalities.map(({ name }) => name), council.region, ...others].filter((provider) => {
    const id = providerId(provider);
    if (known.has(id)) return false;
    known.add(id);
    return true;
  });
}
