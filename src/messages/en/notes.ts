import type { NamedNumber, Said } from "../../domain/note.js";
import type { Change } from "../../domain/request.js";
import { describeNotice } from "../describe-notice.js";
import { changeText } from "../say.js";
import type { Sentences } from "../sentences.js";
import { english, limits, list } from "./say.js";
import { mayBeInText } from "./returns.js";

const BOTH_WAYS = " in both directions";

const numbered = ({ name, number }: NamedNumber): string => `${name} ${number}`;

const signed = (change: Change): string => changeText(change, String, " per cent");

/** Who got a place by the stated order, for whom. */
const settled = (where: string, winners: readonly string[], place = "a study place"): string =>
  `Several were tied${where}. By the order stated, ${list(winners)} got ${place}.`;

/** What the numbers would be without what the council has set in the table; its totals are kept. */
function unset(calculated: readonly (number | null)[]): string {
  const numbers = calculated.flatMap((it) => (it === null ? [] : String(it)));
  const what = "without decided cells and bounds";
  return numbers.length === 0
    ? `The calculation has no one result ${what}.`
    : `The calculation ${what} gives ${list(numbers)}${numbers.length === 1 ? "" : ", respectively"}.`;
}

/** What a table rests on and what was done on the way. */
export const notes: Sentences<Said, null> = {
  recommendation: "The table is a recommendation. The minister decides the number.",
  ceiling:
    "The table is a ceiling and no recommendation: it shows how many study places the internship places can carry. How many to recommend is a judgement.",
  "total-capacity":
    "Each cell is its own ceiling, rounded down, and the number of an institution is the sum of its cells. Nothing was divided.",
  "total-institution-totals": "The KKR has decided the number of study places of each institution.",
  "total-regional-total": ({ total, isDivided }) =>
    `The KKR has decided the total, ${total}${isDivided ? ", which is divided over the institutions by their internship places" : ""}.`,
  "total-previous-year": ({ changed }) => {
    if (!("exact" in changed)) {
      const changes = changed.map(({ name, before, change }) => `${name} ${before} ${signed(change)}`);
      return `The number of each institution is last year's with the change decided: ${list(changes)}.`;
    }
    const { before, change, exact, studyPlaces, isDivided } = changed;
    const rounded = exact === String(studyPlaces) ? "" : `, rounded to ${studyPlaces}`;
    return `The total is last year's ${before} ${signed(change)} = ${exact}${rounded}${isDivided ? ", divided over the institutions by last year's numbers" : ""}.`;
  },
  "basis-internship-places": ({ unit, ceiling }) => {
    if (ceiling === undefined) {
      return `The study places are divided over the specialisations by the institution's internship places in each.${
        unit === undefined ? "" : ` The internship places are ${unit} places.`
      }`;
    }
    const { survival, intake } = ceiling;
    const need =
      survival === undefined
        ? "two half-year places, which together are one full-year place"
        : `${survival.period2} + ${survival.period3} half-year places, because that share is left in internship periods 2 and 3`;
    const when =
      intake === undefined
        ? "The ceiling is that of the year as a whole; how the intake divides over summer and winter is not stated."
        : `The ceiling is that of the half-year with the most students in internship, with ${intake.summer} per cent of the intake in summer and ${intake.winter} per cent in winter; the internship places lie evenly in the two half-years.`;
    return `The internship places are ${unit === "half-year" ? "half-year places a year" : "full-year places"}. A student uses ${need}. ${when}`;
  },
  "basis-shares": ({ shares }) =>
    `The study places are divided over the specialisations by shares decided, in per cent: ${list(shares.map(numbered))}.`,
  method: ({ method, totals, isAllDecided }) => {
    if (isAllDecided === true) return "The KKR has decided the number of every cell; no cell was calculated.";
    if (totals !== undefined) {
      const origin =
        totals === "divided"
          ? "The total is divided over the specialisations by internship places, by largest remainder."
          : "The KKR has decided the number of each specialisation.";
      return `${origin} The cells are divided so that the numbers of both the institutions and the specialisations hold, by ${method}${BOTH_WAYS}.`;
    }
    return method === "largest-remainder"
      ? "Divided by largest remainder: each gets the whole part of its exact share, and the study places left go to the largest remainders."
      : `Divided by ${method}.`;
  },
  programme: ({ paidPeriods, source }) =>
    `A programme with ${paidPeriods === 2 ? "two" : paidPeriods} paid internship periods of half a year is assumed (${source}).`,
  returns: (said) =>
    said.what === "counted"
      ? `The internship places are those of ${said.answered} out of ${said.all} providers${said.others === undefined ? "" : ` and of ${english.counted(said.others, ["other", "others"])}`}.`
      : `${
          {
            missing: `Without an answer: ${list(said.names)}.`,
            "may-be-unread": `Without an answer, but perhaps in a file that was not read: ${list(said.names)}.`,
            "not-read": `The internship places of ${list(said.names)} are not included: the answer is not used.`,
            blank: `Cells of ${said.institution ?? "an institution"} that ${list(said.names)} left blank were read as 0.`,
          }[said.what]
        }${mayBeInText(said.mayBeIn)}`,
  "overbooking-none": "No overbooking is included.",
  "overbooking-included": ({ percent }) => `The number includes ${percent} per cent overbooking.`,
  "overbooking-on-top": ({ percent }) =>
    `The number is without overbooking. In addition, ${percent} per cent are overbooked.`,
  bounds: ({ bounds }) => {
    const parts = bounds.map(({ name, ...bound }) => `${name} ${list(limits(bound))}`);
    return `Bounds decided: ${list(parts)} study places. ${unset(bounds.map((bound) => bound.calculated))}`;
  },
  decided: ({ name, studyPlaces, calculated }) =>
    `Decided by the KKR: ${name} ${english.studyPlaces(studyPlaces)}. ${unset([calculated])}`,
  "tie-settled": ({ among, winners }) =>
    among === "providers"
      ? settled("", winners, "an internship place")
      : settled(
          ` in the division ${among === "region" ? "of the total" : `for ${among === "cells" ? "the cells" : among.institution}`}`,
          winners,
        ),
  overbooked: ({ totals }) =>
    `With overbooking on top the numbers are: ${list(totals.map(numbered))}. The percentage is added to the institution's total and rounded down, not row by row, and divided by the same method and basis as the form, so that no specialisation gets fewer than on the form.`,
  "overbooked-tie-settled": ({ institution, winners }) =>
    settled(` in the division with overbooking for ${institution}`, winners),
  intake: ({ summer, winter }) =>
    `The intake is divided with ${summer} per cent in summer and ${winter} per cent in winter: first the institution's total by largest remainder, then each specialisation, so that both the numbers of the specialisations and the total of summer and winter hold (sainte-lague${BOTH_WAYS}).`,
  "intake-tie-settled": ({ institution, oddTo, cells, byTieOrder }) => {
    const winners = cells.map(({ name, season }) => `${name} (${season} intake)`);
    const among =
      cells.length === 0
        ? ""
        : ` Among the specialisations ${byTieOrder ? "the stated order" : "the order of the form"} was used; so ${list(winners)} got a study place.`;
    return `Summer and winter were tied at ${institution}. As stated, the ${oddTo} intake comes first.${among}`;
  },
  "filled-form": ({ isYearStated, isTextLeftOut }) =>
    `The numbers were read from a filled form.${isTextLeftOut ? " Its other text and remarks are not given here." : ""}${isYearStated ? " It does not tell its study year, which was stated when the forms were combined." : ""}`,
  "key-meaning": ({ text }) => `The key is: ${text}`,
  "key-source": ({ text }) => `The source of the key: ${text}`,
  unit: "The internship places are half-year places.",
  "totals-held": ({ isFixed, method }) =>
    `${
      isFixed
        ? "The total of each municipality and region holds where it was fixed; for the others it is divided by the key"
        : "If the specialisations were divided each by itself, a limit would not hold; so the total of each municipality and region was first divided by the key"
    } within the limits, by largest remainder. The cells are divided so that both these numbers and the need of each specialisation hold, by ${method}${BOTH_WAYS}.`,
  "by-specialisation": ({ method }) =>
    `The internship places of each specialisation are divided by the key by themselves, by ${method}.`,
  notice: ({ notice }) => describeNotice(notice, "en", { remedies: "none" }),
};
