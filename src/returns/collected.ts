import { plain, sumOf } from "../domain/amount.js";
import type { AnsweredProvider, CellSum, CollectedReturns } from "../domain/collected-returns.js";
import { grouped } from "../domain/grouped.js";
import type { FormFrame } from "../domain/form-frame.js";
import { type Council, membersOf } from "../domain/kkr.js";
import type { InternshipPlacesUnit } from "../domain/request.js";
import type { ReportedCell } from "./reported-cell.js";
import type { Scope } from "./scope.js";
import { type AboutAnswers, whoAnswered } from "./who-answered.js";

/** Cells that fit together as what is asked for: the request, the sums, who has answered and who has not. */
export function collected(
  cells: readonly ReportedCell[],
  { studyYear, council, frame }: Scope,
  unit: InternshipPlacesUnit | null,
  lastYear: readonly ReportedCell[],
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
    answered: answeredIn(cells, frame),
    notAnswered: [...returns.missing, ...silentOthers(cells, council, lastYear, frame)],
  };
}

/** A department or a site has answered for its municipality or region. */
export function answeredIn(cells: readonly ReportedCell[], frame: FormFrame): AnsweredProvider[] {
  return grouped(cells, ({ ownerId }) => ownerId).flatMap((own) => {
    const files = new Set(own.map(({ where }) => where.file ?? ""));
    return own.slice(0, 1).map(({ provider }) => ({
      provider: frame.knownProvider(provider)?.name ?? provider,
      files: [...files].sort(),
    }));
  });
}

/** Who had internship places last year, does not belong to the KKR, and has not answered. */
function silentOthers(
  cells: readonly ReportedCell[],
  council: Council,
  lastYear: readonly ReportedCell[],
  { ownerId }: FormFrame,
): string[] {
  const known = new Set([...cells.map((cell) => cell.ownerId), ...membersOf(council).map(ownerId)]);
  const others = new Map<string, string>();
  for (const { provider, ownerId: id } of lastYear.toSorted((a, b) => (a.provider < b.provider ? -1 : 1))) {
    if (!known.has(id) && !others.has(id)) others.set(id, provider);
  }
  return [...others.values()];
}
