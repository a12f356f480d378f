import { done } from "../../domain/outcome.js";
import { submissionDocument } from "../../submission/submission-document.js";
import { accompanyingEmail, emailText } from "../../submission/accompanying-email.js";
import { dateIn } from "../date-in.js";
import { WrongUse } from "../wrong-use.js";
import { toJson } from "../../submission/to-json.js";
import { type Handler, jsonOf } from "./handler.js";
import { recommended } from "./recommended.js";

/** The filled form with the annex. */
export const table: Handler = async (words) => {
  const recommendation = await recommended(words);
  if (!recommendation.ok) return recommendation;
  const { value, notices } = recommendation;
  const date = dateIn("date", words.values.get("date")?.[0]);
  const document = submissionDocument(value, {
    ...{ wholeForm: words.values.has("whole-form"), ...(date === undefined ? {} : { date }) },
  });
  const beside = {
    "save-request": { ".json": () => jsonOf(value.request) },
    mail: { ".txt": () => emailText(accompanyingEmail(value)) },
  };
  if (words.values.has("mail") && value.request.studyPlaces.from === "capacity") {
    throw new WrongUse(NOTHING_TO_SEND);
  }
  return done({ document, json: () => toJson(value), beside }, notices);
};

const NOTHING_TO_SEND = {
  da: "--mail: et loft efter praktikpladserne er ikke en indstilling og sendes ikke til ministeriet.",
  en: "--mail: a ceiling by internship places is no recommendation and is not sent to the ministry.",
};
