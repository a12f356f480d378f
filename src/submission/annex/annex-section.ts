import type { ExplainedDivision, Explanation } from "../../recommend/explanation.js";
import { numberCell, textCell } from "../cells.js";
import type { Block, Section } from "../document.js";
import { DIVISORS_TEXT, divisorBlocks } from "./divisors.js";
import { REMAINDERS_TEXT, remainderBlocks } from "./remainders.js";
import { twoWayBlocks } from "./two-way.js";

/** The annex in which every number can be followed with a pocket calculator. */
export function annexSection(explanation: Explanation): Section {
  const kinds = new Set(explanation.divisions.map(({ kind }) => kind));
  return {
    id: "annex",
    title: "Beregningsbilag",
    blocks: [
      ...(kinds.has("largest-remainder") ? [paragraph(REMAINDERS_TEXT)] : []),
      ...(kinds.has("divisor") ? [paragraph(DIVISORS_TEXT)] : []),
      ...changeBlocks(explanation),
      ...explanation.divisions.flatMap(divisionBlocks),
      ...(explanation.twoWay === undefined ? [] : twoWayBlocks(explanation.twoWay)),
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
  return [
    { kind: "heading", text: `${name ?? "Regionen"}: ${what}` },
    ...(division.kind === "divisor" ? divisorBlocks(division) : remainderBlocks(division)),
  ];
}
