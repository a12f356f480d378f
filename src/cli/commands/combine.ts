import { given } from "../../domain/given.js";
import { refused } from "../../domain/outcome.js";
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
  return answered(read, (parts) => combined(parts, { files: files.map(nameOf), ...of }), nationalDocument);
};
