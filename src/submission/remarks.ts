import { danishList, danishNumber } from "../domain/danish.js";
import type { Answers, RecommendationRequest } from "../domain/request.js";
import { grouped } from "../domain/grouped.js";
import { shortened, visibleText } from "../domain/visible-text.js";
import type { Note } from "../domain/note.js";
import type { Recommendation } from "../domain/recommendation.js";
import { bindingIn } from "../recommend/binding.js";

/** What the form's recipient needs, in its order: notes by their codes, or a remark made here. Each is one at the most. */
const ON_FORM: readonly (readonly string[] | ((recommendation: Recommendation) => string))[] = [
  ["ceiling"],
  // One of the first three stands in every recommendation: the KKRs differ in it, and nobody is to guess.
  ["overbooking-none", "overbooking-included", "overbooking-on-top", "overbooked-left-out"],
  ["returns"],
  decisionsRemark,
  ["tie-settled"],
  ["intake-left-out"],
  intakeRemark,
];

const ONLY_ON_SCREEN = ["form-edition", "input-"];

/** The few remarks under the form. */
export function formRemarks(recommendation: Recommendation): string[] {
  return ON_FORM.map((part) =>
    typeof part === "function" ? part(recommendation) : noteTexts(recommendation.notes, part).join(" "),
  ).filter((text) => text !== "");
}

/** The same where no table stands beside the form: nothing of one that was left out. */
export function remarksOfFormAlone(recommendation: Recommendation): string[] {
  const notes = recommendation.notes.filter(({ code }) => !code.endsWith("-left-out"));
  return formRemarks({ ...recommendation, notes });
}

/** The notes that may be sent: of what was read, and of a form that stands in for another, the screen says it. */
export function sentNotes(notes: readonly Note[]): Note[] {
  return notes.filter(({ code }) => !ONLY_ON_SCREEN.some((start) => code.startsWith(start)));
}

/** How the table was made, from the total to the last tie, for the annex. */
export function calculationRemarks({ notes }: Recommendation): string[] {
  const shown = ON_FORM.flatMap((part) => (typeof part === "function" ? [] : part));
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

/** What the council has decided besides the totals, where the table has other numbers by it. */
function decisionsRemark(recommendation: Recommendation): string {
  const { institutions, request } = recommendation;
  const { decided = [], specialisationTotals: totals } = request;
  const cells = institutions.flatMap((row) => row.specialisations);
  if (decided.length === cells.length) return "Antallet i alle felter er fastsat af KKR.";
  const { bounds, areTotals } = bindingIn(recommendation);
  const numberOf = (institution: string, name: string, specialisation?: string): string[] => {
    const place = [...decided, ...bounds].find(
      (one) => one.institution === institution && one.specialisation === specialisation,
    );
    return place === undefined ? [] : [`${name} ${limitText(place)}`];
  };
  const parts = institutions.flatMap(({ institution, name, specialisations }) => {
    const numbers = [
      ...numberOf(institution, "i alt"),
      ...specialisations.flatMap((row) => numberOf(institution, row.name, row.specialisation)),
    ];
    return numbers.length === 0 ? [] : [`${name}: ${danishList(numbers)}`];
  });
  return [
    ...(parts.length === 0 ? [] : [`Fastsat af KKR: ${parts.join("; ")}.`]),
    ...(areTotals && totals !== undefined ? [totalsText(totals, institutions)] : []),
  ].join(" ");
}

const LIMITS = { minimum: "mindst ", maximum: "højst " };

function limitText({
  studyPlaces,
  limit,
}: {
  readonly studyPlaces: number;
  readonly limit?: keyof typeof LIMITS;
}): string {
  return `${limit === undefined ? "" : LIMITS[limit]}${danishNumber(studyPlaces)}`;
}

function totalsText(
  totals: NonNullable<RecommendationRequest["specialisationTotals"]>,
  [first]: Recommendation["institutions"],
): string {
  if (totals === "by-internship-places") {
    return "Felterne er fordelt, så antallet for hver specialisering i alt følger praktikpladserne.";
  }
  const rows = first?.specialisations ?? [];
  const numbers = rows.map(
    ({ specialisation, name }) => `${name} ${danishNumber(totals[specialisation] ?? 0)}`,
  );
  return `Fastsat af KKR for hver specialisering i alt: ${danishList(numbers)}.`;
}

function intakeRemark({ intake: table, request: { intake } }: Recommendation): string {
  if (table === undefined || intake === undefined) return "";
  const [summer, winter] = [intake.summer, intake.winter].map((share) => danishNumber(String(share)));
  return `Optaget er fordelt med ${summer ?? ""} pct. om sommeren og ${winter ?? ""} pct. om vinteren.`;
}
