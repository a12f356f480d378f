import { amountText } from "../../domain/amount.js";
import { given } from "../../domain/given.js";
import type { Change, StudyPlacesOrigin } from "../../domain/request.js";
import type { ChangeShape, RequestShape } from "./request-schema.js";
import type { Resolver } from "./resolver.js";

/** The origin of the total, with ids for names and numbers for texts. */
export function originOf(written: RequestShape["studyPlaces"], resolver: Resolver): StudyPlacesOrigin {
  const whole = resolver.whole.bind(resolver);
  const change = (value: ChangeShape, path: string): Change =>
    "places" in value
      ? { places: resolver.whole(value.places, `${path}.places`) }
      : { percent: amountText(value.percent) };
  const path = "studyPlaces.totals";
  switch (written.from) {
    case "institution-totals":
      return { from: written.from, totals: resolver.keys("institution", written.totals, path, whole) };
    case "regional-total":
      return { from: written.from, total: resolver.whole(written.total, "studyPlaces.total") };
    case "previous-year":
      return {
        from: written.from,
        totals: resolver.keys("institution", written.totals, path, whole),
        ...given({
          change: written.change && change(written.change, "studyPlaces.change"),
          changes:
            written.changes && resolver.keys("institution", written.changes, "studyPlaces.changes", change),
        }),
      };
    case "capacity":
      return { from: written.from };
  }
}
