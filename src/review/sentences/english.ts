import type { Names } from "../../domain/refusal.js";
import { englishList as list } from "../../domain/sentences/english-list.js";
import { visibleText } from "../../domain/visible-text.js";
import type { Finding, Misplaced } from "../finding.js";
import { factorText, figureTexts } from "./figures.js";
import { quotaDecimals, quotaOf } from "./quota.js";

/** What is wrong with a filled form, in English, without the place. */
export function englishFinding(finding: Finding): string {
  const { names } = finding;
  const name = (id: string): string => names[id] ?? id;
  switch (finding.code) {
    case "missing-row":
      return `${name(finding.institution)}: ${name(finding.specialisation)} is missing or not filled in.`;
    case "repeated-row":
      return `${name(finding.institution)}: ${name(finding.specialisation)} stands twice.`;
    case "out-of-order":
      return `${name(finding.institution)}: ${name(finding.specialisation)} is not in the form's order.`;
    case "unknown-row":
      return `“${visibleText(finding.written)}” is no ${finding.what} on the form.`;
    case "outside-kkr":
      return `${name(finding.institution)} is filled in, but does not belong to ${name(finding.kkr)}.`;
    case "not-a-whole-number":
      return `“${visibleText(finding.written)}” is not a whole number of study places, 0 or more.`;
    case "missing-total":
      return `${name(finding.institution)}: the total is missing. The rows sum to ${finding.sum}.`;
    case "sum-differs":
      return `${name(finding.institution)}: the rows sum to ${finding.sum}, but the total is ${finding.total}.`;
    case "specialisation-sum-differs":
      return `${name(finding.specialisation)}: the rows sum to ${finding.sum}, but the sum is said to be ${finding.total}.`;
    case "other-study-year":
      return `The form names the study year ${finding.written}: “${visibleText(finding.text)}”. The request is for ${finding.needed}.`;
    case "grand-total-differs":
      return `The grand total is said to be ${finding.total}, but the rows sum to ${finding.sum}.`;
    case "total-differs":
      return finding.institution === null
        ? `The rows sum to ${finding.total} together, but by the request they must sum to ${finding.needed}.`
        : `${name(finding.institution)}: the total is ${finding.total}, but by the request it must be ${finding.needed}.`;
    case "outside-bounds": {
      const bounds = [
        ...(finding.minimum === null ? [] : [`${finding.minimum} or more`]),
        ...(finding.maximum === null ? [] : [`${finding.maximum} or fewer`]),
      ];
      return `${partyOf(finding.institution, finding.specialisation, names)} has ${finding.studyPlaces}. The number must be ${list(bounds)}.`;
    }
    case "not-as-decided":
      return `${partyOf(finding.institution, finding.specialisation, names)} has ${finding.studyPlaces}, but ${finding.decided} is decided.`;
    case "specialisation-total-differs":
      return `${name(finding.specialisation)}: the rows sum to ${finding.total} together, but by the request they must sum to ${finding.needed}.`;
    case "outside-quota": {
      const { quota, allowed } = quotaOf(finding.at);
      return `${whereOf(finding)}${name(finding.at.id)} has ${finding.at.studyPlaces}. The quota is ${quota}, so the number must be ${list(allowed, "or")}.`;
    }
    case "misplaced-place": {
      const { from, to, byTieOrder } = finding;
      const decimals = quotaDecimals(from, to);
      return `${whereOf(finding)}A study place belongs to ${name(to.id)} and not to ${name(from.id)}. ${distance(from, decimals, names)}, and ${distance(to, decimals, names)}. ${
        byTieOrder
          ? `The two are tied, and the order (tieOrder) puts ${name(to.id)} first.`
          : "Moved, it brings the table nearer the quotas."
      }`;
    }
    case "misplaced-by-figure": {
      const { from, to, method, byTieOrder } = finding;
      const figures = figureTexts(finding);
      return `${whereOf(finding)}A study place belongs to ${name(to.id)} and not to ${name(from.id)}. By ${method} its figure is ${figures.from} as number ${from.studyPlaces} of ${name(from.id)}, and ${figures.to} as number ${to.studyPlaces + 1} of ${name(to.id)}. ${
        byTieOrder
          ? `The two are tied, and the order (tieOrder) puts ${name(to.id)} first.`
          : "It belongs where its figure is the largest."
      }`;
    }
    case "without-basis":
      return `${whereOf(finding)}${name(finding.id)} has ${finding.studyPlaces}, but its basis (internship places or share) is 0. It can't have more than a stated minimum.`;
    case "no-first-place":
      return `${whereOf(finding)}${name(finding.id)} has 0. By ${finding.method} each that has a basis gets at least one study place.`;
    case "misplaced-together": {
      const moves = finding.moves.map(
        ({ institution, from, to, studyPlaces }) =>
          `at ${name(institution)} ${studyPlaces} from ${name(from)} to ${name(to)}`,
      );
      return `Study places belong in other cells: ${list(moves)}. ${
        finding.factor === null
          ? "The two tables are equally right, and the order (tieOrder) puts the other first."
          : `Moved together they leave every sum as it is, and the cells fit the basis better: by the factor ${factorText(finding.factor)}, where 1 is equally well.`
      }`;
    }
    case "not-the-ceiling": {
      const { institution, specialisation, studyPlaces, isAbove, needed, available, season } = finding;
      const when = season === null ? "a year" : `in the half-year of the ${season} intake`;
      const who = partyOf(institution, specialisation, names);
      return isAbove
        ? `${who} has ${studyPlaces}. They need ${needed} half-year places ${when}, of which there are only ${available}.`
        : `${who} has ${studyPlaces}, but the internship places carry one more: that needs ${needed} half-year places ${when}, of which there are ${available}.`;
    }
    case "total-in-text-differs":
      return `The text says ${finding.written}: “${visibleText(finding.text)}”. The table has that number nowhere; it sums to ${finding.total}.`;
  }
}

function partyOf(institution: string, id: string | null, names: Names): string {
  return [institution, id].flatMap((it) => (it === null ? [] : (names[it] ?? it))).join(": ");
}

/** Whose division it was, where that is not plain from the parties. */
function whereOf({
  over,
  institution,
  names,
}: Pick<Extract<Finding, { over: unknown }>, "over" | "institution" | "names">): string {
  if (institution !== null) return `${names[institution] ?? institution}: `;
  return over === "institutions" ? "" : "All institutions together: ";
}

function distance(at: Misplaced, decimals: number, names: Names): string {
  const { quota, missed, isAbove } = quotaOf(at, decimals);
  return `${names[at.id] ?? at.id} has ${at.studyPlaces}, ${missed} ${isAbove ? "above" : "below"} its quota of ${quota}`;
}
