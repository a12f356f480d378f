import { given } from "../domain/given.js";
import { statedStudyYear } from "../domain/checks/stated-study-year.js";
import type { FilledForm } from "../domain/filled-form.js";
import type { OwnEditions } from "../domain/form-edition.js";
import type { FormFrame } from "../domain/form-frame.js";
import type {
  CombinedPart,
  InstitutionStudyPlaces,
  NationalRecommendation,
} from "../domain/recommendation.js";
import { all, done, type Outcome, refused, refusedIfAny } from "../domain/outcome.js";
import type { Where } from "../domain/where.js";
import { formNotices } from "../domain/year-notices.js";
import { reference } from "../reference/reference.js";
import { partOfForm } from "./part-of-form.js";
import { headingNotices } from "./council-on-form.js";
import { overbookingRemark, unlikeOverbooking } from "./said-of-overbooking.js";
import { type PlacedPart, differentRefusals, combineRefusals } from "./combine-refusals.js";
import { sumOfStudyPlaces } from "../domain/sum.js";

/** How the recommendations of several councils become one. */
export interface CombineOptions extends OwnEditions {
  /** The name of each recommendation's file, for messages. */
  readonly files?: readonly string[];
  /** The study year: of filled forms that name none, or several. Whatever is for another, or is none, is refused. */
  readonly studyYear?: string;
}

/**
 * The KKRs' recommendations, or forms that were filled in, in one national form, with the sums of the whole country
 * beside it. Each institution of the form stands in exactly one of them: gaps, overlaps, different study years or
 * forms, and rows that do not sum are refused, all of them in one go; of a filled form each at its cell. The order
 * of the recommendations does not matter.
 */
export function combine(
  recommendations: readonly (CombinedPart | FilledForm)[],
  options: CombineOptions = {},
): Outcome<NationalRecommendation> {
  const studyYear = statedStudyYear(options.studyYear);
  if (!studyYear.ok) return studyYear;
  // A filled form has no edition with it; that of the recommendations beside it is its own too.
  const carried = recommendations.flatMap((entry) => ("rows" in entry ? [] : (entry.edition ?? [])));
  const editions = [...carried, ...(options.editions ?? [])];
  const placed = recommendations.map((entry, index) => {
    const file = options.files?.[index];
    const where = file === undefined ? { path: `[${index}]` } : { file };
    const part = "rows" in entry ? remarkedPart(entry, where, { ...options, editions }) : done(entry);
    return part.ok ? done<PlacedPart>({ part: part.value, where }, part.notices) : part;
  });
  const read = all<PlacedPart>(placed);
  if (!read.ok) return read;
  const parts = read.value.map(({ part }) => part);
  const different = refusedIfAny(differentRefusals(read.value, studyYear.value));
  if (different !== null) return different;
  const frame = frameOfParts(parts, options);
  if (!frame.ok) return frame;
  return (
    refusedIfAny(combineRefusals(read.value, frame.value)) ??
    done(nationalForm(parts, frame.value), [
      ...read.notices,
      ...formNotices(frame.value),
      ...unlikeOverbooking(read.value),
    ])
  );
}

/** A filled form as a part, with what it says of overbooking; a heading of another council is said. */
function remarkedPart(form: FilledForm, where: Where, options: CombineOptions): Outcome<CombinedPart> {
  const read = partOfForm(form, where, options);
  if (!read.ok) return read;
  const frame = reference.at(read.value.studyYear, undefined, options.editions);
  const notes = [...(read.value.notes ?? []), ...overbookingRemark(form.texts)];
  return done({ ...read.value, notes }, [
    ...read.notices,
    ...headingNotices(read.value, form.texts, frame, where),
  ]);
}

/** What all the parts were made on: they are on one form. Of nothing at all, the form of the study year. */
function frameOfParts(parts: readonly CombinedPart[], options: CombineOptions): Outcome<FormFrame> {
  const [first] = parts;
  if (first === undefined) return done(reference.at(options.studyYear, undefined, options.editions));
  const { studyYear, form } = first;
  const own = parts.flatMap(({ edition }) => edition ?? [])[0];
  const edition = own ?? options.editions?.find((stated) => stated.studyYear === form);
  if (edition !== undefined) return done(reference.behind({ studyYear, form, edition }));
  const known = reference.editions.map((bundled) => bundled.studyYear);
  return known.includes(form)
    ? done(reference.behind({ studyYear, form }))
    : refused({ code: "not-the-form", expected: known.join(", "), found: form });
}

function nationalForm(parts: readonly CombinedPart[], frame: FormFrame): NationalRecommendation {
  const position = (part: CombinedPart): number =>
    frame.institutions.findIndex(({ id }) => part.institutions.some((row) => row.institution === id));
  const ordered = parts.toSorted((a, b) => position(a) - position(b));
  const rows = ordered.flatMap(({ institutions }) => institutions);
  const institutions = frame.institutions.flatMap(({ id }): InstitutionStudyPlaces[] =>
    rows.filter(({ institution }) => institution === id),
  );
  return {
    studyYear: ordered[0]?.studyYear ?? "",
    form: frame.edition.studyYear,
    ...given({ edition: frame.own }),
    institutions,
    specialisations: frame.specialisations.map(({ id, name }) => ({
      specialisation: id,
      name,
      studyPlaces: sumOfStudyPlaces(
        institutions
          .flatMap(({ specialisations }) => specialisations)
          .filter(({ specialisation }) => specialisation === id),
      ),
    })),
    studyPlaces: sumOfStudyPlaces(institutions),
    parts: ordered.map(({ kkr, institutions: own, notes = [] }) => ({
      ...given({ kkr }),
      institutions: own.map(({ institution }) => institution),
      notes,
    })),
  };
}
