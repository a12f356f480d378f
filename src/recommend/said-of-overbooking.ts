import type { FilledForm } from "../domain/filled-form.js";
import { grouped } from "../domain/grouped.js";
import type { Notice } from "../domain/notice.js";
import type { CombinedPart } from "../domain/recommendation.js";
import type { Where } from "../domain/where.js";

/** A recommendation or a filled form, and where it stands. */
export interface Stated {
  readonly entry: CombinedPart | FilledForm;
  readonly where: Where;
}

const NONE = /(?:ikke regnet med|uden) overbooking\.$/iu;

/** If not all say the same of overbooking: their numbers are added as they are. Who says nothing has none. */
export function unlikeOverbooking(all: readonly Stated[]): Notice[] {
  const groups = grouped(all, ({ entry }) => {
    const said = sentenceOf(entry);
    return NONE.test(said) ? "" : said;
  });
  if (groups.length < 2) return [];
  const met = groups.flatMap(([first, ...others]) =>
    first === undefined
      ? []
      : [{ text: sentenceOf(first.entry), in: [first, ...others].map(({ where }) => where) }],
  );
  return [{ code: "overbooking-unlike", met }];
}

/** The first sentence of overbooking among the remarks or the form's texts; "" if there is none. */
function sentenceOf(entry: Stated["entry"]): string {
  const texts = "rows" in entry ? entry.texts : (entry.notes ?? []).map(({ text }) => text);
  return texts.find((text) => /overbook/iu.test(text) && text.trim().endsWith("."))?.trim() ?? "";
}
