import { namesOfRow, TOTAL_OF_TABLE } from "../../domain/filled-form.js";
import type { Finding, Misplaced } from "../../verify/finding.js";
import { factorText, figureTexts, quotaDecimals, quotaOf } from "../decimals.js";
import type { NameOf, Sentences } from "../sentences.js";
import { UNCLEAR } from "./office-refusals.js";
import { english, limits, list } from "./say.js";

const { cellName, quoted } = english;

/** Whose division it was, where that is not plain from the parties. */
function whereOf({ over, institution }: Extract<Finding, { over: unknown }>, name: NameOf): string {
  if (institution !== null) return `${name(institution)}: `;
  return over === "institutions" ? "" : "All institutions together: ";
}

function distance(at: Misplaced, decimals: number, name: NameOf): string {
  const { quota, missed, isAbove } = quotaOf(at, decimals);
  return `${name(at.id)} has ${at.studyPlaces}, ${missed} ${isAbove ? "above" : "below"} its quota of ${quota}`;
}

const NO_NUMBER = {
  ...UNCLEAR,
  "formula-without-value": "The cell has a formula whose result was not saved, or is to be calculated anew.",
  "error-cell": "The cell shows an error.",
};

const ABOUT = {
  overbooking: "overbooking",
  intake: "the intake of summer and winter",
  decisions: "what the council has decided",
  answers: "who has not answered",
};

