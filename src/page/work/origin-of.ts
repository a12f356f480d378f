import type { FieldReader } from "./field-reader.js";
import type { Work } from "./work.js";

/** Where the total comes from, as the request says it. */
export function originOf(work: Work, institutions: readonly string[], reader: FieldReader): object {
  switch (work.origin) {
    case "institution-totals":
      return { from: work.origin, totals: reader.record("totals", work.totals, institutions) };
    case "regional-total": {
      const total = reader.needed("regionalTotal", work.regionalTotal, "Det samlede antal mangler.");
      return { from: work.origin, ...(total === undefined ? {} : { total }) };
    }
    case "previous-year": {
      const totals = reader.record("previousTotals", work.previousTotals, institutions);
      return { from: work.origin, totals, ...changeOf(work, institutions, reader) };
    }
    case "capacity":
      return { from: work.origin };
  }
}

function changeOf(work: Work, institutions: readonly string[], reader: FieldReader): object {
  if (work.changeFor === "all") return { change: reader.change("change", work.change) };
  const changes = institutions.map((id) => [id, reader.change(`changes.${id}`, work.changes[id])] as const);
  return { changes: Object.fromEntries(changes) };
}
