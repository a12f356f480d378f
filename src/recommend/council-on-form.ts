import type { Institution } from "../domain/form-edition.js";
import type { FormFrame } from "../domain/form-frame.js";
import type { Council } from "../domain/kkr.js";
import type { Notice } from "../domain/notice.js";
import type { CombinedPart } from "../domain/recommendation.js";
import type { Where } from "../domain/where.js";

/**
 * The council whose form has these institutions. Of councils that are one on the form each may recommend its own: then
 * it is the one that the form is headed with, else the one that they are all the institutions of. None for several.
 */
export function councilOnForm(
  onForm: readonly Institution[],
  texts: readonly string[],
  { councils, institutions }: FormFrame,
): string | undefined {
  const [kkr, ...others] = new Set(onForm.map((institution) => institution.kkr));
  if (kkr === undefined || others.length > 0) return undefined;
  const own = councils.filter((council) => onForm.every(({ id }) => council.institutions?.includes(id)));
  const [headed] = headings(texts, [...own, ...councils.filter(({ id }) => id === kkr)]);
  const isWhole = institutions.filter((one) => one.kkr === kkr).length === onForm.length;
  return headed?.id ?? (isWhole ? kkr : (own[0]?.id ?? kkr));
}

/** That a form is headed with another council than its own. A form with several headings, as a letter to all, has none. */
export function headingNotices(
  { kkr }: CombinedPart,
  texts: readonly string[],
  { councils, names }: FormFrame,
  where: Where,
): Notice[] {
  const [headed, ...others] = headings(texts, councils);
  return headed === undefined || others.length > 0 || kkr === undefined || headed.id === kkr
    ? []
    : [{ code: "other-council-heading", council: headed.id, kkr, names, where }];
}

/** The councils whose names are lines of their own. */
function headings(texts: readonly string[], councils: readonly Council[]): Council[] {
  const lines = texts.flatMap((text) => text.split("\n")).map((line) => line.trim());
  return councils.filter(({ name }) => lines.includes(name));
}
