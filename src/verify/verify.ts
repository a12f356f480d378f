// R14 of docs/method.md.

import type { FilledForm } from "../domain/filled-form.js";
import type { OwnEditions } from "../domain/form-edition.js";
import type { RecommendationRequest } from "../domain/request.js";
import { quoted } from "../domain/visible-text.js";
import { reference } from "../reference/reference.js";
import { answerFindings } from "./answer-findings.js";
import { ceilingFindings } from "./ceiling-findings.js";
import { councilFindings, kindFindings } from "./kind-findings.js";
import { filledTable } from "./filled-table.js";
import type { Finding, Found, Severity } from "./finding.js";
import { heldFindings, totalFindings } from "./total-findings.js";
import { placementFindings } from "./placement-findings.js";
import { remarkFindings } from "./remark-findings.js";
import { rowFindings } from "./row-findings.js";
import { studyYearFindings } from "./study-year-findings.js";
import { textFindings } from "./text-findings.js";
import { twoWayFindings } from "./two-way-findings.js";

/** Forms of the user's own. */
export type VerifyOptions = OwnEditions;

/**
 * What is wrong with a filled form as an answer to a request: rows that are missing, twice, or out of order;
 * numbers that are none; sums that differ; totals that are not the request's; numbers outside bounds or not as
 * decided; study places that could be moved so that the table comes nearer what it was divided on, by the
 * inequality that defines the method, whichever it is, or that the tie order puts elsewhere; another study year;
 * another council or education; remarks that are gone; internship places that are not the request's; another letter; and
 * numbers in the text and beside the table that the table does not have, or has of somebody else. One number mistyped beside a total on which form and request agree is one finding. It looks at the form
 * and the request alone, and never at a calculation. The findings of the form come first; an empty list says that nothing
 * was found.
 */
export function verify(
  request: RecommendationRequest,
  filled: FilledForm,
  options: VerifyOptions = {},
): readonly Finding[] {
  const form = withoutRemarks(filled, request);
  const frame = reference.of(request, options.editions);
  const checked = { form, request, frame, table: filledTable({ form, request, frame }) };
  const found = [
    ...rowFindings(form, frame),
    ...totalFindings(checked),
    ...heldFindings(checked),
    ...placementFindings(checked),
    ...twoWayFindings(checked),
    ...ceilingFindings(checked),
    ...studyYearFindings(form, request.studyYear),
    ...councilFindings(form, frame),
    ...kindFindings(form),
    ...answerFindings(form, request),
    ...remarkFindings(form, request),
    ...textFindings(checked),
  ];
  return found.map((one) => ({ severity: severityOf(one), ...one, names: frame.names }));
}

/** What the providers wrote themselves says nothing of the form, as long as it is as they wrote it. */
export function withoutRemarks(form: FilledForm, { returns }: RecommendationRequest): FilledForm {
  const remarks = (returns?.remarks ?? []).map(({ text }) => quoted(text));
  const without = (text: string): string =>
    remarks.reduce((left, remark) => left.replaceAll(remark, "»…«"), text);
  return remarks.length === 0 ? form : { ...form, texts: form.texts.map(without) };
}

/** What a text says may mean something else, and a remark may be left out on purpose. */
const NOTICES: readonly Found["code"][] = [
  ...(["number-beside", "total-in-text-differs", "percent-in-text-differs"] as const),
  ...(["overbooking-in-text-differs", "intake-in-text-differs", "answers-in-text-differ"] as const),
  ...(["remark-missing", "other-kind-on-form", "draft-on-form", "region-for-council"] as const),
];

function severityOf({ code }: Found): Severity {
  return NOTICES.includes(code) ? "notice" : "error";
}
