import type { ExplainedDivision, Explanation } from "../../recommend/explanation.js";
import { numberCell, textCell } from "../cells.js";
import type { Block, Section } from "../document.js";
import { ceilingBlocks } from "./ceilings.js";
import { DIVISORS_TEXT, divisorBlocks } from "./divisors.js";
import { intakeBlocks } from "./intake.js";
import { REMAINDERS_TEXT, remainderBlocks } from "./remainders.js";
import { twoWayBlocks } from "./two-way.js";

/** The annex in which every number can be followed with a pocket calculator. */
export function annexSection(explanation: Explanation): Section {
  const { divisions, overbooked = [] } = explanation;
  const kinds = new Set([...divisions, ...overbooked].map(({ kind }) => kind));
  return {
    id: "annex",
    title: "Beregningsbilag",
    blocks: [
      ...(kinds.has("largest-remainder") ? [paragraph(REMAINDERS_TEXT)] : []),
      ...(kinds.has("divisor") ? [paragraph(DIVISORS_TEXT)] : []),
      ...changeBlocks(explanation),
      ...ceilingBlocks(explanation.ceilings ?? []),
      ...divisions.flatMap(divisionBlocks),
      ...(explanation.twoWay === undefined ? [] : twoWayBlocks(explanation.twoWay)),
      ...overbooked.flatMap(overbookedBlocks),
      ...(explanation.intake ?? []).flatMap(intakeBlocks),
    ],
  };
}

function paragraph(text: string): Block {
  return { kind: "paragraph", text };
}

/** Last year's total, its change and its rounding, where that is where the total comes from. */
function changeBlocks({ changed, changedEach, names }: Explanation): Block[] {
  const rows = [
    ...(changed === undefined ? [] : [{ name: "Regionen i alt", total: changed }]),
    ...Object.entries(changedEach ?? {}).map(([id, total]) => ({ name: names[id] ?? id, total })),
  ];
  if (rows.length === 0) return [];
  return [
    { kind: "heading", text: "Antal studiepladser ud fra sidste år" },
    {
      kind: "table",
      id: "change",
      caption: "Sidste års antal med den besluttede ændring, afrundet til nærmeste hele studieplads",
      columns: [
        { header: "Institutionsnavn", align: "start" },
        { header: "Sidste år", align: "end" },
        { header: "Efter ændringen", align: "end" },
        { header: "Studiepladser", align: "end" },
      ],
      rows: rows.map(({ name, total }) => [
        textCell(name),
        numberCell(total.before),
        numberCell(total.exact),
        numberCell(total.studyPlaces),
      ]),
    },
  ];
}

function divisionBlocks(division: ExplainedDivision): Block[] {
  const { over, name } = division;
  const what = over === "institutions" ? "fordeling på institutioner" : "fordeling på specialiseringer";
  return [{ kind: "heading", text: `${name ?? "Regionen"}: ${what}` }, ...figureBlocks(division, true)];
}

/** Beside the form: more study places on the same basis, with the form's cells as minima. */
function overbookedBlocks(division: ExplainedDivision): Block[] {
  return [
    { kind: "heading", text: `${division.name ?? ""}: fordeling med overbooking oven i` },
    paragraph("Hver specialisering får mindst skemaets antal."),
    ...figureBlocks(division, false),
  ];
}

function figureBlocks(division: ExplainedDivision, isOfForm: boolean): Block[] {
  return division.kind === "divisor" ? divisorBlocks(division) : remainderBlocks(division, isOfForm);
}
