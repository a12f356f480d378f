import { groupsOf } from "../domain/grouped.js";
import type { Note } from "../domain/note.js";
import type { Notice } from "../domain/notice.js";
import type { Overbooking } from "../domain/request.js";
import type { CombinedPart } from "../domain/recommendation.js";
import type { PlacedPart } from "./combine-refusals.js";

const NONE = /(?:ikke regnet med|uden) overbooking\.$/iu;
const OVERBOOKING = /overbook/iu;

/** If not all say the same of overbooking: what each says, and where, for their numbers are added as they are. */
export function unlikeOverbooking(parts: readonly PlacedPart[]): Notice[] {
  if (!isOverbookingUnlike(parts.map(({ part }) => part))) return [];
  const groups = [...groupsOf(parts, ({ part }) => saidOfOverbooking(part))];
  const met = groups.map(([text, group]) => ({ text, in: group.map(({ where }) => where) }));
  return [{ code: "overbooking-unlike", met }];
}

/** Whether not all say the same of overbooking: of who says nothing of it, nobody knows whether there is any. */
export function isOverbookingUnlike(parts: readonly Pick<CombinedPart, "notes">[]): boolean {
  return new Set(parts.map(saidOfOverbooking).map((said) => (NONE.test(said) ? "none" : said))).size > 1;
}

/** The first remark of overbooking; "" if there is none. */
export function saidOfOverbooking({ notes = [] }: Pick<CombinedPart, "notes">): string {
  return notes.find(({ text }) => OVERBOOKING.test(text))?.text ?? "";
}

/** The overbooking that a form states in the words of our own remarks; undefined if it says nothing, or in other words. */
export function overbookingStated(texts: readonly string[]): readonly Overbooking[] | undefined {
  const [{ text } = { text: "" }] = overbookingRemark(texts);
  if (NONE.test(text)) return [{ mode: "none" }];
  const [, included, onTop] = INCLUDED_OR_ON_TOP.exec(text) ?? [];
  const percent = (included ?? onTop)?.replace(",", ".");
  return percent === undefined
    ? undefined
    : [{ mode: included === undefined ? "on-top" : "included", percent }];
}

const INCLUDED_OR_ON_TOP =
  /^Antallet er (?:inkl\. ([\d,]+) pct\. overbooking|uden overbooking\. Herudover overbookes med ([\d,]+) pct)\.$/u;

/** What a filled form says of overbooking, word for word, as a remark of its own: its first sentences of it. */
export function overbookingRemark(texts: readonly string[]): Note[] {
  const said = texts
    .flatMap((text) => text.split("\n"))
    .map((line) => line.replace(/^[\s•–-]+/u, "").trim())
    .filter((line) => OVERBOOKING.test(line));
  const text = said.find((line) => line.endsWith(".")) ?? said[0];
  if (text === undefined) return [];
  const sentences = text.split(/(?<=\.)\s+(?=\p{Lu})/u).filter((sentence) => OVERBOOKING.test(sentence));
  return [{ code: "overbooking-on-form", text: sentences.join(" ") }];
}
