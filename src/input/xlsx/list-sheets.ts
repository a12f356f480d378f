import type { Refusal } from "../../domain/refusal.js";
import { readXml } from "../xml/read-xml.js";
import { saysYes, SHEET_VOCABULARY } from "./sheet-vocabulary.js";

/** A sheet of cells in a workbook; sheets that are only a chart are none. */
interface ListedSheet {
  readonly name: string;
  readonly isHidden: boolean;
  /** The name of its part in the archive. */
  readonly part: string;
  /** The part that holds the comments on its cells. */
  readonly comments: string | null;
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
  if (workbook === undefined) return { code: "damaged-file", part: "_rels/.rels" };
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
    const own = linksOf(parts, target.part);
    // What is said of the cells is no part of the table: without its links the table is read all the same.
    const comments = "code" in own ? null : (only(own, "comments") ?? null);
    return [{ ...sheet, part: target.part, comments }];
  });
  const keyOf = (name: string): string => name.normalize("NFC").toLowerCase();
  const hasTwice =
    new Set(found.map(({ name }) => keyOf(name))).size < found.length ||
    new Set(sheets.map(({ part }) => part)).size < sheets.length;
  if (isLost || hasTwice || sheets.length === 0 || texts === undefined || styles === undefined)
    return damaged;
  return { sheets, texts, styles, isFrom1904, isCalculated };
}

interface Link {
  /** The last word of its type. */
  readonly type: string;
  /** The part it leads to. */
  readonly part: string;
}

/** The links of a part, or with "" those of the whole file, by their ids. Two of one id are refused. */
function linksOf(parts: Parts, of: string): ReadonlyMap<string, Link> | Refusal {
  const folder = of.slice(0, of.lastIndexOf("/") + 1);
  const name = `${folder}_rels/${of.slice(folder.length)}.rels`;
  const links = new Map<string, Link>();
  const refusal = readXml(name, parts.get(name), {
    open: (tag, { Id, Type, Target }, stop) => {
      if (tag !== "Relationship" || Id === undefined || Type === undefined || Target === undefined) return;
      if (links.has(Id)) stop({ code: "damaged-file", part: name });
      // A target is relative to the part's folder, or from the root of the archive.
      const part = Target.startsWith("/") ? Target.slice(1) : folder + Target;
      links.set(Id, { type: Type.slice(Type.lastIndexOf("/") + 1), part: part.replace(UP, "") });
    },
  });
  return refusal ?? links;
}

/** A folder and the way back out of it: the comments of a sheet stand beside its folder. */
const UP = /[^/]{1,100}\/\.\.\//;

/** The part of the only link of a type, or null where there is none; undefined where several lead apart. */
function only(
  links: ReadonlyMap<string, Link>,
  type: "sharedStrings" | "styles" | "comments",
): string | null | undefined;
function only(links: ReadonlyMap<string, Link>, type: "officeDocument"): string | undefined;
function only(links: ReadonlyMap<string, Link>, type: string): string | null | undefined {
  const parts = new Set([...links.values()].filter((link) => link.type === type).map(({ part }) => part));
  const [first, ...others] = parts;
  if (others.length > 0) return undefined;
  return first ?? (type === "officeDocument" ? undefined : null);
}
