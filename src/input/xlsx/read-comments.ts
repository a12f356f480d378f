import type { Refusal } from "../../domain/refusal.js";
import { readXml } from "../xml/read-xml.js";
import type { Budget } from "./budget.js";
import type { CellPlace } from "./merged-grid.js";
import { SHEET_VOCABULARY } from "./sheet-vocabulary.js";
import { addressOf } from "./survey-sheet.js";

/** What somebody has said of a cell. */
export interface CellComment {
  readonly place: CellPlace;
  readonly text: string;
}

/** Excel's own words before a comment that may be answered, for the programs that do not know such. */
const OWN_WORDS = /^\[[^\]]{1,60}\][^]{0,600}?(?:Kommentar|Comment):\s*/;

/** The comments on the cells of a sheet, with the name of whoever wrote them where it stands in the text. */
export function readComments(
  name: string,
  part: Uint8Array | undefined,
  budget: Budget,
): readonly CellComment[] | Refusal {
  const comments: CellComment[] = [];
  let place: CellPlace | null = null;
  let text = "";
  let isText = false;
  const refusal = readXml(name, part, {
    vocabulary: SHEET_VOCABULARY,
    open: (tag, { ref }) => {
      if (tag === "comment") {
        place = addressOf(ref ?? "");
        text = "";
      }
      isText = tag === "t";
    },
    text: (more) => {
      if (isText) text += more;
    },
    close: (tag, stop) => {
      isText = false;
      const said = text.replace(OWN_WORDS, "").trim();
      if (tag !== "comment" || place === null || said === "") return;
      const tooLarge = budget.spend(1, said.length);
      if (tooLarge !== null) return stop(tooLarge);
      comments.push({ place, text: said });
    },
  });
  return refusal ?? comments;
}
