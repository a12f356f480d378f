import { capitalised, danishList } from "../domain/danish.js";
import { type Method, METHOD_NAMES } from "../domain/request.js";
import { reasonsInDanish } from "../messages/describe-refusal.js";
import type { ComparedCell, ComparedMethod, MethodComparison } from "../what-if/compare-methods.js";
import { fractionText } from "./annex/divisions.js";
import { groupedTable, numberOrDash, numbers, spanning, tableOf, textCell, texts } from "./table.js";
import type { SubmissionDocument, Table } from "./document.js";
import { answersBlocks, heading, oneSection, paragraph, studyPlacesIn } from "./blocks.js";
import { sum } from "../domain/sum.js";

/** What each method is called above its column. */
const SHORT_NAMES: Readonly<Record<Method, string>> = {
  "largest-remainder": "Største brøk",
  "sainte-lague": "Sainte-Laguë",
  dhondt: "D’Hondt",
  adams: "Adams",
  "huntington-hill": "Huntington-Hill",
  dean: "Dean",
};

const DEVIATION_CAPTION = "Samlet afvigelse fra de nøjagtige andele efter hver metode";

/** The six methods side by side, the cells in which they differ, and how far each is from the quotas. */
export function methodComparisonDocument(comparison: MethodComparison): SubmissionDocument {
  const { method, methods } = comparison;
  return oneSection("methods", `Sammenligning af metoder: ${studyPlacesIn(comparison)}`, [
    paragraph(differingText(comparison)),
    ...answersBlocks(comparison),
    cellTable(comparison),
    heading("Afvigelse fra de nøjagtige andele"),
    paragraph(
      `Den nøjagtige andel er feltets forholdsmæssige del af studiepladserne, før der afrundes, og uden hensyn til grænser og beslutninger. Afvigelsen er forskellene mellem studiepladser og nøjagtige andele, uden fortegn, lagt sammen for alle felter. Tabellen selv bruger ${METHOD_NAMES[method]}.`,
    ),
    tableOf({ id: "deviations", caption: DEVIATION_CAPTION }, methods, [
      texts("Metode", (row) => capitalised(METHOD_NAMES[row.method])),
      numbers("Afvigelse", ({ deviation }) => numberOrDash(deviation?.decimal ?? null)),
      ...(methods.some(({ deviation }) => fractionOf(deviation).length > LONGEST_FRACTION)
        ? []
        : [numbers<ComparedMethod>("Som brøk", ({ deviation }) => textCell(fractionOf(deviation)))]),
      ...(methods.every(({ refusals }) => refusals.length === 0)
        ? []
        : [texts<ComparedMethod>("Hvorfor der ingen tabel er", ({ refusals }) => reasonsInDanish(refusals))]),
    ]),
  ]);
}

function differingText({ cells, methods }: MethodComparison): string {
  const differing = cells.filter(({ differs }) => differs);
  if (differing.length === 0) {
    const isAll = methods.every(({ deviation }) => deviation !== null);
    return isAll
      ? "Alle metoderne giver den samme tabel."
      : "De metoder, der giver en tabel, giver alle den samme.";
  }
  const names = differing.map((cell) => `${cell.institutionName}, ${cell.specialisationName}`);
  return `Metoderne giver ikke det samme i ${differing.length === 1 ? "dette felt" : "disse felter"}: ${danishList(names.map((name) => `»${name}«`))}.`;
}

/** A field with what each method gives it, or an institution with the sums. */
interface Line {
  readonly institutionName: string;
  readonly name: string;
  readonly quota: string | null;
  readonly studyPlaces: readonly number[];
  readonly differs: boolean;
}

function cellTable({ methods, cells }: MethodComparison): Table {
  const shown = methods.filter(({ deviation }) => deviation !== null).map(({ method }) => method);
  const institutions = [...new Set(cells.map(({ institution }) => institution))];
  const groups = institutions.map((id) =>
    institutionLines(
      cells.filter((cell) => cell.institution === id),
      shown,
    ),
  );
  return groupedTable({ id: "methods", caption: "Studiepladser efter hver metode" }, groups, [
    spanning(texts("Institution", ({ institutionName }) => institutionName)),
    texts("Specialisering", ({ name }) => name),
    numbers("Nøjagtig andel", ({ quota }) => quota),
    ...shown.map((method, index) => numbers<Line>(SHORT_NAMES[method], (line) => line.studyPlaces[index])),
    ...(cells.some(({ differs }) => differs)
      ? [texts<Line>("Forskel", ({ differs }) => (differs ? "ja" : ""))]
      : []),
  ]);
}

function institutionLines(cells: readonly ComparedCell[], shown: readonly Method[]): Line[] {
  const lines = cells.map((cell) => ({
    ...cell,
    name: cell.specialisationName,
    quota: cell.quota.decimal,
    studyPlaces: shown.map((method) => cell.studyPlaces[method] ?? 0),
  }));
  const sums = shown.map((_, index) => sum(lines.map((line) => line.studyPlaces[index] ?? 0)));
  const institutionName = cells[0]?.institutionName ?? "";
  const differs = new Set(sums).size > 1;
  return [...lines, { institutionName, name: "I alt", quota: null, studyPlaces: sums, differs }];
}

/** A longer fraction says nothing to a reader. */
const LONGEST_FRACTION = 40;

function fractionOf(deviation: ComparedMethod["deviation"]): string {
  return deviation === null ? "–" : fractionText(deviation);
}
