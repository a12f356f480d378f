import type { Refusal } from "../../domain/refusal.js";
import { linksOf, only } from "../archive/links.js";
import { readXml } from "../xml/read-xml.js";
import { saysYes, SHEET_VOCABULARY } from "./sheet-vocabulary.js";

/** A sheet of cells in a workbook; sheets that are only a chart are none. */
interface ListedSheet {
  readonly name: string;
  readonly isHidden: boolean;
  /** The name of its part in the archive. */
  readonly part: string;
  /** The parts that hold the comments on its cells: as all programs know them, and those that may be answered. */
  readonly comments: readonly string[];
  /** The parts that hold its text boxes and its charts. */
  readonly drawn: readonly string[];
}

/** What a workbook says of itself: its sheets in the order of their tabs, and how their cells are to be read. */
export interface SheetList {
  readonly sheets: readonly ListedSheet[];
  /** The part that holds the texts of the cells, and the one that holds how they look. */
  readonly texts: string | null;
  readonly styles: string | null;
  /** Whether days are counted from 1904. */
  readonly isFrom1904: boolean;
  /** Whether the results of its formulas are to be believed: not where it asks for all to be calculated first. */
  readonly isCalculated: boolean;
}

type Parts = ReadonlyMap<string, Uint8Array>;

const MOST_SHEETS = 500;

/** What a workbook says it consists of, or why it can't be read: nothing in it may stand for two things. */
export function listSheets(parts: Parts): SheetList | Refusal {
  const own = linksOf(parts, "");
  if ("code" in own) return own;
  const workbook = only(own, "officeDocument");
  if (typeof workbook !== "string") return { code: "damaged-file", part: "_rels/.rels" };
  const links = linksOf(parts, workbook);
  if ("code" in links) return links;
  const damaged: Refusal = { code: "damaged-file", part: workbook };
  const found: (Pick<ListedSheet, "name" | "isHidden"> & { readonly link: string })[] = [];
  let isFrom1904 = false;
  let isCalculated = true;
  const refusal = readXml(workbook, parts.get(workbook), {
    vocabulary: SHEET_VOCABULARY,
    open: (tag, { name, state, id, date1904, fullCalcOnLoad }) => {
      if (tag === "workbookPr") isFrom1904 = saysYes(date1904);
      if (tag === "calcPr" && saysYes(fullCalcOnLoad)) isCalculated = false;
      if (tag !== "sheet" || name === undefined) return;
      found.push({ name, isHidden: state === "hidden" || state === "veryHidden", link: id ?? "" });
    },
  });
  if (refusal !== null) return refusal;
  if (found.length > MOST_SHEETS) return { code: "archive-too-large", measure: "sheets", limit: MOST_SHEETS };
  const [texts, styles] = [only(links, "sharedStrings"), only(links, "styles")];
  const isLost = found.some(({ link }) => !links.has(link));
  const sheets = found.flatMap(({ link, ...sheet }) => {
    const target = links.get(link);
    if (target?.type !== "worksheet") return [];
    const beside = linksBeside(parts, target.part);
    const comments = [only(beside, "comments"), only(beside, "threadedComment")];
    const drawing = only(beside, "drawing") ?? null;
    const ofDrawing = drawing === null ? [] : [...linksBeside(parts, drawing).values()];
    const charts = ofDrawing.flatMap(({ type, part }) => (type === "chart" ? [part] : []));
    const drawn = drawing === null ? [] : [drawing, ...charts];
    return [
      { ...sheet, part: target.part, comments: comments.filter((part) => typeof part === "string"), drawn },
    ];
  });
  const keyOf = (name: string): string => name.normalize("NFC").toLowerCase();
  const hasTwice =
    new Set(found.map(({ name }) => keyOf(name))).size < found.length ||
    new Set(sheets.map(({ part }) => part)).size < sheets.length;
  if (isLost || hasTwice || sheets.length === 0 || texts === undefined || styles === undefined)
    return damaged;
  return { sheets, texts, styles, isFrom1904, isCalculated };
}

/** The links to what is said of cells, which is no part of the table: without them it is read all the same. */
function linksBeside(parts: Parts, of: string): Exclude<ReturnType<typeof linksOf>, Refusal> {
  const links = linksOf(parts, of);
  return "code" in links ? new Map() : links;
}
