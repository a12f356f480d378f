import { given } from "../../domain/given.js";
import { done } from "../../domain/outcome.js";
import { submissionDocument } from "../../submission/submission-document.js";
import { dateIn } from "../flag-values.js";
import { mailFile } from "../side-files.js";
import { toJson } from "../../submission/to-json.js";
import { type Handler, jsonOf, recommended } from "./handler.js";

/** The filled form with the annex. */
export const table: Handler = async (words) => {
  const recommendation = await recommended(words);
  if (!recommendation.ok) return recommendation;
  const { value, notices } = recommendation;
  const date = dateIn("date", words.values.get("date")?.[0]);
  const wholeForm = words.values.has("whole-form");
  const document = submissionDocument(value, { wholeForm, ...given({ date }) });
  const beside = {
    "save-request": { ".json": () => jsonOf(value.request) },
    ...mailFile(words, value, "letter-and-annex"),
  };
  return done({ document, json: () => toJson(value), beside }, notices);
};
