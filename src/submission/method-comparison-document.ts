import { danishList } from "../domain/danish.js";
import { type Method, METHOD_NAMES } from "../domain/method.js";
import { reasonsInDanish } from "../messages/describe-refusal.js";
import { reference } from "../reference/reference.js";
import type { ComparedCell, MethodComparison } from "../review/compare-methods.js";
import { fractionText } from "./annex/shared.js";
import { numberCell, textCell } from "./cells.js";
import type { Block, Cell, SubmissionDocument, Table } from "./document.js";

/** What each method is called above its column. */
const SHORT_NAMES: Readonly<Record<Method, string>> = {
  "largest-remainder": "Største brøk",
  "sainte-lague": "Sainte-Laguë",
  dhondt: "D’Hondt",
  adams: "Adams",
  "huntington-hill": "Huntington-Hill",
  dean: "Dean",
};

/** The six methods side by side, the cells in which they differ, and how far each is from the quotas. */
export function methodComparisonDocument(comparison: MethodComparison): SubmissionDocument {
  const { studyYear, method } = comparison;
  const council = reference.of(comparison).council?.name;
  const title = `Sammenligning af metoder: antal studiepladser${council === undefined ? "" : ` i ${council}`} ${studyYear}`;
  const blocks: Block[] = [
    { kind: "paragraph", text: differingText(comparison) },
    cellTable(comparison),
    { kind: "heading", text: "Afvigelse fra de nøjagtige andele" },
    {
      kind: "paragraph",
      text: `Den nøjagtige andel er feltets forholdsmæssige del af studiepladserne, før der afrundes, og uden hensyn til grænser og beslutninger. Afvigelsen er forskellene mellem studiepladser og nøjagtige andele, uden fortegn, lagt sammen for alle felter. Tabellen selv bruger ${METHOD_NAMES[method]}.`,
    },
    deviationTable(comparison),
  ];
  return { language: "da", title, sections: [{ id: "methods", title, blocks }] };
}

function differingText({ cells }: MethodComparison): string {
  const differing = cells.filter(({ differs }) => differs);
  if (differing.length === 0) return "Alle metoder, der giver en tabel, giver den samme.";
  const names = differing.map((cell) => `${cell.institutionName}, ${cell.specialisationName}`);
  return `Metoderne giver ikke det samme i ${differing.length === 1 ? "dette felt" : "disse felter"}: ${danishList(names.map((name) => `»${name}«`))}.`;
}

function cellTable({ methods, cells }: MethodComparison): Table {
  const shown = methods.filter(({ deviation }) => deviation !== null).map(({ method }) => method);
  const institutions = [...new Set(cells.map(({ institution }) => institution))];
  return {
    kind: "table",
    id: "methods",
    caption: "Studiepladser efter hver metode",
    columns: [
      { header: "Institution", align: "start" },
      { header: "Specialisering", align: "start" },
      { header: "Nøjagtig andel", align: "end" },
      ...shown.map((method) => ({ header: SHORT_NAMES[method], align: "end" as const })),
      { header: "Forskel", align: "start" },
    ],
    rows: institutions.flatMap((id) =>
      institutionRows(
        cells.filter((cell) => cell.institution === id),
        shown,
      ),
    ),
  };
}

function institutionRows(cells: readonly ComparedCell[], shown: readonly Method[]): Cell[][] {
  const sums = shown.map((method) => cells.reduce((sum, cell) => sum + (cell.studyPlaces[method] ?? 0), 0));
  return [
    ...cells.map((cell) => [
      textCell(cell.institutionName),
      textCell(cell.specialisationName),
      numberCell(cell.quota.decimal),
      ...shown.map((method) => numberCell(cell.studyPlaces[method] ?? 0)),
      textCell(cell.differs ? "ja" : ""),
    ]),
    [
      textCell(cells[0]?.institutionName ?? ""),
      textCell("I alt"),
      textCell(""),
      ...sums.map((sum) => numberCell(sum)),
      textCell(new Set(sums).size > 1 ? "ja" : ""),
    ],
  ];
}

function deviationTable({ methods }: MethodComparison): Table {
  return {
    kind: "table",
    id: "deviations",
    caption: "Samlet afvigelse fra de nøjagtige andele efter hver metode",
    columns: [
      { header: "Metode", align: "start" },
      { header: "Afvigelse", align: "end" },
      { header: "Som brøk", align: "end" },
      { header: "Hvorfor der ingen tabel er", align: "start" },
    ],
    rows: methods.map(({ method, deviation, refusals }) => [
      textCell(METHOD_NAMES[method]),
      deviation === null ? textCell("–") : numberCell(deviation.decimal),
      textCell(deviation === null ? "–" : fractionText(deviation)),
      textCell(reasonsInDanish(refusals)),
    ]),
  };
}
