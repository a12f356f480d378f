import type { ExplainedDivision, Explanation } from "../../recommend/explanation.js";
import type { Block, Section } from "../document.js";
import { numbers, tableOf, texts } from "../table.js";
import { ceilingBlocks } from "./ceilings.js";
import { DIVISORS_TEXT, divisorBlocks } from "./divisors.js";
import { intakeBlocks } from "./intake.js";
import { REMAINDERS_TEXT, remainderBlocks } from "./remainders.js";
import { twoWayBlocks } from "./two-way.js";
import { heading, paragraph } from "../blocks.js";

const CHANGE_CAPTION = "Sidste års antal med den besluttede ændring, afrundet til nærmeste hele studieplads";

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

/** Last year's total, its change and its rounding, where that is where the total comes from. */
function changeBlocks({ changed, changedEach, names }: Explanation): Block[] {
  const rows = [
    ...(changed === undefined ? [] : [{ name: "Regionen i alt", total: changed }]),
    ...Object.entries(changedEach ?? {}).map(([id, total]) => ({ name: names[id] ?? id, total })),
  ];
  if (rows.length === 0) return [];
  return [
    heading("Antal studiepladser ud fra sidste år"),
    tableOf({ id: "change", caption: CHANGE_CAPTION }, rows, [
      texts("Institutionsnavn", ({ name }) => name),
      numbers("Sidste år", ({ total }) => total.before),
      numbers("Efter ændringen", ({ total }) => total.exact),
      numbers("Studiepladser", ({ total }) => total.studyPlaces),
    ]),
  ];
}

function divisionBlocks(division: ExplainedDivision): Block[] {
  const { over, name } = division;
  const what = over === "institutions" ? "fordeling på institutioner" : "fordeling på specialiseringer";
  return [heading(`${name ?? "Regionen"}: ${what}`), ...figureBlocks(division, true)];
}

/** Beside the form: more study places on the same basis, with the form's cells as minima. */
function overbookedBlocks(division: ExplainedDivision): Block[] {
  return [
    heading(`${division.name ?? ""}: fordeling med overbooking oven i`),
    paragraph("Hver specialisering får mindst skemaets antal."),
    ...figureBlocks(division, false),
  ];
}

function figureBlocks(division: ExplainedDivision, isOfForm: boolean): Block[] {
  return division.kind === "divisor" ? divisorBlocks(division) : remainderBlocks(division, isOfForm);
}
