import type { Language } from "../../domain/language.js";
import type { Notice } from "../../domain/notice.js";
import { done, type Outcome } from "../../domain/outcome.js";
import type { SubmissionDocument } from "../../submission/document.js";
import type { Words } from "../flags.js";
import type { Result } from "../output-formats.js";
import type { SideFiles } from "../side-files.js";
import type { Progress } from "../terminal.js";
import type { Recommendation } from "../../domain/recommendation.js";
import { recommendChecked } from "../../recommend/recommend.js";
import { reference } from "../../reference/reference.js";
import { readRequest } from "../read-request.js";

/** A result with what was noticed, or why there is none; what is written and said beside it is then too. */
export type Made = Outcome<Result> & {
  readonly beside?: SideFiles;
  readonly besideRefused?: readonly Notice[];
};

/** What a command does with its words. One that may take longer than a second tells how far it has come. */
export type Handler = (words: Words, progress: Progress, language: Language) => Made | Promise<Made>;

/** The answer to what was asked as a document and as JSON, with the notices of both. */
export function answered<A, B>(
  asked: Outcome<A>,
  answer: (value: A, notices: readonly Notice[]) => Outcome<B>,
  documentOf: (value: B) => SubmissionDocument,
  plainOf: (value: B) => unknown = (value) => value,
): Made {
  if (!asked.ok) return asked;
  const made = answer(asked.value, asked.notices);
  if (!made.ok) return made;
  const { value } = made;
  const result = { document: documentOf(value), json: () => jsonOf(plainOf(value)) };
  return done(result, [...asked.notices, ...made.notices]);
}

export function jsonOf(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

/** The recommendation for the request on the command line, with what the reading of it noticed. */
export async function recommended(words: Words): Promise<Outcome<Recommendation>> {
  const request = await readRequest(words);
  if (!request.ok) return request;
  const asked = { request: request.value, frame: reference.of(request.value) };
  const outcome = recommendChecked(asked, request);
  return outcome.ok ? done(outcome.value, [...request.notices, ...outcome.notices]) : outcome;
}
