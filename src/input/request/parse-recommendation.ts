import * as z from "zod/mini";
import { done, type Outcome, refused, refusedAs, refusedIfAny } from "../../domain/outcome.js";
import type { FormEdition } from "../../domain/form-edition.js";
import type { FormFrame, FramedValue } from "../../domain/form-frame.js";
import { given } from "../../domain/given.js";
import { inFormOrder } from "../../domain/in-form-order.js";
import { methodOfSplit, METHODS } from "../../domain/request.js";
import type { Recommendation } from "../../domain/recommendation.js";
import type { Refusal } from "../../domain/refusal.js";
import { explanationOf } from "../../recommend/explain.js";
import { formKey } from "../../reference/form-key.js";
import { reference } from "../../reference/reference.js";
import { editionOfRecommendation } from "./parse-form-edition.js";
import { besideRefusals, intakeRows } from "./recommendation-beside.js";
import { sumRefusals, tableText } from "./recommendation-rows.js";
import { kindOfData } from "./kind-of-data.js";
import { type ParseRequestOptions, parseRequestOn } from "./parse-request.js";
import { withSegments } from "./path-text.js";
import { readShape } from "./read-shape.js";

const studyPlaces = z.number();

const institutionRows = z.array(
  z.strictObject({
    institution: z.string(),
    name: z.string(),
    studyPlaces,
    specialisations: z.array(z.strictObject({ specialisation: z.string(), name: z.string(), studyPlaces })),
  }),
);

interface RecommendationShape extends Pick<
  Recommendation,
  "studyYear" | "form" | "method" | "institutions" | "notes"
> {
  readonly $schema?: string | undefined;
  readonly kkr?: string | undefined;
  readonly overbooked?: Recommendation["overbooked"] | undefined;
  readonly intake?: Recommendation["intake"] | undefined;
  /** Read by themselves, as documents of their own are. */
  readonly edition?: unknown;
  readonly request: unknown;
}

export const recommendationSchema: z.ZodMiniType<RecommendationShape> = z.strictObject({
  $schema: z.optional(z.string()),
  studyYear: z.string(),
  kkr: z.optional(z.string()),
  form: z.string(),
  method: z.enum(METHODS),
  institutions: institutionRows,
  overbooked: z.optional(institutionRows),
  intake: z.optional(intakeRows),
  notes: z.array(z.strictObject({ code: z.string(), text: z.string() })),
  edition: z.optional(z.unknown()),
  request: z.unknown(),
});

/**
 * Reads back what `toJson` wrote, from parsed JSON. Refused where it is not the form of its study year and KKR, where a
 * row of institutions does not sum to its total, where a table is not what its own request gives, and for all that
 * `parseRequest` refuses of the request in it. Never throws.
 */
export function parseRecommendation(
  data: unknown,
  options: ParseRequestOptions = {},
): Outcome<Recommendation> {
  return withSegments(checkedRecommendation(data, options), data);
}

function checkedRecommendation(data: unknown, options: ParseRequestOptions): Outcome<Recommendation> {
  const shape = readShape(recommendationSchema, data);
  if (!shape.ok)
    return kindOfData(data) === "request" ? refused({ code: "request-for-recommendation" }) : shape;
  const written = shape.value;
  const read = written.edition === undefined ? done(undefined) : editionOfRecommendation(written.edition);
  if (!read.ok) return read;
  const editions = read.value === undefined ? options.editions : [read.value, ...(options.editions ?? [])];
  // A form that is nearer its study year may have come since: a saved value stays on the bundled one that it names.
  const isMadeOn = reference.editions.some(({ studyYear }) => studyYear === written.form);
  const frameOf = (value: FramedValue): FormFrame =>
    isMadeOn && read.value === undefined && value.edition === undefined && value.studyYear !== written.form
      ? reference.behind({ ...value, form: written.form })
      : reference.of(value, editions);
  const parsed = refusedAs(parseRequestOn(written.request, frameOf, options), inRequest);
  if (!parsed.ok) return parsed;
  const frame = frameOf(parsed.value);
  const request = inFormOrder(parsed.value, frame);
  const { studyYear, kkr, form, method, institutions, overbooked, intake, notes } = written;
  const recommendation = {
    studyYear,
    ...given({ kkr }),
    form,
    method,
    institutions,
    ...given({ overbooked, intake }),
    notes,
    ...given({ edition: frame.own }),
    request,
  };
  const refusal = refusedIfAny([
    ...editionRefusals(read.value, frame),
    ...formRefusals(recommendation, frame),
    ...institutions.flatMap((row, index) => sumRefusals(row, `institutions[${index}]`)),
    ...besideRefusals(recommendation),
  ]);
  if (refusal !== null) return refusal;
  const explanation = explanationOf(recommendation);
  return "names" in explanation
    ? done(recommendation)
    : refused({ code: "not-its-request", where: { path: explanation.differs } });
}

/** What is wrong with the request, at its place in the recommendation. */
function inRequest(refusal: Refusal): Refusal {
  const { path, segments = [] } = refusal.where ?? {};
  if (path === undefined) return refusal;
  const where = { ...refusal.where, path: `request.${path}`, segments: ["request", ...segments] };
  return { ...refusal, where };
}

/** An edition beside the request that is not the form that the request is answered on. */
function editionRefusals(stated: FormEdition | undefined, { edition, own }: FormFrame): Refusal[] {
  if (stated === undefined || (own !== undefined && formKey(own) === formKey(stated))) return [];
  const [expected, found] = [edition.title ?? edition.studyYear, stated.title ?? stated.studyYear];
  return [{ code: "not-the-form", expected, found, where: { path: "edition" } }];
}

/** What is not as the form has it: the years, the KKR, and each institution and specialisation in its place. */
function formRefusals(recommendation: Recommendation, frame: FormFrame): Refusal[] {
  const { studyYear, kkr, form, method, institutions, request } = recommendation;
  const expected = [
    { path: "studyYear", expected: request.studyYear, found: studyYear },
    { path: "kkr", expected: request.kkr ?? "", found: kkr ?? "" },
    { path: "form", expected: frame.edition.studyYear, found: form },
    { path: "method", expected: methodOfSplit(request), found: method },
    {
      path: "institutions",
      expected: tableText(
        frame.institutions.map((institution) => ({
          institution: institution.id,
          name: institution.name,
          specialisations: frame.specialisations.map(({ id, name }) => ({ specialisation: id, name })),
        })),
      ),
      found: tableText(institutions),
    },
  ];
  return expected
    .filter((entry) => entry.expected !== entry.found)
    .map(({ path, expected: needed, found }) => ({
      code: "not-the-form",
      expected: needed,
      found,
      where: { path },
    }));
}

/** By the keys that only a recommendation has: its own faults are then said, and not those of a request. */
export function isRecommendation(data: unknown): data is { readonly request: unknown } {
  return kindOfData(data) === "recommendation";
}
