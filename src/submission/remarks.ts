import { danishLimits, danishList, danishNumber } from "../domain/danish.js";
import type { Answers } from "../domain/request.js";
import { grouped } from "../domain/grouped.js";
import { isShortenedRemark, quoted, shortened, visibleText } from "../domain/visible-text.js";
import { isOfInput, type Note } from "../domain/note.js";
import type { Recommendation } from "../domain/recommendation.js";
import type { Notice } from "../domain/notice.js";
import { bindingIn } from "../recommend/binding.js";

/** What the form's recipient needs, in its order: notes by their codes, or a remark made here. Each is one at the most. */
const ON_FORM: readonly (readonly string[] | ((recommendation: Recommendation) => string))[] = [
  ["ceiling"],
  // One of the first three stands in every recommendation: the KKRs differ in it, and nobody is to guess.
  ["overbooking-none", "overbooking-included", "overbooking-on-top"],
  ["returns"],
  sharesRemark,
  decisionsRemark,
  ["tie-settled"],
  intakeRemark,
];

/** What the caseworker alone is told, beside what was read: another year's form, and a table that was left out. */
const ONLY_ON_SCREEN: readonly string[] = [
  "form-edition",
  "overbooked-left-out",
  "intake-left-out",
] satisfies Notice["code"][];

/** The few remarks under the form. */
export function formRemarks(recommendation: Recommendation): string[] {
  return ON_FORM.map((part) =>
    typeof part === "function" ? part(recommendation) : noteTexts(recommendation.notes, part).join(" "),
  ).filter((text) => text !== "");
}

/** The notes that may be sent. */
export function sentNotes(notes: readonly Note[]): Note[] {
  return notes.filter((note) => !isOfInput(note) && !ONLY_ON_SCREEN.includes(note.code));
}

/** How the table was made, from the total to the last tie, for the annex. */
export function calculationRemarks({ notes }: Recommendation): string[] {
  const shown = ON_FORM.flatMap((part) => (typeof part === "function" ? [] : part));
  return sentNotes(notes)
    .filter(({ code }) => !shown.includes(code))
    .map(({ text }) => text);
}

/**
 * What is to be read beside the numbers: what is ours to say of them, who it is about by each sentence; and what the
 * providers wrote themselves, each remark by its beginning if it is longer than `longest`, or whole.
 */
export function remarksBeside(
  returns: Answers | undefined,
  longest: number = Infinity,
): { readonly ours: readonly string[]; readonly theirs: readonly string[] } {
  const { remarks = [] } = returns ?? {};
  const own = grouped(
    remarks.filter(({ code }) => code !== undefined),
    ({ text }) => text,
  );
  return {
    ours: own.map((said) => {
      const names = [...new Set(said.map(({ provider }) => visibleText(provider)))];
      // "Odense, Børn og Unge" has its own comma and its own "og".
      const who = names.some((name) => name.includes(",")) ? names.join("; ") : danishList(names);
      return `${who}: ${visibleText(said[0].text)}`;
    }),
    // In quotation marks, so that nobody takes it for our words, `check` neither.
    theirs: remarks.flatMap(({ provider, text, code }) => {
      const beginning = shortened(text, longest);
      // Cut between words, unless it is one long word.
      const cut = beginning === text ? text : beginning.replace(/\s+\S{0,30}…$/, " …");
      const isCut = text.length <= longest && isShortenedRemark(text);
      const rest = isCut ? " Resten står i indberetningen." : "";
      return code === undefined ? [`${visibleText(provider)}: ${quoted(cut)}${rest}`] : [];
    }),
  };
}

/** The texts of the notes with these codes. */
export function noteTexts(notes: readonly Note[], codes: readonly string[]): string[] {
  return notes.filter(({ code }) => codes.includes(code)).map(({ text }) => text);
}

/** Who is not in the numbers, and whose blanks count as 0, or that nobody's are; none if all have answered in full. */
export function answersRemark(recommendation: Recommendation): string[] {
  const text = [...noteTexts(recommendation.notes, ["returns"]), sharesRemark(recommendation)]
    .join(" ")
    .trim();
  return text === "" ? [] : [text];
}

/** Where it is known who has answered, and no answer decides. */
function sharesRemark({ request: { returns, specialisationShares } }: Recommendation): string {
  return returns === undefined || specialisationShares === undefined
    ? ""
    : "Fordelt efter andele, som rådet har besluttet.";
}

/** What the council has decided besides the totals, where the table has other numbers by it. */
function decisionsRemark(recommendation: Recommendation): string {
  const { institutions, request } = recommendation;
  const cells = institutions.flatMap((row) => row.specialisations);
  if (request.decided?.length === cells.length) return "Antallet i alle felter er fastsat af KKR.";
  const { bounds, areTotals } = bindingIn(recommendation);
  const set = institutions.flatMap(({ institution, name, specialisations }) => {
    const numbers = [{ name: "i alt", specialisation: undefined }, ...specialisations].flatMap((place) => {
      const bound = bounds.find(
        (one) => one.institution === institution && one.specialisation === place.specialisation,
      );
      if (bound === undefined) return [];
      const isOne = bound.minimum === bound.maximum;
      return `${place.name} ${isOne ? danishNumber(bound.minimum ?? 0) : danishLimits(bound).join("")}`;
    });
    return numbers.length === 0 ? [] : `${name}, ${danishList(numbers)}`;
  });
  return [
    ...(set.length === 0 ? [] : [`Fastsat af KKR: ${set.join("; ")}.`]),
    ...(areTotals ? [totalsText(recommendation)] : []),
  ].join(" ");
}

function totalsText({ institutions, request: { specialisationTotals: totals } }: Recommendation): string {
  if (typeof totals !== "object") {
    return "Felterne er fordelt, så antallet for hver specialisering i alt følger praktikpladserne.";
  }
  const numbers = institutions[0]?.specialisations.map(
    ({ specialisation, name }) => `${name} ${danishNumber(totals[specialisation] ?? 0)}`,
  );
  return `Fastsat af KKR for hver specialisering i alt: ${danishList(numbers ?? [])}.`;
}

/** What the council has decided of the intake, also where no table of it can be made. */
function intakeRemark({ request: { intake } }: Recommendation): string {
  if (intake === undefined) return "";
  const [summer, winter] = [intake.summer, intake.winter].map((share) => danishNumber(String(share)));
  return `Optaget er fordelt med ${summer ?? ""} pct. om sommeren og ${winter ?? ""} pct. om vinteren.`;
}
