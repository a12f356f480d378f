import { given } from "../domain/given.js";
import type { FormFrame } from "../domain/form-frame.js";
import type { Notice } from "../domain/notice.js";
import type { CombinedPart } from "../domain/recommendation.js";
import type { Where } from "../domain/where.js";

/** Whose a form is that is combined, and what is to be said of its heading. */
interface CouncilOnForm {
  readonly kkr?: string;
  readonly notices: readonly Notice[];
}

/**
 * The council that a form is headed with if it recommends the form's institutions; of councils that are one on the form,
 * each may recommend its own. Else the institutions' own, and a heading of another is said. A form with several such
 * headings, as a letter to all of them, has none.
 */
export function councilOnForm(
  { kkr, institutions }: CombinedPart,
  texts: readonly string[],
  { councils, names }: FormFrame,
  where: Where,
): CouncilOnForm {
  const lines = texts.flatMap((text) => text.split("\n")).map((line) => line.trim());
  const [headed, ...others] = councils.filter(({ name }) => lines.includes(name));
  if (headed === undefined || others.length > 0 || kkr === undefined)
    return { ...given({ kkr }), notices: [] };
  const { id: council, institutions: own = [] } = headed;
  const isIts = council === kkr || institutions.every(({ institution }) => own.includes(institution));
  return isIts
    ? { kkr: council, notices: [] }
    : { kkr, notices: [{ code: "other-council-heading", council, kkr, names, where }] };
}
