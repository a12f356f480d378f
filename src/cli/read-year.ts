import type { Language } from "../domain/language.js";
import type { CombinedPart } from "../domain/national-recommendation.js";
import { done, type Outcome } from "../domain/outcome.js";
import { partOfForm } from "../recommend/part-of-form.js";
import { isJson } from "./is-json.js";
import { type FormOptions, formIn } from "./read-form.js";
import { nameOf, readInput } from "./read-input.js";
import { recommendationIn } from "./read-recommendation.js";

/**
 * A year's study places: a recommendation where the file is JSON, else a filled form. The study year is for a form
 * that does not say its own.
 */
export async function readYear(
  path: string,
  of: FormOptions,
  language: Language,
): Promise<Outcome<CombinedPart>> {
  const bytes = readInput(path, language);
  const file = nameOf(path);
  if (isJson(path, bytes)) return recommendationIn(bytes, file);
  const form = await formIn(bytes, path, of);
  if (!form.ok) return form;
  const part = partOfForm(form.value, { file }, of);
  return "institutions" in part ? done(part, form.notices) : { ok: false, refusals: part };
}
