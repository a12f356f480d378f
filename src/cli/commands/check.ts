import { done } from "../../domain/outcome.js";
import { checkForm, type FormCheck } from "../../check/check-form.js";
import { describeFinding } from "../../messages/describe-finding.js";
import { checkDocument } from "../../check/check-document.js";
import { readForm } from "../read-form.js";
import { isJson, readInput } from "../read-input.js";
import { readRequest } from "../read-request.js";
import { WrongUse } from "../wrong-use.js";
import { editionsOf } from "../year-form.js";
import { type Handler, jsonOf } from "./handler.js";

/** What is wrong with a form that somebody filled in, as an answer to the request. */
export const check: Handler = async (words) => {
  // The form is the last; before it the input, which decided shares as flags stand in for.
  const [path = ""] = words.positionals.slice(-1);
  const request = await readRequest({ ...words, positionals: words.positionals.slice(0, -1) });
  if (!request.ok) {
    const isForm = request.refusals.some((one) => one.code === "swapped-file" && one.is === "recommendation");
    if (isForm && isJson(path, readInput(path))) throw new WrongUse(SWAPPED);
    return request;
  }
  // The form that the request is answered on.
  const { studyYear } = request.value;
  const form = await readForm(path, { studyYear, ...editionsOf(request.value) });
  if (!form.ok) return form;
  const checked = checkForm(request.value, form.value);
  if (!checked.ok) return checked;
  const { value } = checked;
  return done(
    {
      document: checkDocument(value, form.notices),
      json: () => jsonOf(plainCheck(value)),
      // A number that differs from the calculation's is found too, should no rule have a word for it.
      hasFindings: value.findings.length > 0 || value.differing.length > 0,
    },
    [...request.notices, ...form.notices],
  );
};

/** For programs: a sentence with each finding, in place of the names that it takes. */
function plainCheck({ findings, ...rest }: FormCheck): object {
  const textOf = (finding: FormCheck["findings"][number]) => describeFinding(finding, "da");
  return { ...rest, findings: findings.map((one) => ({ ...one, names: undefined, text: textOf(one) })) };
}

const SWAPPED = {
  da: "FIL og SKEMA er byttet om: Angiv først FIL (arbejdet, .json) og så SKEMA (det udfyldte skema).",
  en: "INPUT and FORM are swapped: give INPUT (the request, .json) first, and then FORM (the filled form).",
};
