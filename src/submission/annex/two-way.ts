import { danishNumber, danishPlaces } from "../../domain/danish.js";
import { exact } from "../../domain/amount.js";
import { INTAKE_NAMES, METHOD_NAMES, SEASONS } from "../../domain/request.js";
import type { ExplainedIntake, ExplainedTwoWay, TwoWayCell } from "../../recommend/explanation.js";
import { groupedTable, numbers, spanning, tableOf, textCell, texts } from "../table.js";
import type { Block, FilledCell } from "../document.js";
import { BASES, heldText, nameWithLimits } from "./divisions.js";
import { heading, paragraph } from "../blocks.js";

/** Why a table has no multipliers. Of the intake's cells the form's order decides, if none is stated. */
const TIED_TEXT =
  "Flere fordelinger var lige rigtige, og én af dem er valgt efter rækkefølgen; derfor er der ingen multiplikatorer.";

/** The table in which both margins are held, so that a reader can multiply and round each cell. */
export function twoWayBlocks(table: ExplainedTwoWay): Block[] {
  const { method, institutions, specialisations } = table;
  const isSettled = institutions.some(({ multiplier }) => multiplier === null);
  const explained = isSettled
    ? TIED_TEXT
    : "Hvert felt er grundlaget gange institutionens og specialiseringens multiplikator, afrundet efter metoden. Multiplikatorerne er valgt, så rækker og kolonner går op; kun én fordeling opfylder det.";
  return [
    heading("Fordeling, hvor både institutioner og specialiseringer går op"),
    paragraph(`Fordelt efter ${METHOD_NAMES[method]} i begge retninger. ${explained}`),
    cellTable(table),
    tableOf(
      { id: "two-way-specialisations", caption: "Specialiseringernes antal og multiplikatorer" },
      specialisations,
      [
        texts("Specialisering", ({ name }) => name),
        numbers("Studiepladser", ({ studyPlaces }) => studyPlaces),
        numbers("Multiplikator", ({ multiplier }) => multiplierCell(multiplier)),
      ],
    ),
  ];
}

function cellTable({ institutions, basis }: ExplainedTwoWay): Block {
  const groups = institutions.map(({ name, multiplier, cells }) =>
    cells.map((cell) => ({ institution: name, multiplier, cell })),
  );
  return groupedTable({ id: "two-way", caption: "Hvert felt før og efter afrunding" }, groups, [
    spanning(texts("Institution", ({ institution }) => institution)),
    spanning(numbers("Multiplikator", ({ multiplier }) => multiplierCell(multiplier))),
    texts("Specialisering", ({ cell }) => nameWithLimits(cell)),
    numbers(BASES[basis], ({ cell }) => cell.basis),
    numbers("Gange multiplikatorerne", ({ cell }) => cell.product && exact(cell.product).toFixed(4)),
    numbers("Studiepladser", ({ cell }) => cell.studyPlaces),
    texts("Bemærkning", ({ cell }) => remark(cell)),
  ]);
}

function remark(cell: TwoWayCell): string {
  const { held, placeByTieOrder } = cell;
  if (placeByTieOrder) return "efter rækkefølge";
  return held === null ? "" : heldText({ ...cell, held });
}

function multiplierCell(multiplier: string | null): FilledCell {
  return textCell(multiplier === null ? "" : danishNumber(multiplier));
}

/** How an institution's study places were divided over summer and winter. */
export function intakeBlocks(intake: ExplainedIntake): Block[] {
  const { name, studyPlaces, total, multipliers } = intake;
  const totals = SEASONS.map(
    (season) =>
      `${INTAKE_NAMES[season]} ${danishNumber(total[season].quota.decimal)}, altså ${danishNumber(total[season].studyPlaces)}`,
  ).join("; ");
  const factors = [
    ...Object.values(multipliers ?? {}),
    ...intake.specialisations.map(({ multiplier }) => multiplier ?? 1),
  ];
  // Of a tie there are no multipliers to show, and nothing is multiplied where all are 1.
  const isMultiplied = factors.some((factor) => String(factor) !== "1");
  const by =
    multipliers !== null && isMultiplied
      ? ` gange specialiseringens multiplikator og optagets (sommer ${danishNumber(multipliers.summer)}, vinter ${danishNumber(multipliers.winter)})`
      : "";
  const how =
    multipliers === null
      ? TIED_TEXT
      : `Hvert felt er den nøjagtige andel${by}, afrundet til nærmeste hele studieplads.`;
  const caption = `${name}, mellemregninger for sommer- og vinteroptag`;
  const groups = intake.specialisations.map((row) =>
    SEASONS.map((season) => ({ row, season, cell: row[season] })),
  );
  type Cell = (typeof groups)[number][number];
  const ifMultiplied = <T>(column: T): T[] => (isMultiplied ? [column] : []);
  return [
    heading(`${name}: sommer- og vinteroptag`),
    paragraph(
      `Af ${danishPlaces(studyPlaces)} er de nøjagtige andele og antallet efter største brøks metode: ${totals}. ${how}`,
    ),
    groupedTable({ id: "intake-cells", caption }, groups, [
      spanning(texts("Specialisering", ({ row }) => row.name)),
      spanning(numbers("Studiepladser på skemaet", ({ row }) => row.studyPlaces)),
      ...ifMultiplied(spanning(numbers<Cell>("Multiplikator", ({ row }) => row.multiplier))),
      texts("Optag", ({ season }) => (season === "summer" ? "Sommer" : "Vinter")),
      numbers("Nøjagtig andel", ({ cell }) => cell.quota.decimal),
      ...ifMultiplied(
        numbers<Cell>(
          "Gange multiplikatorerne",
          ({ cell }) => cell.product && exact(cell.product).toFixed(4),
        ),
      ),
      numbers("Studiepladser", ({ cell }) => cell.studyPlaces),
    ]),
  ];
}
