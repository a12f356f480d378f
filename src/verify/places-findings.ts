import { exact, plain, sumOf } from "../domain/amount.js";
import type { FilledForm } from "../domain/filled-form.js";
import type { Checked } from "./filled-table.js";
import type { Found } from "./finding.js";

type PlacesDiffer = Extract<Found, { code: "places-in-annex-differ" }>;

/**
 * Internship places in the annex that the request has not: of a provider, of a specialisation or of an institution. Of
 * a provider that the request does not name nothing is said.
 */
export function placesFindings({ form, request, frame }: Checked): PlacesDiffer[] {
  const { internshipPlaces } = request;
  if (internshipPlaces === undefined) return [];
  const { places = [] }: FilledForm = form;
  const keyOf = (provider = ""): string => provider.trim().replace(/\s+/g, " ");
  const providers = new Set(internshipPlaces.map((row) => keyOf(row.provider)));
  const all = frame.institutions.map(({ id }) => id);
  const found = places.flatMap((one): PlacesDiffer[] => {
    const { provider, institution, specialisation, amount } = one;
    if (provider !== null && !providers.has(keyOf(provider))) return [];
    const own = internshipPlaces.filter(
      (row) =>
        (specialisation ?? row.specialisation) === row.specialisation &&
        (provider === null || keyOf(provider) === keyOf(row.provider)),
    );
    // Whose a table is may be unknown; that of all institutions together is too.
    const whose = institution === null ? [...all.map((id) => [id]), all] : [[institution]];
    const sums = whose
      .map((ids) => own.filter((row) => ids.includes(row.institution)))
      .flatMap((rows) =>
        rows.length > 0 || whose.length === 1 ? [plain(sumOf(rows.map((row) => row.places)))] : [],
      );
    const reported = [...new Set(sums)];
    if (reported.some((right) => exact(right).equals(exact(amount)))) return [];
    return [{ code: "places-in-annex-differ", severity: "notice", ...one, reported, cells: [] }];
  });
  return [...new Map(found.map((finding) => [JSON.stringify(finding), finding])).values()];
}
