import type { Refusal } from "../../domain/refusal.js";
import { readXml } from "../xml/read-xml.js";
import { type TextRun, TextRuns } from "./rich-text.js";
import { SHEET_VOCABULARY } from "./sheet-vocabulary.js";

/** The texts that the cells of a workbook name by their numbers. */
export function readTexts(
  name: string,
  part: Uint8Array | undefined,
): readonly (readonly TextRun[])[] | Refusal {
  const texts: (readonly TextRun[])[] = [];
  let gathered: TextRuns | null = null;
  const refusal = readXml(name, part, {
    vocabulary: SHEET_VOCABULARY,
    open: (tag, attributes) => {
      if (gathered !== null) gathered.open(tag, attributes);
      else if (tag === "si") gathered = new TextRuns();
    },
    text: (text) => gathered?.text(text),
    close: (tag) => {
      if (tag !== "si") gathered?.close();
      else if (gathered !== null) {
        texts.push(gathered.runs);
        gathered = null;
      }
    },
  });
  return refusal ?? texts;
}
