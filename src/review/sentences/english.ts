import type { Names } from "../../domain/refusal.js";
import { visibleText } from "../../domain/visible-text.js";
import type { Finding, Misplaced } from "../finding.js";
import { quotaOf } from "./quota.js";

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
      return `${partyOf(finding.institution, finding.specialisation, names)} has ${finding.studyPlaces}. The number must be ${bounds.join(" and ")}.`;
    }
    case "not-as-decided":
      return `${partyOf(finding.institution, finding.specialisation, names)} has ${finding.studyPlaces}, but ${finding.decided} is decided.`;
    case "specialisation-total-differs":
      return `${name(finding.specialisation)}: the rows sum to ${finding.total} together, but by the request they must sum to ${finding.needed}.`;
    case "outside-quota": {
      const { quota, allowed } = quotaOf(finding.at);
      return `${partyOf(finding.institution, finding.at.id, names)} has ${finding.at.studyPlaces}. The quota is ${quota}, so the number must be ${allowed.join(" or ")}.`;
    }
    case "misplaced-place":
      return `${finding.institution === null ? "" : `${name(finding.institution)}: `}A study place belongs to ${name(finding.to.id)} and not to ${name(finding.from.id)}. ${distance(finding.from, names)}, and ${distance(finding.to, names)}. ${
        finding.byTieOrder
          ? `The two are tied, and the order (tieOrder) puts ${name(finding.to.id)} first.`
          : "Moved, it brings the table nearer the quotas."
      }`;
  }
}

function partyOf(institution: string | null, id: string | null, names: Names): string {
  return [institution, id].flatMap((it) => (it === null ? [] : (names[it] ?? it))).join(": ");
}

function distance(at: Misplaced, names: Names): string {
  const { quota, missed, isAbove } = quotaOf(at);
  return `${names[at.id] ?? at.id} has ${at.studyPlaces}, ${missed} ${isAbove ? "above" : "below"} its quota of ${quota}`;
}
