import type { ExplainedCeilings, ExplainedDivision, Explanation } from "../../recommend/explanation.js";
import type { Block, Section } from "../document.js";
import { numbers, tableOf, textCell, texts } from "../table.js";
import { divisorBlocks, DIVISORS_TEXT, fractionText, remainderBlocks, REMAINDERS_TEXT } from "./divisions.js";
import { intakeBlocks, twoWayBlocks } from "./two-way.js";
import { heading, paragraph, PLACES } from "../blocks.js";
import { danishNumber } from "../../domain/danish.js";

const CHANGE_CAPTION = "Sidste års antal med den besluttede ændring, afrundet til nærmeste hele studieplads";

/** The annex in which every number can be followed with a pocket calculator. */
export function annexSection(explanation: Explanation): Section {
  const { divisions, overbooked = [], ceilings = [] } = explanation;
  const kinds = new Set([...divisions, ...overbooked].map(({ kind }) => kind));
  return {
    id: "annex",
    title: "Beregningsbilag",
    blocks: [
      ...(kinds.has("largest-remainder") ? [paragraph(REMAINDERS_TEXT)] : []),
      ...(kinds.has("divisor") ? [paragraph(DIVISORS_TEXT)] : []),
      ...changeBlocks(explanation),
      ...(ceilings.length === 0 ? [] : [paragraph(CEILINGS_TEXT)]),
      ...ceilings.flatMap(ceilingBlocks),
      ...divisions.flatMap(divisionBlocks),
      ...(explanation.twoWay === undefined ? [] : twoWayBlocks(explanation.twoWay)),
      ...overbooked.flatMap(overbookedBlocks),
      ...(explanation.intake ?? []).flatMap(intakeBlocks),
    ],
  };
}

/** Last year's total, its change and its rounding, where that is where the total comes from. */
function changeBlocks({ changed, changedEach, names, divisions }: Explanation): Block[] {
  const [only, ...others] = divisions.filter(({ institution }) => institution !== undefined);
  const whole = others.length === 0 ? only?.name : undefined;
  const rows = [
    ...(changed === undefined ? [] : [{ name: whole ?? "Alle institutioner", total: changed }]),
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
  return [
    heading(
      `${name ?? "Alle institutioner"}: fordeling på ${over === "institutions" ? "institutioner" : "specialiseringer"}`,
    ),
    ...figureBlocks(division, true),
  ];
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
  return division.kind === "divisor"
    ? divisorBlocks(division, isOfForm)
    : remainderBlocks(division, isOfForm);
}

const CEILINGS_TEXT =
  "Loftet er halvårspladserne til rådighed divideret med det, som én studieplads bruger af dem, rundet ned. Er optaget delt på sommer og vinter, er det pladserne i det halvår, hvor flest er i praktik; ellers er det pladserne i hele året. Kvotienten er vist med fire decimaler, men er regnet nøjagtigt som brøk.";

/** How each ceiling was found, where the ceilings are the table. */
function ceilingBlocks({ name, studyPlaces, cells }: ExplainedCeilings): Block[] {
  return [
    heading(`${name}: loft for hver specialisering`),
    tableOf({ id: "ceilings", caption: `${name}, mellemregninger` }, cells, [
      texts("Specialisering", (cell) => cell.name),
      numbers(PLACES, (cell) => cell.internshipPlaces),
      numbers("Halvårspladser til rådighed", (cell) => cell.available),
      numbers("Brug pr. studieplads", (cell) => cell.perStudyPlace),
      numbers("Kvotient som brøk", (cell) => textCell(fractionText(cell.quotient))),
      numbers("Kvotient", (cell) => cell.quotient.decimal),
      numbers("Loft", (cell) => cell.studyPlaces),
    ]),
    paragraph(`Lofterne er tilsammen ${danishNumber(studyPlaces)}.`),
  ];
}
