import type { Language } from "./domain/language.js";
import type { Refusal } from "./domain/refusal.js";
import type { RecommendationRequest } from "./domain/request.js";
import { valueAt } from "./input/request/path-text.js";
import { parseRequest, type ParseRequestOptions } from "./input/request/parse-request.js";
import { describeRefusal } from "./messages/describe-refusal.js";

/** A schema as form and server libraries take it: https://standardschema.dev, version 1. */
export interface StandardRequestSchema {
  readonly "~standard": {
    readonly version: 1;
    readonly vendor: "paedagog-dimensionering";
    readonly validate: (
      data: unknown,
    ) =>
      | { readonly value: RecommendationRequest; readonly issues?: undefined }
      | { readonly issues: readonly StandardIssue[] };
    readonly types?: { readonly input: unknown; readonly output: RecommendationRequest };
  };
}

/**
 * A refusal as Standard Schema has it: the sentence without its place, and the keys of the place; of a key that is
 * missing with that key, so that it is said at its field.
 */
export interface StandardIssue {
  readonly message: string;
  readonly path: readonly (string | number)[];
}

/**
 * `parseRequest` as a Standard Schema, for a library of forms or a server that takes one. Its messages are in the
 * language given and name no flag of the command. It gives no notices: who shows them calls `parseRequest`.
 */
export function requestSchema(language: Language, options: ParseRequestOptions = {}): StandardRequestSchema {
  return {
    "~standard": {
      version: 1,
      vendor: "paedagog-dimensionering",
      validate: (data) => {
        const request = parseRequest(data, options);
        if (request.ok) return { value: request.value };
        return {
          issues: request.refusals.map((refusal) => ({
            message: describeRefusal(refusal, language, { remedies: "none", place: false }),
            path: fieldOf(refusal, data),
          })),
        };
      },
    },
  };
}

function fieldOf(refusal: Refusal, data: unknown): readonly (string | number)[] {
  const { segments = [] } = refusal.where ?? {};
  // Only an object lacks a key: a text, such as "by-internship-places", may ask for one that stands elsewhere.
  const isLacking = refusal.code === "missing-key" && typeof valueAt(data, segments) === "object";
  return isLacking ? [...segments, refusal.key] : segments;
}
