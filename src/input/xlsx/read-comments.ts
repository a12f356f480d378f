import type { Refusal } from "../../domain/refusal.js";
import { readXml } from "../xml/read-xml.js";
import type { Budget } from "./budget.js";
import { addressOf, type CellPlace } from "./merged-grid.js";
import { SHEET_VOCABULARY } from "./sheet-vocabulary.js";

/** What somebody has said of a cell. */
export interface CellComment {
  readonly place: CellPlace;
  readonly text: string;
}

/** Excel's own words before a comment that may be answered, for the programs that do not know such. */
const OWN_WORDS = /^\[[^\]]{1,60}\][^]{0,600}?(?:Kommentar|Comment):\s*/;

/** What comments that may be answered are written in. */
const THREADED = "http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments";

function isComment(tag: string): boolean {
  return tag === "comment" || tag === "threadedComment";
}

/** The comments on the cells of a sheet, with the name of whoever wrote them where it stands in the text. */
export function readComments(
  name: string,
  part: Uint8Array | undefined,
  budget: Budget,
): readonly CellComment[] | Refusal {
  const comments: CellComment[] = [];
  let place: CellPlace | null = null;
  let text = "";
  const refusal = readXml(name, part, {
    vocabulary: { ...SHEET_VOCABULARY, namespaces: [...SHEET_VOCABULARY.namespaces, THREADED] },
    open: (tag, { ref }) => {
      if (isComment(tag)) [place, text] = [addressOf(ref ?? ""), ""];
    },
    text: (more, { path }) => {
      if (["t", "text"].includes(path.at(-1) ?? "")) text += more;
    },
    close: (tag, { stop }) => {
      const said = text.replace(OWN_WORDS, "").trim();
      if (!isComment(tag) || place === null || said === "") return;
      const tooLarge = budget.spend(1, said.length);
      if (tooLarge !== null) return stop(tooLarge);
      comments.push({ place, text: said });
    },
  });
  return refusal ?? comments;
}
