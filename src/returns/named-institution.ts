import type { FormFrame } from "../domain/form-frame.js";
import { groupsOf } from "../domain/grouped.js";
import { findNamed } from "../domain/name-key.js";
import type { Notice } from "../domain/notice.js";
import type { Where } from "../domain/where.js";
import { namesInWords, wordsOf } from "../domain/provider-within.js";
import { remembered } from "../domain/remembered.js";
import { nameOfFile } from "../domain/without-folders.js";
import { nameInTitle } from "../input/headings/titles.js";
import { UNSTATED } from "../input/rows/places-in-grid.js";
import type { ReportedCell } from "./reported-cell.js";

/**
 * Cells that say no institution with the one that their provider's name, a line around their table, a remark or a
 * comment on their row, their sheet's name or their file's name says, each of which is said: "Vejle (UC SYD)", "Pladserne er til UC SYD", "Vejle UC SYD.csv".
 * Where these say two, none is taken. And the texts there that have some of a cell's places at another institution
 * than one: "Heraf UCL", also as a heading.
 */
export function withNamedInstitutions(
  cells: readonly ReportedCell[],
  said: readonly Notice[],
  frame: FormFrame,
): {
  readonly cells: readonly ReportedCell[];
  readonly notices: readonly Notice[];
  readonly partsOfOthers: (cell: ReportedCell, institution: string | undefined) => string[];
} {
  const notices = new Map<string, Notice>();
  const institutionsIn = remembered((text) => namedIn(wordsOf(text), frame).map(({ named }) => named.id));
  const lines = groupsOf(linesIn(said, frame), ({ key }) => key);
  const linesOf = ({ providerId, where }: ReportedCell): string[] =>
    [keyOf(where), keyOf(where, providerId), keyOf(where, where.sheet, where.row)]
      .flatMap((key) => lines.get(key) ?? [])
      .map(({ text }) => text)
      .filter((text) => institutionsIn(text).length > 0);
  const isOfAll = (text: string): boolean =>
    nameInTitle(text.replace(ONLY, " ").trim(), "institution", frame) !== null;
  const columns = said.flatMap((one) => {
    const headers = one.code === "extra-columns" ? one.headers : [];
    const parts = headers.filter((text) => saysPart(text, frame) || isOfAll(text.replace(TO, " ")));
    return parts.map((text) => ({ key: keyOf(one.where), text }));
  });
  const headings = groupsOf(columns, ({ key }) => key);
  const headingsOf = ({ where }: ReportedCell): string[] =>
    (headings.get(keyOf(where)) ?? []).map(({ text }) => text);
  const named = cells.map((cell) => {
    if (cell.institution !== UNSTATED) return cell;
    const { sheet = "", file = "" } = cell.where;
    const around = linesOf(cell);
    const saying = [cell.provider, ...around.filter(isOfAll), sheet, nameOfFile(file)].filter(
      (text) => institutionsIn(text).length === 1,
    );
    // A line of some of the places, "2 af dem til UCL", gives them to no other.
    const [institution, ...others] = new Set(
      [...saying, ...around, ...headingsOf(cell)].flatMap(institutionsIn),
    );
    if (institution === undefined || others.length > 0 || saying.length === 0) return cell;
    const [written = ""] = saying;
    const titles = [{ written, name: frame.names[institution] ?? "" }];
    const notice = { code: "titles-read", of: "institution", titles, where: { file } } as const;
    notices.set(JSON.stringify([file, written]), notice);
    return { ...cell, institution };
  });
  const partsOfOthers = (cell: ReportedCell, institution: string | undefined): string[] =>
    [...linesOf(cell).filter((text) => saysPart(text, frame)), ...headingsOf(cell)].filter((text) =>
      institutionsIn(text).some((id) => id !== institution),
    );
  return { cells: named, notices: [...notices.values()], partsOfOthers };
}

/** What is said around tables, and by the key of a file, a provider in it or a row to which it belongs. */
function linesIn(
  said: readonly Notice[],
  { providerId }: FormFrame,
): { readonly key: string; readonly text: string }[] {
  return said.flatMap((one) => {
    if (one.code === "beside-table") return one.texts.map((text) => ({ key: keyOf(one.where), text }));
    if (one.code === "provider-remark")
      return [{ key: keyOf(one.where, providerId(one.provider)), text: one.text }];
    if (one.code !== "cell-comments") return [];
    return one.cells.map(({ text, where: { sheet, row } }) => ({
      key: keyOf(one.where, sheet, row),
      text,
    }));
  });
}

function keyOf({ file }: Where = {}, ...place: readonly (string | number | undefined)[]): string {
  return JSON.stringify([file, ...place]);
}

/** "Gælder kun UCL" */
const ONLY = /(?<!\p{L})(?:gælder|kun|alene|udelukkende)(?!\p{L})/giu;

/** "Pladser til UCL" */
const TO = /(?<!\p{L})(?:til|hos|på)(?!\p{L})|[-–]/giu;

/** The institutions that words name. */
function namedIn(words: readonly string[], { institutions }: FormFrame) {
  return namesInWords(words, (joined) => findNamed(joined, institutions));
}

/** Whether a text has some of the places at an institution: "Heraf UCL", "19 til UC SYD og 35 til UCL", "UCL: 35". */
function saysPart(text: string, frame: FormFrame): boolean {
  if (OF_THEM.test(text)) return true;
  const words = wordsOf(text);
  const isCount = (word = ""): boolean => /^\d{1,3}$/.test(word);
  return namedIn(words, frame).some(({ from, to }) => {
    const isBehind = isCount(words[to]) && !isCount(words[to + 1]);
    return isBehind || isCount(words[from - 1]) || (isCount(words[from - 2]) && words[from - 1] === "til");
  });
}
const OF_THEM = /(?<!\p{L})(?:(?:her|hvor|der)af|herunder|deriblandt|af (?:dem|disse))(?!\p{L})/iu;
