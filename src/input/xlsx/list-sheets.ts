import type { Refusal } from "../../domain/refusal.js";
import { readXml } from "../xml/read-xml.js";

/** A sheet of cells in a workbook; sheets that are only a chart are none. */
export interface ListedSheet {
  readonly name: string;
  readonly isHidden: boolean;
  /** The name of its part in the archive. */
  readonly part: string;
}

/** The sheets in the order of their tabs, and the parts that hold their texts and their formats. */
export interface SheetList {
  readonly sheets: readonly ListedSheet[];
  readonly shared: readonly string[];
}

type Parts = ReadonlyMap<string, Uint8Array>;

export const WORKBOOK = "xl/workbook.xml";
export const WORKBOOK_LINKS = "xl/_rels/workbook.xml.rels";

/** What a workbook says it consists of, or why it can't be read. */
export function listSheets(parts: Parts): SheetList | Refusal {
  const targets = new Map<string, string>();
  const shared: string[] = [];
  const found: (Omit<ListedSheet, "part"> & { readonly link: string })[] = [];
  const refusal =
    readXml(WORKBOOK_LINKS, parts.get(WORKBOOK_LINKS), {
      open: (name, { Id, Type, Target }) => {
        if (name !== "Relationship" || Type === undefined || Target === undefined) return;
        if (Type.endsWith("/worksheet")) targets.set(Id ?? "", partAt(Target));
        if (/\/(sharedStrings|styles)$/.test(Type)) shared.push(partAt(Target));
      },
    }) ??
    readXml(WORKBOOK, parts.get(WORKBOOK), {
      open: (tag, { name, state, id }) => {
        if (tag !== "sheet" || name === undefined) return;
        found.push({ name, isHidden: state === "hidden" || state === "veryHidden", link: id ?? "" });
      },
    });
  if (refusal !== null) return refusal;
  const sheets = found.flatMap(({ link, ...sheet }) => {
    const part = targets.get(link);
    return part === undefined ? [] : [{ ...sheet, part }];
  });
  return sheets.length === 0 ? { code: "damaged-file", part: WORKBOOK } : { sheets, shared };
}

/** A target is relative to the workbook's folder, or from the root of the archive. */
function partAt(target: string): string {
  return target.startsWith("/") ? target.slice(1) : `xl/${target}`;
}
