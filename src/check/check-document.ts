import { danishList, danishNumber } from "../domain/danish.js";
import type { Notice } from "../domain/notice.js";
import { withoutFolders } from "../domain/without-folders.js";
import { describeNotice } from "../messages/describe-notice.js";
import { reasonsInDanish } from "../messages/describe-refusal.js";
import { describeWhere } from "../messages/where.js";
import type { Where } from "../domain/where.js";
import type { DifferingCell, FormCheck } from "./check-form.js";
import { describeFinding } from "../messages/describe-finding.js";
import type { Finding, Severity } from "../verify/finding.js";
import { changes, numbers, tableOf, textCell, texts } from "../submission/table.js";
import type { Block, SubmissionDocument, Table } from "../submission/document.js";
import { heading, listOf, oneSection, paragraph, studyPlacesIn } from "../submission/blocks.js";

const SEVERITIES: Readonly<Record<Severity, string>> = { error: "Fejl", notice: "Bemærkning" };

/**
 * What is wrong with a filled form, the calculation's own number for each cell that differs from it, and what nobody has
 * checked; with the notices of the file that it was read from.
 */
export function checkDocument(check: FormCheck, notices: readonly Notice[] = []): SubmissionDocument {
  const { findings } = check;
  return oneSection("check", `Kontrol af udfyldt skema: ${studyPlacesIn(check)}`, [
    paragraph(foundText(check, notices.length > 0)),
    ...(findings.length === 0 ? [] : [findingTable(findings)]),
    heading("Skemaets og beregningens tal"),
    ...calculationBlocks(check),
    ...unchecked(check.others),
    ...without(check.missing),
    ...ofFile(withoutFolders(notices).map((notice) => describeNotice(notice, "da"))),
  ]);
}

function ofFile(texts: readonly string[]): Block[] {
  return texts.length === 0 ? [] : [heading("Om filen"), ...listOf(texts)];
}

function unchecked(lines: FormCheck["others"] = []): Block[] {
  if (lines === null) return [paragraph("Dokumentets øvrige tekst er kun holdt op imod skemaets tal.")];
  if (lines.length === 0) return [];
  const others = lines.length - MOST_LINES;
  return [
    heading("Tilføjet eller omskrevet af andre"),
    paragraph(
      "Beregningen har ikke disse linjer. De er kun holdt op imod skemaets tal; læs selv, om de er rigtige.",
    ),
    ...listOf(lines.slice(0, MOST_LINES)),
    ...(others > 0 ? [paragraph(`Og ${danishNumber(others)} mere.`)] : []),
  ];
}

function without(parts: FormCheck["missing"] = []): Block[] {
  if (parts.length === 0) return [];
  return [paragraph(`Beregningen har også disse dele, som ikke står i dokumentet: ${danishList(parts)}.`)];
}

/** A whole report may have been put in. */
const MOST_LINES = 30;

function foundText({ findings, differing, others, missing }: FormCheck, hasNotices: boolean): string {
  if (findings.length === 1) return "Der er fundet ét forhold i skemaet, der skal ses på.";
  if (findings.length > 1) return `Der er fundet ${findings.length} forhold i skemaet, der skal ses på.`;
  if (differing.length === 0) {
    const isMore = hasNotices || [...(others ?? []), ...(missing ?? [])].length > 0;
    return `Der er ikke fundet noget galt i skemaet.${isMore ? " Læs også, hvad der står nederst." : ""}`;
  }
  return "Skemaet bryder ingen af de regler, det er holdt op imod, men det har ikke overalt beregningens tal.";
}

function findingTable(findings: readonly Finding[]): Table {
  const isPlaced = findings.some(({ cells }) => placeText(cells[0]) !== "");
  return tableOf({ id: "findings", caption: "Hvad der er fundet i skemaet" }, findings, [
    texts("Alvorlighed", ({ severity }) => SEVERITIES[severity]),
    ...(isPlaced ? [texts<Finding>("Hvor", ({ cells }) => placeText(cells[0]))] : []),
    // The place has a column of its own.
    texts("Hvad", (finding) => describeFinding({ ...finding, cells: [] }, "da")),
  ]);
}

/** The place on the form; that it is in the form's file goes without saying, and a path in JSON says nothing to a reader. */
function placeText(where: Where | null = null): string {
  const inFile = Object.entries(where ?? {}).filter(([key]) => key !== "file" && key !== "path");
  return describeWhere(Object.fromEntries(inFile), "da");
}

function calculationBlocks({ differing, refusals }: FormCheck): Block[] {
  if (refusals.length > 0) {
    const why = reasonsInDanish(refusals);
    return [paragraph(`Der er ingen beregnede tal at holde skemaets op imod. ${why}`)];
  }
  if (differing.length === 0) {
    return [paragraph("Alle felter har de samme tal som beregningen.")];
  }
  return [differingTable(differing)];
}

function differingTable(cells: readonly DifferingCell[]): Table {
  const caption = "Felter, hvor skemaet og beregningen har hver sit tal";
  const isPlaced = cells.some(({ where }) => placeText(where) !== "");
  return tableOf({ id: "differing", caption }, cells, [
    texts("Institution", ({ institutionName }) => institutionName),
    texts("Specialisering", ({ specialisationName }) => specialisationName ?? "I alt"),
    ...(isPlaced ? [texts<DifferingCell>("Hvor", ({ where }) => placeText(where))] : []),
    numbers("I skemaet", ({ studyPlaces, written }) => studyPlaces ?? textCell(written ?? "–")),
    numbers("Beregnet", ({ calculated }) => calculated),
    changes("Forskel", ({ studyPlaces, calculated }) =>
      studyPlaces === null ? null : studyPlaces - calculated,
    ),
  ]);
}
