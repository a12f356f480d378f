import type { Refusal } from "../../domain/refusal.js";
import { decodePart } from "./decode-part.js";
import { linksOf, only } from "./links.js";
import { openArchive, type OpenedArchive } from "./open-archive.js";
import { kindOfArchive, kindOfFile } from "./recognise.js";

/**
 * Opens a workbook or a document from anywhere, after what it really is and not after its name. Everything else
 * is refused with advice: older formats, those of other programs, files with macros or with a password.
 */
export function openOfficeFile(bytes: Uint8Array, expected: "xlsx" | "docx"): OpenedArchive {
  const refuse = (refusal: Refusal): OpenedArchive => ({ ok: false, refusal });
  if (bytes.length === 0) return refuse({ code: "empty-file" });
  const kind = kindOfFile(bytes);
  if (kind === "encrypted") return refuse({ code: "encrypted-file" });
  if (kind !== "zip") return refuse({ code: "other-format", found: kind, expected });
  const opened = openArchive(bytes);
  if (!opened.ok) return opened;
  const found = kindOfArchive(opened.parts);
  if (found === "docx" && expected === "xlsx" && hasForm(opened.parts)) return refuse(SWAPPED);
  if (found !== expected) return refuse({ code: "other-format", found, expected });
  if (expected === "docx" && !hasUsualMainPart(opened.parts)) {
    return refuse({ code: "damaged-file", part: "_rels/.rels" });
  }
  return opened;
}

const SWAPPED = { code: "swapped-file", is: "recommendation" } as const;

/** Whether a document has a heading of the form, as the ministry's letter and a filled form do. */
function hasForm(parts: ReadonlyMap<string, Uint8Array>): boolean {
  const text = decodePart(parts.get("word/document.xml"))?.replace(/<[^<>]*>/g, "") ?? "";
  return /Samlet antal studiepladser/i.test(text);
}

/** Whether the document that the file says it is, is the one we read. A file without links says nothing of it. */
function hasUsualMainPart(parts: ReadonlyMap<string, Uint8Array>): boolean {
  if (!parts.has("_rels/.rels")) return true;
  const links = linksOf(parts, "");
  return !("code" in links) && only(links, "officeDocument") === "word/document.xml";
}
