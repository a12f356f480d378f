import { danishList } from "../../domain/danish.js";
import { given } from "../../domain/given.js";
import { done } from "../../domain/outcome.js";
import { blankReturnToCsv } from "../../render/returns-to-text.js";
import { blankReturn } from "../../returns/blank-return.js";
import { dateIn, unitIn } from "../flag-values.js";
import { blankReturnToXlsx } from "../../render/office-writers.js";
import { WrongUse } from "../wrong-use.js";
import { editionsOf } from "../year-form.js";
import type { Handler } from "./handler.js";

/** A blank return, for every provider of a KKR. */
export const template: Handler = (words) => {
  const { positionals, values } = words;
  const kkr = values.get("kkr")?.[0];
  const studyYear = values.get("study-year")?.[0];
  if (positionals.length > 0) {
    throw new WrongUse({
      da: `template læser ingen fil: udelad ${danishList(positionals)}.`,
      en: `template reads no file: leave out ${positionals.join(" ")}.`,
    });
  }
  if (kkr === undefined || studyYear === undefined) throw new WrongUse(USE);
  const unit = unitIn(values.get("unit")?.[0]);
  const deadline = dateIn("deadline", values.get("deadline")?.[0]);
  const contact = values.get("contact")?.[0];
  const options = { kkr, studyYear, ...editionsOf(words), ...given({ unit, deadline, contact }) };
  const blank = blankReturn(options);
  if (!blank.ok) return blank;
  const { value, notices } = blank;
  const own = { csv: () => blankReturnToCsv(value), xlsx: () => blankReturnToXlsx(value) };
  return done({ own }, notices);
};

const USE = {
  da: "Angiv KKR, og studieåret eller årets skema (--form): dimensionering template --kkr sjaelland --study-year 2023/2024 --out indberetning.xlsx",
  en: "Give the KKR, and the study year or the year's form (--form): dimensionering template --kkr sjaelland --study-year 2023/2024 --out indberetning.xlsx",
};