export const findings: Sentences<Finding, NameOf> = {
  "missing-row": ({ institution, specialisation }, name) =>
    `${name(institution)}: ${name(specialisation)} is missing or not filled in.`,
  "repeated-row": ({ institution, specialisation }, name) =>
    `${name(institution)}: ${name(specialisation)} appears twice.`,
  "out-of-order": ({ institution, specialisation }, name) =>
    `${name(institution)}${specialisation === null ? "" : `: ${name(specialisation)}`} is not in the form's order.`,
  "unknown-row": ({ written, what }) =>
    written === ""
      ? "The row has a number, but no name. It is neither a row of the form nor a sum of them."
      : `${quoted(written)} is not ${what === "institution" ? "an" : "a"} ${what} on the form.`,
  "outside-kkr": ({ institution, kkr }, name) =>
    `${name(institution)} is filled in, but does not belong to ${name(kkr)}.`,
  "not-a-whole-number": ({ written, because }) =>
    because === undefined
      ? /,0+$/.test(written)
        ? `${quoted(written)} is written with decimals. Write it as a whole number.`
        : `${quoted(written)} is not a whole number of study places, 0 or more.`
      : `${quoted(written)} is no number that holds. ${NO_NUMBER[because]} Write only the number that holds.`,
  "number-beside": ({ written, text, isHeld = true }) =>
    text === undefined
      ? `${quoted(written)} stands outside the form's cells, and nothing says what the number is. Delete it, or say what it is.`
      : `The text says ${written}: ${quoted(text)}. ${isHeld ? "That number is nowhere in the table" : "In the calculation that is not decided"}. Mend it, or say what it is.`,
  "missing-total": ({ institution, sum }, name) =>
    `${name(institution)}: the total is missing. The rows sum to ${sum}.`,
  "sum-differs": ({ institution, sum, total }, name) =>
    `${name(institution)}: the rows sum to ${sum}, but the total is ${total}.`,
  "specialisation-sum-differs": ({ specialisation, sum, total }, name) =>
    `${name(specialisation)}: the rows sum to ${sum}, but the sum is said to be ${total}.`,
  "other-study-year": ({ written, text, needed }) =>
    `The form names the study year ${written}: ${quoted(text)}. The request is for ${needed}.`,
  "grand-total-differs": ({ total, sum }) =>
    `The grand total is said to be ${total}, but the rows sum to ${sum}.`,
  "total-differs": ({ institution, total, needed }, name) =>
    institution === null
      ? `The rows sum to ${total} together, but by the request they must sum to ${needed}. The shares are of the form's ${total}.`
      : `${name(institution)}: the total is ${total}, but by the request it must be ${needed}.`,
  "outside-bounds": (finding) =>
    `${cellName(finding, ": ")} has ${finding.studyPlaces}. The number must be ${list(limits(finding))}.`,
  "not-as-decided": (finding) =>
    `${cellName(finding, ": ")} has ${finding.studyPlaces}, but ${finding.decided} is decided.`,
  "specialisation-total-differs": ({ specialisation, total, needed }, name) =>
    `${name(specialisation)}: the rows sum to ${total} together, but by the request they must sum to ${needed}.`,
  "outside-quota": (finding, name) => {
    const { quota, allowed } = quotaOf(finding.at);
    return `${whereOf(finding, name)}${name(finding.at.id)} has ${finding.at.studyPlaces}. The quota is ${quota}, so the number must be ${list(allowed, "or")}.`;
  },
  "misplaced-place": (finding, name) => {
    const { from, to, byTieOrder } = finding;
    const decimals = quotaDecimals(from, to);
    return `${whereOf(finding, name)}A study place belongs to ${name(to.id)} and not to ${name(from.id)}. ${distance(from, decimals, name)}, and ${distance(to, decimals, name)}. ${
      byTieOrder
        ? `The two are tied, and the order (tieOrder) puts ${name(to.id)} first.`
        : "Moving it brings the table nearer to the quotas."
    }`;
  },
  "misplaced-by-figure": (finding, name) => {
    const { from, to, method, byTieOrder } = finding;
    const figures = figureTexts(finding);
    return `${whereOf(finding, name)}A study place belongs to ${name(to.id)} and not to ${name(from.id)}. By ${method} its figure is ${figures.from} as number ${from.studyPlaces} of ${name(from.id)}, and ${figures.to} as number ${to.studyPlaces + 1} of ${name(to.id)}. ${
      byTieOrder
        ? `The two are tied, and the order (tieOrder) puts ${name(to.id)} first.`
        : "It belongs where its figure is the largest."
    }`;
  },
  "without-basis": (finding, name) =>
    `${whereOf(finding, name)}${name(finding.id)} has ${finding.studyPlaces}, but its basis (internship places or share) is 0. It can't have more than a stated minimum.`,
  "no-first-place": (finding, name) =>
    `${whereOf(finding, name)}${name(finding.id)} has 0. By ${finding.method} each that has a basis gets at least one study place.`,
  "misplaced-together": ({ moves, factor }, name) => {
    const moved = moves.map(
      ({ institution, from, to, studyPlaces }) =>
        `at ${name(institution)} ${studyPlaces} from ${name(from)} to ${name(to)}`,
    );
    return `Study places belong in other cells: ${list(moved)}. ${
      factor === null
        ? "The two tables are equally right, and the order (tieOrder) puts the other first."
        : `Moved together they leave every sum as it is, and the cells fit the basis better: by the factor ${factorText(factor)}, where 1 is equally well.`
    }`;
  },
  "not-the-ceiling": (finding) => {
    const { studyPlaces, isAbove, needed, available, season } = finding;
    const when = season === null ? "a year" : `in the half-year of the ${season} intake`;
    const who = cellName(finding, ": ");
    return isAbove
      ? `${who} has ${studyPlaces}. They need ${needed} half-year place${needed === "1" ? "" : "s"} ${when}, of which there are only ${available}.`
      : `${who} has ${studyPlaces}, but the internship places carry one more: that needs ${needed} half-year place${needed === "1" ? "" : "s"} ${when}, of which there are ${available}.`;
  },
  "total-in-text-differs": ({ written, text, total }) =>
    text.startsWith(TOTAL_OF_TABLE)
      ? `Another table has ${written} in all, but the form sums to ${total}.`
      : `The text says ${written}: ${quoted(text)}. That is none of the sums of the table; it sums to ${total}.`,
  "figure-in-text-differs": ({ written, text, ids, right }, name) =>
    `${namesOfRow(text) === undefined ? `The text says ${written}: ${quoted(text)}. In the table` : `Beside ${namesOfRow(text)} the text or a table other than the form's has ${written}. On the form`} ${list(ids.map(name))} has ${list(right.map(String), "or")}.`,
  "other-kind-on-form": ({ text }) =>
    `The form says that it is of something else than study places for the pedagogues' education: ${quoted(text)}.`,
  "answers-in-text-differ": ({ text, answered, all, missing, notRead }) =>
    `The text says ${quoted(text)}. By the returns ${answered} of ${all} have answered${missing.length === 0 ? "" : `; ${list(missing)} have not`}.${notRead.length === 0 ? "" : ` The answer of ${list(notRead)} could not be used.`}`,
  "remark-missing": ({ about }) =>
    `The remarks leave out what the calculation says of ${ABOUT[about]}. Write it in.`,
  "draft-on-form": ({ text }) =>
    `The form does not look finished: ${quoted(text)}. Write what is to be there, or delete it, before the form is sent.`,
  "sum-in-text-differs": ({ text, total, sum }) =>
    `The numbers in the text sum to ${sum} and not ${total}: ${quoted(text)}.`,
  "percent-in-text-differs": ({ written, text, ids, right }, name) =>
    `The text says ${written} per cent: ${quoted(text)}. ${
      ids.length === 0 ? "In the calculation the change is" : `${list(ids.map(name))} has`
    } ${list(right)} per cent.`,
  "overbooking-in-text-differs": ({ text, mode, percent }) =>
    `The text says another thing of overbooking than the calculation: ${quoted(text)}. ${
      mode === "none"
        ? "There is no overbooking in it."
        : `The number is ${mode === "included" ? "with" : "without"} ${percent ?? 0} per cent of overbooking.`
    }`,
  "altered-line": ({ text, own, others = 0 }) =>
    `${
      text === null
        ? `The line ${quoted(own ?? "")} is gone`
        : own === null
          ? `The row ${quoted(text)} in the table is not the calculation's`
          : `It says ${quoted(text)}; by the calculation it should say ${quoted(own)}`
    }.${others === 0 ? "" : ` Lines beside these: ${others}.`}`,
  "intake-in-text-differs": ({ text, summer, winter }) =>
    `The text says something else of the intake than the calculation: ${quoted(text)}. The intake is ${summer} per cent in summer and ${winter} per cent in winter.`,
  "region-for-council": ({ text, kkr }, name) =>
    `At the top of the form stands ${quoted(text)}. It is ${name(kkr)} that recommends.`,
  "other-council-on-form": ({ text, council, kkr }, name) =>
    `The form names ${name(council)}${text === name(council) ? "" : `: ${quoted(text)}`}. The calculation is for ${name(kkr)}.`,
};
