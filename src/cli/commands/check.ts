import { done } from "../../domain/outcome.js";
import { checkForm, type FormCheck } from "../../verify/check-form.js";
import { describeFinding } from "../../messages/describe-finding.js";
import { checkDocument } from "../../submission/check-document.js";
import type { Words } from "../flags.js";
import { readForm } from "../read-form.js";
import { readRequest } from "../read-request.js";
import { WrongUse } from "../wrong-use.js";
import { editionsOf } from "../year-form.js";
import { type Handler, jsonOf } from "./handler.js";

/** What is wrong with a form that somebody filled in, as an answer to the request. */
export const check: Handler = async (words) => {
  const { input, path } = operandsOf(words);
  const request = await readRequest({ ...words, positionals: input });
  if (!request.ok) return request;
  // The form that the request is answered on.
  const { studyYear } = request.value;
  const form = await readForm(path, { studyYear, ...editionsOf(request.value) });
  if (!form.ok) return form;
  const checked = checkForm(request.value, form.value);
  if (!checked.ok) return checked;
  const { value } = checked;
  return done(
    {
      document: checkDocument(value),
      json: () => jsonOf(plainCheck(value)),
      // A number that differs from the calculation's is found too, should no rule have a word for it.
      hasFindings: value.findings.length > 0 || value.differing.length > 0,
    },
    [...request.notices, ...form.notices],
  );
};

/** The form is the last; before it the input, which decided shares as flags stand in for. */
function operandsOf({ positionals, values }: Words): {
  readonly input: readonly string[];
  readonly path: string;
} {
  const input = positionals.slice(0, -1);
  const path = positionals.at(-1);
  const isInputLeftOut = input.length === 0 && !values.has("shares");
  if (path === undefined || isInputLeftOut || input.length > 1) throw new WrongUse(USE);
  return { input, path };
}

/** For programs: a sentence with each finding, in place of the names that it takes. */
function plainCheck({ findings, ...rest }: FormCheck): object {
  const plain = findings.map((finding) => ({
    ...finding,
    names: undefined,
    text: describeFinding(finding, "da"),
  }));
  return { ...rest, findings: plain };
}

const USE = {
  da: "Angiv FIL (praktikpladserne eller en gemt indstilling) og SKEMA (det udfyldte skema: .docx, .xlsx, .csv, .md eller .json).",
  en: "Give INPUT (the request or the internship places) and FORM (the filled form: .docx, .xlsx, .csv, .md or .json).",
};
