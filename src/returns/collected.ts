import { plain, sumOf } from "../domain/amount.js";
import type { AnsweredProvider, CellSum, CollectedReturns } from "../domain/collected-returns.js";
import type { FormFrame } from "../domain/form-frame.js";
import type { Council } from "../domain/kkr.js";
import type { InternshipPlaces, InternshipPlacesUnit } from "../domain/request.js";
import type { ReportedCell } from "./reported-cell.js";
import type { Scope } from "./scope.js";
import { type AboutAnswers, whoAnswered } from "./who-answered.js";

/** Cells that fit together as what is asked for: the request, the sums, who has answered and who has not. */
export function collected(
  cells: readonly ReportedCell[],
  { studyYear, council, frame }: Scope,
  unit: InternshipPlacesUnit | null,
  lastYear: readonly InternshipPlaces[],
  about: AboutAnswers,
): CollectedReturns {
  const returns = whoAnswered(cells, council, about, frame);
  return {
    request: {
      ...{ studyYear, kkr: council.id },
      ...(unit === null ? {} : { internshipPlacesUnit: unit }),
      internshipPlaces: cells.map(({ provider, institution, specialisation, places }) => ({
        ...{ provider, institution, specialisation, places },
      })),
      ...(frame.own === undefined ? {} : { edition: frame.own }),
      returns,
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
    notAnswered: [...returns.missing, ...silentOthers(cells, council, lastYear, frame)],
  };
}

function answeredIn(cells: readonly ReportedCell[]): AnsweredProvider[] {
  const files = new Map<string, Set<string>>();
  for (const { provider, where } of cells) {
    const own = files.get(provider) ?? new Set();
    files.set(provider, own.add(where.file ?? ""));
  }
  return [...files].map(([provider, own]) => ({ provider, files: [...own].sort() }));
}

/** Who had internship places last year, is none of the KKR's, and has not answered. */
function silentOthers(
  cells: readonly ReportedCell[],
  council: Council,
  lastYear: readonly InternshipPlaces[],
  { providerId }: FormFrame,
): string[] {
  const known = new Set([
    ...cells.map((cell) => cell.providerId),
    ...[...council.municipalities.map(({ name }) => name), council.region].map(providerId),
  ]);
  const others = new Map<string, string>();
  for (const provider of lastYear.map((row) => row.provider ?? "").sort()) {
    const id = providerId(provider);
    if (!known.has(id) && !others.has(id)) others.set(id, provider);
  }
  return [...others.values()];
}
