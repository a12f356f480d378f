import * as z from "zod/mini";
import { done, type Outcome, refusedIfAny } from "../domain/outcome.js";
import { methodOfSplit } from "../domain/method-of-split.js";
import type { InstitutionStudyPlaces, Recommendation } from "../domain/recommendation.js";
import type { Refusal } from "../domain/refusal.js";
import { frameFor } from "../reference/frame-for.js";
import { METHODS } from "./request-schema.js";
import { parseRequest, type ParseRequestOptions } from "./parse-request.js";
import { schemaRefusals } from "./schema-refusals.js";

const studyPlaces = z.number();

const recommendationSchema = z.strictObject({
  studyYear: z.string(),
  kkr: z.optional(z.string()),
  form: z.string(),
  method: z.enum(METHODS),
  institutions: z.array(
    z.strictObject({
      institution: z.string(),
      name: z.string(),
      studyPlaces,
      specialisations: z.array(z.strictObject({ specialisation: z.string(), name: z.string(), studyPlaces })),
    }),
  ),
  notes: z.array(z.strictObject({ code: z.string(), text: z.string() })),
  request: z.unknown(),
});

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
    const refusal = refusedIfAny(schemaRefusals(shape.error, data));
    if (refusal !== null) return refusal;
  }
  const written = shape.data as z.infer<typeof recommendationSchema>;
  const parsed = parseRequest(written.request, options);
  if (!parsed.ok) return parsed;
  const request = parsed.value;
  const { kkr, institutions, ...rest } = written;
  const recommendation = { ...rest, ...(kkr === undefined ? {} : { kkr }), institutions, request };
  const refusal = refusedIfAny([
    ...formRefusals(recommendation, options),
    ...institutions.flatMap(sumRefusals),
  ]);
  return refusal ?? done(recommendation);
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

interface NamedRow {
  readonly institution: string;
  readonly name: string;
  readonly specialisations: readonly { readonly specialisation: string; readonly name: string }[];
}

/** Names and ids, for either may have been changed. */
function tableText(rows: readonly NamedRow[]): string {
  const text = (name: string, id: string): string => `${name} (${id})`;
  return rows
    .map(({ institution, name, specialisations }) => {
      const parts = specialisations.map((row) => text(row.name, row.specialisation));
      return `${text(name, institution)}: ${parts.join(", ")}`;
    })
    .join("; ");
}

function sumRefusals(row: InstitutionStudyPlaces, index: number): Refusal[] {
  const numbers = [row.studyPlaces, ...row.specialisations.map(({ studyPlaces: count }) => count)];
  const notWhole = numbers.find((count) => !Number.isSafeInteger(count) || count < 0);
  if (notWhole !== undefined) {
    return [{ code: "not-whole", written: String(notWhole), where: { path: `institutions[${index}]` } }];
  }
  const available = row.specialisations.reduce((sum, { studyPlaces: count }) => sum + count, 0);
  if (available === row.studyPlaces) return [];
  const { institution, name, studyPlaces: needed } = row;
  const where = { path: `institutions[${index}]` };
  return [{ code: "sum-differs", institution, needed, available, names: { [institution]: name }, where }];
}
