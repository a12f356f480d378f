import * as z from "zod/mini";
import { done, type Outcome, refused, refusedIfAny } from "../domain/outcome.js";
import { methodOfSplit } from "../domain/method-of-split.js";
import type { Recommendation } from "../domain/recommendation.js";
import type { Refusal } from "../domain/refusal.js";
import { frameFor } from "../reference/frame-for.js";
import { besideRefusals, intakeRows } from "./recommendation-beside.js";
import { sumRefusals, tableText } from "./recommendation-rows.js";
import { METHODS } from "./request-schema.js";
import { parseRequest, type ParseRequestOptions } from "./parse-request.js";
import { type KeysByParent, schemaRefusals } from "./schema-refusals.js";

const studyPlaces = z.number();

const institutionRows = z.array(
  z.strictObject({
    institution: z.string(),
    name: z.string(),
    studyPlaces,
    specialisations: z.array(z.strictObject({ specialisation: z.string(), name: z.string(), studyPlaces })),
  }),
);

const recommendationSchema = z.strictObject({
  studyYear: z.string(),
  kkr: z.optional(z.string()),
  form: z.string(),
  method: z.enum(METHODS),
  institutions: institutionRows,
  overbooked: z.optional(institutionRows),
  intake: z.optional(intakeRows),
  notes: z.array(z.strictObject({ code: z.string(), text: z.string() })),
  request: z.unknown(),
});

const ROW_KEYS = ["institution", "specialisation", "name", "studyPlaces", "specialisations"];
const SEASON_KEYS = ["institution", "specialisation", "name", "summer", "winter", "specialisations"];

const RECOMMENDATION_KEYS: KeysByParent = [
  {
    path: /^$/,
    keys: ["studyYear", "kkr", "form", "method", "institutions", "overbooked", "intake", "notes", "request"],
  },
  { path: /^(institutions|overbooked)\[/, keys: ROW_KEYS },
  { path: /^intake\[/, keys: SEASON_KEYS },
  { path: /^notes\[/, keys: ["code", "text"] },
];

/**
 * Reads back what `toJson` wrote, from parsed JSON. Refused where it is not the form of its study year and KKR,
 * where a row of institutions does not sum to its total, and for all that `parseRequest` refuses of the request
 * in it. Never throws.
 */
export function parseRecommendation(
  data: unknown,
  options: ParseRequestOptions = {},
): Outcome<Recommendation> {
  const shape = recommendationSchema.safeParse(data);
  if (!shape.success) {
    if (isRequest(data)) return refused({ code: "request-for-recommendation" });
    const refusal = refusedIfAny(schemaRefusals(shape.error, data, RECOMMENDATION_KEYS));
    if (refusal !== null) return refusal;
  }
  const written = shape.data as z.infer<typeof recommendationSchema>;
  const parsed = parseRequest(written.request, options);
  if (!parsed.ok) return parsed;
  const request = parsed.value;
  const { kkr, institutions, overbooked, intake, ...rest } = written;
  const recommendation = {
    ...rest,
    ...(kkr === undefined ? {} : { kkr }),
    institutions,
    ...(overbooked === undefined ? {} : { overbooked }),
    ...(intake === undefined ? {} : { intake }),
    request,
  };
  const refusal = refusedIfAny([
    ...formRefusals(recommendation, options),
    ...institutions.flatMap((row, index) => sumRefusals(row, `institutions[${index}]`)),
    ...besideRefusals(recommendation),
  ]);
  return refusal ?? done(recommendation);
}

function isRequest(data: unknown): boolean {
  return (
    typeof data === "object" &&
    data !== null &&
    Object.hasOwn(data, "studyPlaces") &&
    !["institutions", "request"].some((key) => Object.hasOwn(data, key))
  );
}

/** What is not as the form has it: the years, the KKR, and each institution and specialisation in its place. */
function formRefusals(recommendation: Recommendation, { editions }: ParseRequestOptions): Refusal[] {
  const { studyYear, kkr, form, method, institutions, request } = recommendation;
  const frame = frameFor(request.studyYear, request.kkr, editions);
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
