import { danishNumber } from "../../domain/danish.js";
import { exact } from "../../domain/amount.js";
import { INTAKE_NAMES, SEASONS } from "../../domain/season.js";
import type { ExplainedIntake } from "../../recommend/explanation-intake.js";
import { COVERED, numberCell, textCell } from "../cells.js";
import type { Block, Cell } from "../document.js";

/** How an institution's study places were divided over summer and winter. */
export function intakeBlocks(intake: ExplainedIntake): Block[] {
  const { name, studyPlaces, total, multipliers } = intake;
  const totals = SEASONS.map(
    (season) =>
      `${INTAKE_NAMES[season]} ${danishNumber(total[season].quota.decimal)}, altså ${danishNumber(total[season].studyPlaces)}`,
  ).join("; ");
  const how =
    multipliers === null
      ? "Flere fordelinger var lige rigtige, og den angivne rækkefølge har valgt én af dem; derfor er der ingen multiplikatorer."
      : `Hvert felt er den nøjagtige andel gange specialiseringens multiplikator og optagets (sommer ${danishNumber(multipliers.summer)}, vinter ${danishNumber(multipliers.winter)}), afrundet til nærmeste hele studieplads.`;
  return [
    { kind: "heading", text: `${name}: sommer- og vinteroptag` },
    {
      kind: "paragraph",
      text: `Af ${danishNumber(studyPlaces)} studiepladser er de nøjagtige andele og antallet efter største brøks metode: ${totals}. ${how}`,
    },
    {
      kind: "table",
      id: "intake-cells",
      caption: `${name}, mellemregninger for sommer- og vinteroptag`,
      columns: [
        { header: "Specialisering", align: "start" },
        { header: "Studiepladser på skemaet", align: "end" },
        { header: "Multiplikator", align: "end" },
        { header: "Optag", align: "start" },
        { header: "Nøjagtig andel", align: "end" },
        { header: "Gange multiplikatorerne", align: "end" },
        { header: "Studiepladser", align: "end" },
      ],
      rows: intake.specialisations.flatMap((row) =>
        SEASONS.map((season, index): Cell[] => {
          const { quota, product, studyPlaces: rounded } = row[season];
          const own = [
            textCell(row.name, 2),
            numberCell(row.studyPlaces, { rows: 2 }),
            figure(row.multiplier, 2),
          ];
          return [
            ...(index === 0 ? own : [COVERED, COVERED, COVERED]),
            textCell(season === "summer" ? "Sommer" : "Vinter"),
            numberCell(quota.decimal),
            figure(product === null ? null : exact(product).toFixed(4)),
            numberCell(rounded),
          ];
        }),
      ),
    },
  ];
}

function figure(value: string | null, rows?: number): Cell {
  return value === null ? textCell("", rows) : numberCell(value, rows === undefined ? {} : { rows });
}
