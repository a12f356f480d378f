import { exact, plain, sumOf } from "../domain/amount.js";
import { findNamed, nameKey } from "../domain/name-key.js";
import type { Checked } from "./filled-table.js";
import type { Found } from "./finding.js";

/** What a row of our annex says of internship places. */
const PLACES = /^(.+): ([\d.]+(?:,\d+)?) praktikpladser$/u;

/**
 * Internship places in the annex that the request has not: of a provider, of a specialisation or of an institution. Of
 * a provider that the request does not name nothing is said.
 */
export function placesFindings({ form, request, frame }: Checked): Found[] {
  const { internshipPlaces = [] } = request;
  return [...new Set(form.texts)].flatMap((text): Found[] => {
    const [, whose = "", written = ""] = PLACES.exec(text) ?? [];
    const words = whose.split(", ").filter((word) => nameKey(word) !== "ialt");
    const namedIn = (among: typeof frame.specialisations): readonly string[] =>
      words.flatMap((word) => findNamed(word, among)?.id ?? []);
    const [institution] = namedIn(frame.institutions);
    const [specialisation] = namedIn(frame.specialisations);
    const provider = words
      .filter((word) => findNamed(word, [...frame.institutions, ...frame.specialisations]) === undefined)
      .join(", ");
    const own = internshipPlaces.filter(
      (row) =>
        (specialisation ?? row.specialisation) === row.specialisation &&
        (provider === "" || provider === row.provider?.trim()),
    );
    if (written === "" || own.length === 0) return [];
    // Whose a table is may be unknown; that of all institutions together is too.
    const ids = [...new Set(own.map((row) => row.institution))];
    const groups = institution === undefined ? [ids, ...ids.map((id) => [id])] : [[institution]];
    const sums = groups.map((group) =>
      plain(sumOf(own.filter((row) => group.includes(row.institution)).map(({ places }) => places))),
    );
    if (sums.some((sum) => exact(sum).equals(exact(written.replace(/\./g, "").replace(",", "."))))) return [];
    const right = [...new Set(sums)].map((sum) => [sum]);
    return [{ code: "beside-form-differs", severity: "notice", text, right, cells: [] }];
  });
}
