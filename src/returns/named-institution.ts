import type { FormFrame } from "../domain/form-frame.js";
import { findNamed } from "../domain/name-key.js";
import type { Notice } from "../domain/notice.js";
import { namesInWords, wordsOf } from "../domain/provider-within.js";
import { remembered } from "../domain/remembered.js";
import { nameOfFile } from "../domain/without-folders.js";
import { nameInTitle } from "../input/headings/titles.js";
import { UNSTATED } from "../input/rows/places-in-grid.js";
import type { ReportedCell } from "./reported-cell.js";

/**
 * Cells that say no institution with the one that their provider's name, a line around their table, their sheet's name
 * or their file's name says, each of which is said: "Vejle (UC SYD)", "Pladserne er til UC SYD", "Vejle UC SYD.csv".
 * Where these say two, none is taken.
 */
export function withNamedInstitutions(
  cells: readonly ReportedCell[],
  said: readonly Notice[],
  frame: FormFrame,
): { readonly cells: readonly ReportedCell[]; readonly notices: readonly Notice[] } {
  const notices = new Map<string, Notice>();
  const institutionIn = remembered((text) => onlyInstitution(text, frame));
  const linesOf = remembered((file) =>
    said
      .flatMap((one) => (one.code === "beside-table" && one.where?.file === file ? one.texts : []))
      .filter((text) => nameInTitle(text, "institution", frame) !== null)
      .join(" "),
  );
  const named = cells.map((cell) => {
    if (cell.institution !== UNSTATED) return cell;
    const { sheet = "", file = "" } = cell.where;
    const saying = [cell.provider, linesOf(file), sheet, nameOfFile(file)].filter(
      (text) => institutionIn(text) !== "",
    );
    const [institution, ...others] = new Set(saying.map(institutionIn));
    if (institution === undefined || others.length > 0) return cell;
    const [written = ""] = saying;
    const titles = [{ written, name: frame.names[institution] ?? "" }];
    const notice = { code: "titles-read", of: "institution", titles, where: { file } } as const;
    notices.set(JSON.stringify([file, written]), notice);
    return { ...cell, institution };
  });
  return { cells: named, notices: [...notices.values()] };
}

/** The only institution that a text names, by id; "" if there is none. */
function onlyInstitution(text: string, { institutions }: FormFrame): string {
  const words = wordsOf(text).map((word) => word.toLowerCase());
  const [first, ...others] = namesInWords(words, (joined) => findNamed(joined, institutions));
  return others.some(({ named }) => named !== first?.named) ? "" : (first?.named.id ?? "");
}
