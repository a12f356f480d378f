import { danishList, danishNumber } from "../domain/danish.js";
import type { Answers } from "../domain/request.js";
import { grouped } from "../domain/grouped.js";
import { shortened, visibleText } from "../domain/visible-text.js";
import type { Note } from "../domain/note.js";
import type { Recommendation } from "../domain/recommendation.js";

/** One of them stands in every recommendation: the KKRs differ in it, and nobody is to guess. */
const OVERBOOKING = ["overbooking-none", "overbooking-included", "overbooking-on-top"] as const;

/** The notes that the form's recipient needs, by what they are about. A line here becomes one remark at the most. */
const ON_FORM = [
  ["ceiling"],
  [...OVERBOOKING, "overbooked-left-out"],
  ["returns"],
  ["decided"],
  ["tie-settled"],
  ["intake", "intake-left-out"],
] as const;

const ONLY_ON_SCREEN = ["form-edition", "input-"];

/** The few remarks under the form. */
export function formRemarks(recommendation: Recommendation): string[] {
  return ON_FORM.flatMap((codes): string[] => {
    const notes = noteTexts(recommendation.notes, codes);
    if (notes.length === 0) return [];
    const [first] = codes;
    if (first === "decided") return [decidedRemark(recommendation)];
    if (first === "intake") return [intakeRemark(recommendation, notes)];
    return [notes.join(" ")];
  });
}

/** The notes that may be sent: of what was read, and of a form that stands in for another, the screen says it. */
export function sentNotes(notes: readonly Note[]): Note[] {
  return notes.filter(({ code }) => !ONLY_ON_SCREEN.some((start) => code.startsWith(start)));
}

/** How the table was made, from the total to the last tie, for the annex. */
export function calculationRemarks({ notes }: Recommendation): string[] {
  const shown: readonly string[] = ON_FORM.flat().filter((code) => code !== "decided" && code !== "intake");
  return sentNotes(notes)
    .filter(({ code }) => !shown.includes(code))
    .map(({ text }) => text);
}

/** How much was read otherwise than written; what it was is said on the screen and kept in the JSON. */
export function readingRemark({ notes }: Recommendation): string | null {
  const count = notes.filter(({ code }) => code.startsWith("input-")).length;
  if (count === 0) return null;
  return `Da praktikpladserne blev læst, var der ${danishNumber(count)} ${count === 1 ? "bemærkning" : "bemærkninger"} til indberetningerne.`;
}

/**
 * What is to be read beside the numbers: what is ours to say of them, who it is about by each sentence; and what the
 * providers wrote themselves, each remark by its beginning if it is longer than `longest`.
 */
export function remarksBeside(
  returns: Answers | undefined,
  longest: number,
): { readonly ours: readonly string[]; readonly theirs: readonly string[] } {
  const { remarks = [] } = returns ?? {};
  const own = grouped(
    remarks.filter(({ code }) => code !== undefined),
    ({ text }) => text,
  );
  return {
    ours: own.map((said) => {
      const names = new Set(said.map(({ provider }) => visibleText(provider)));
      return `${danishList([...names])}: ${visibleText(said[0]?.text ?? "")}`;
    }),
    // In quotation marks, so that nobody takes it for our words, `check` neither.
    theirs: remarks.flatMap(({ provider, text, code }) => {
      const quoted = visibleText(shortened(text, longest)).replace(/[»«“”"]/g, "'");
      return code === undefined ? [`${visibleText(provider)}: »${quoted}«`] : [];
    }),
  };
}

/** The texts of the notes with these codes. */
export function noteTexts(notes: readonly Note[], codes: readonly string[]): string[] {
  return notes.filter(({ code }) => codes.includes(code)).map(({ text }) => text);
}

/** Who is not in the numbers, and whose blanks count as 0, as one text; none if all have answered in full. */
export function answersRemark({ notes }: Recommendation): string[] {
  const texts = noteTexts(notes, ["returns"]);
  return texts.length === 0 ? [] : [texts.join(" ")];
}

/** Whether the number is with overbooking, or comes with some on top of it. */
export function overbookingRemark({ notes }: Recommendation): string[] {
  return noteTexts(notes, OVERBOOKING);
}

function decidedRemark({ institutions, request: { decided = [] } }: Recommendation): string {
  const cells = institutions.flatMap((row) => row.specialisations);
  if (decided.length === cells.length) return "Antallet i alle felter er fastsat af KKR.";
  const parts = institutions.flatMap(({ institution, name, specialisations }) => {
    const own = decided.filter((cell) => cell.institution === institution);
    const numbers = own.map(({ specialisation, studyPlaces }) => {
      const row = specialisations.find((cell) => cell.specialisation === specialisation);
      return `${row?.name ?? specialisation} ${danishNumber(studyPlaces)}`;
    });
    return numbers.length === 0 ? [] : [`${name}: ${danishList(numbers)}`];
  });
  return `Fastsat af KKR: ${parts.join("; ")}.`;
}

function intakeRemark(
  { intake: table, request: { intake } }: Recommendation,
  notes: readonly string[],
): string {
  if (table === undefined || intake === undefined) return notes.join(" ");
  const [summer, winter] = [intake.summer, intake.winter].map((share) => danishNumber(String(share)));
  return `Optaget er fordelt med ${summer ?? ""} pct. om sommeren og ${winter ?? ""} pct. om vinteren.`;
}
