import { danishNumber, danishPlaces } from "../../domain/danish.js";
import { exact } from "../../domain/amount.js";
import { INTAKE_NAMES, SEASONS } from "../../domain/request.js";
import type { ExplainedIntake } from "../../recommend/explanation.js";
import { groupedTable, numbers, spanning, texts } from "../table.js";
import type { Block } from "../document.js";
import { heading, paragraph } from "../blocks.js";
import { TIED_TEXT } from "./two-way.js";

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
