import { given } from "../../domain/given.js";
import { refused, refusedAs } from "../../domain/outcome.js";
import type { Refusal, Where } from "../../domain/refusal.js";
import { readStudyYear } from "../../domain/study-year.js";
import { combine as combined } from "../../recommend/combine.js";
import { nameOf } from "../read-input.js";
import { nationalDocument } from "../../submission/national-document.js";
import { readParts } from "../read-form.js";
import { editionsOf } from "../year-form.js";
import { answered, type Handler } from "./handler.js";

/** The KKRs' recommendations, as JSON or as filled forms, in one national form. */
export const combine: Handler = async (words) => {
  const { positionals: files, values } = words;
  const written = values.get("study-year")?.[0];
  const studyYear = written === undefined ? undefined : readStudyYear(written);
  if (studyYear === null) {
    return refused({ code: "invalid-study-year", written: written ?? "", where: { path: "--study-year" } });
  }
  const of = { ...given({ studyYear }), ...editionsOf(words) };
  const read = await readParts(files, of);
  const [form = ""] = values.get("form") ?? [];
  const stated: Where = words.edition === undefined ? { path: "--study-year" } : { file: nameOf(form) };
  return answered(
    read,
    (parts) =>
      refusedAs(combined(parts, { files: files.map(nameOf), ...of }), (refusal) => sayWhere(refusal, stated)),
    nationalDocument,
  );
};

/** The study year stated has its place on the command line, or in the form given there. */
function sayWhere(refusal: Refusal, stated: Where): Refusal {
  if (refusal.code !== "different-study-years") return refusal;
  const met = refusal.met.map((one) => ({
    ...one,
    in: one.in.map((where) => (where.path === undefined ? where : stated)),
  }));
  return { ...refusal, met };
}
