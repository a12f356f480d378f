import type { Section, SubmissionDocument } from "../../submission/document.js";
import { tablesOf } from "../without-pictures.js";
import { isLiveDivision } from "./division-formulas.js";
import { basesOf, type Links, linksOf } from "./linked-cells.js";
import { type LinkedSheet, sectionSheet } from "./section-sheet.js";
import { writeWorkbook } from "./write-workbook.js";

const NAMES: Readonly<Record<Section["id"], string>> = {
  form: "Skema",
  overbooked: "Overbooking",
  intake: "Optag",
  annex: "Beregning",
  request: "Grundlag",
  input: "Praktikpladser",
  capacity: "Behov",
  changes: "Ændring",
  methods: "Metoder",
  sensitivity: "Følsomhed",
  distribution: "Fordeling",
  check: "Kontrol",
  scenarios: "Alternativer",
  memo: "Sag",
};

/**
 * The document for Excel, a sheet for each section, each one A4 page wide: the form, the annex, the request, and the
 * internship places. What is changed in a yellow cell of the internship places or of the annex is calculated again up to
 * the form, if the method is largest remainder without bounds; a tie is then shown and not settled. Every formula has its
 * result with it. Numbers are numbers and every text is only text. The same document gives the same bytes.
 */
export async function toXlsx({ title, sections }: SubmissionDocument): Promise<Uint8Array> {
  const tables = tablesOf(sections);
  const [bases, isLive] = [basesOf(tables), tables.some(isLiveDivision)];
  const sheetsWith = (links: Links): LinkedSheet[] =>
    sections.map((section, index) => {
      const before = sections.slice(0, index).filter(({ id }) => id === section.id).length;
      const name = `${NAMES[section.id]}${before === 0 ? "" : String(before + 1)}`;
      return sectionSheet(section, name, { links, bases, isLive, isAlone: sections.length === 1 });
    });
  // Each number is at its place before any cell can show it.
  const named = sheetsWith(new Map()).flatMap((sheet) => sheet.named);
  return writeWorkbook(title, sheetsWith(linksOf(named)));
}
