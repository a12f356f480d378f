import { danishList, danishNumber } from "../domain/danish.js";
import { reference } from "../reference/reference.js";
import {
  areOfOtherCouncils,
  type ComparedYear,
  type Presence,
  type YearComparison,
} from "../review/compare-years.js";
import type { Difference } from "../review/difference.js";
import { numberCell, textCell } from "./cells.js";
import type { Block, Cell, SubmissionDocument, Table } from "./document.js";
import { signed } from "./pictures/bar-of.js";
import { changesPicture } from "./pictures/changes-picture.js";

/** What has changed from one recommendation to the next, as a table with its sums. */
export function yearComparisonDocument(comparison: YearComparison): SubmissionDocument {
  const { previous, current } = comparison;
  const title = `Ændringer i antal studiepladser fra ${previous.studyYear} til ${current.studyYear}`;
  const remarks = changesRemarks(comparison);
  const blocks: Block[] = [
    { kind: "paragraph", text: changesText(comparison) },
    changesPicture(comparison),
    cellTable(comparison),
    { kind: "heading", text: "Specialiseringerne på tværs af institutioner" },
    specialisationTable(comparison),
    ...(remarks.length === 0 ? [] : [{ kind: "list" as const, items: remarks }]),
  ];
  return { language: "da", title, sections: [{ id: "changes", title, blocks }] };
}

/** The change of the total, and how much the cells gained and lost. */
export function changesText({ total, cells }: YearComparison): string {
  const percent = total.percent === null ? "" : ` (${signed(total.percent)} pct.)`;
  const parts =
    cells.sum === total.change
      ? ""
      : " Bemærk: felternes ændringer giver ikke ændringen af det samlede antal.";
  if (total.change === 0 && total.previous !== null && cells.sum === 0) {
    const moved =
      cells.gained === 0
        ? "Intet felt er ændret."
        : cells.gained === 1
          ? "1 studieplads er flyttet mellem felterne."
          : `${danishNumber(cells.gained)} studiepladser er flyttet mellem felterne.`;
    return `Det samlede antal er uændret ${danishNumber(total.previous)}. ${moved}`;
  }
  return `Det samlede antal er ændret fra ${danishNumber(total.previous ?? 0)} til ${danishNumber(total.current ?? 0)} studiepladser: ${signed(total.change)}${percent}. Felterne har tilsammen fået ${danishNumber(cells.gained)} flere og ${danishNumber(-cells.lost)} færre: ${signed(cells.sum)}.${parts}`;
}

function columnsOf(first: readonly string[], { previous, current }: YearComparison): Table["columns"] {
  const isSameYear = previous.studyYear === current.studyYear;
  return [
    ...first.map((header) => ({ header, align: "start" as const })),
    { header: isSameYear ? "Før" : previous.studyYear, align: "end" },
    { header: isSameYear ? "Nu" : current.studyYear, align: "end" },
    { header: "Ændring", align: "end" },
    { header: "Ændring i pct.", align: "end" },
  ];
}

function cellTable(comparison: YearComparison): Table {
  const rows = comparison.institutions.flatMap((institution): Cell[][] => [
    ...institution.specialisations.map((cell) => [
      textCell(institution.name),
      textCell(cell.name),
      ...differenceCells(cell),
    ]),
    [textCell(institution.name), textCell("I alt"), ...differenceCells(institution)],
  ]);
  return {
    kind: "table",
    id: "changes",
    caption: "Antal studiepladser i de to indstillinger",
    columns: columnsOf(["Institution", "Specialisering"], comparison),
    rows: [...rows, [textCell("I alt"), textCell(""), ...differenceCells(comparison.total)]],
  };
}

function specialisationTable(comparison: YearComparison): Table {
  return {
    kind: "table",
    id: "changes-by-specialisation",
    caption: "Antal studiepladser per specialisering i de to indstillinger",
    columns: columnsOf(["Specialisering"], comparison),
    rows: [
      ...comparison.specialisations.map((row) => [textCell(row.name), ...differenceCells(row)]),
      [textCell("I alt"), ...differenceCells(comparison.total)],
    ],
  };
}

function differenceCells({ previous, current, change, percent }: Difference): Cell[] {
  return [
    previous === null ? textCell("–") : numberCell(previous),
    current === null ? textCell("–") : numberCell(current),
    numberCell(change),
    percent === null ? textCell("–") : numberCell(percent),
  ];
}

/** Who came and who went, and what makes the two recommendations less comparable than they look. */
export function changesRemarks(comparison: YearComparison): string[] {
  const { previous, current, institutions, specialisations } = comparison;
  const names = (
    rows: readonly { readonly name: string; readonly presence: Presence }[],
    presence: Presence,
  ) => danishList(rows.filter((row) => row.presence === presence).map(({ name }) => name));
  return [
    ...remark("Kun i den nye indstilling:", names(institutions, "came")),
    ...remark("Kun i den tidligere indstilling:", names(institutions, "went")),
    ...remark("Nye specialiseringer:", names(specialisations, "came")),
    ...remark("Specialiseringer, der er udgået:", names(specialisations, "went")),
    ...(!areOfOtherCouncils(comparison)
      ? []
      : [`Indstillingerne er ikke fra det samme KKR: ${whoseOf(previous)} og ${whoseOf(current)}.`]),
    ...(previous.studyYear > current.studyYear
      ? ["Den første indstilling er for et senere studieår end den anden. Er de byttet om?"]
      : []),
    ...(previous.studyYear === current.studyYear ? ["Begge indstillinger er for det samme studieår."] : []),
  ];
}

function remark(what: string, who: string): string[] {
  return who === "" ? [] : [`${what} ${who}.`];
}

function whoseOf(year: ComparedYear): string {
  return reference.of(year).council?.name ?? year.kkr ?? "hele landet";
}
