import type { Section, SubmissionDocument } from "../../submission/document.js";
import { sectionSheet } from "./section-sheet.js";
import { writeWorkbook } from "./write-workbook.js";

const NAMES: Readonly<Record<Section["id"], string>> = {
  form: "Skema",
  overbooked: "Overbooking",
  intake: "Optag",
  annex: "Beregning",
  request: "Grundlag",
  input: "Praktikpladser",
  capacity: "Kapacitet",
  changes: "Ændringer",
  methods: "Metoder",
  sensitivity: "Følsomhed",
  distribution: "Fordeling",
  check: "Kontrol",
};

/**
 * The document for Excel, a sheet for each section, each one A4 page wide: the form, the annex with formulas that
 * calculate it again when its yellow cells are changed, the request, and the internship places with their sums. Numbers are numbers
 * and every text is only text. The same document gives the same bytes.
 */
export async function toXlsx({ title, sections }: SubmissionDocument): Promise<Uint8Array> {
  const sheets = sections.map((section, index) => {
    const before = sections.slice(0, index).filter(({ id }) => id === section.id).length;
    return sectionSheet(section, `${NAMES[section.id]}${before === 0 ? "" : String(before + 1)}`);
  });
  return writeWorkbook(title, sheets);
}
