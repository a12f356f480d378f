import { danishList, danishNumber } from "../../domain/danish.js";
import { METHOD_NAMES } from "../../domain/request.js";
import type { Recommendation } from "../../domain/recommendation.js";
import { explain } from "../../recommend/explain.js";
import type { ExplainedDivision, RemainderDivision } from "../../recommend/explanation.js";
import { noteTexts } from "../remarks.js";

/**
 * The notes that say how the numbers were made, those of one line together. Where a total comes from is for the council to
 * say, unless it is a change.
 */
const HOW = [
  ["total-previous-year", "total-capacity"],
  ["basis-internship-places", "basis-shares", "method"],
  ["bounds"],
] as const;

/** Why each number is what it is, in plain sentences: the rules, and then each division. */
export function whyItems(recommendation: Recommendation): string[] {
  const rules = HOW.map((codes) => noteTexts(recommendation.notes, codes).join(" "));
  return [...rules.filter((text) => text !== ""), ...explain(recommendation).divisions.flatMap(divisionText)];
}

function divisionText(division: ExplainedDivision): string[] {
  const { over, studyPlaces } = division;
  const name = division.name ?? (over === "institutions" ? "Institutionerne" : "Specialiseringerne");
  const places = `${name}: ${danishNumber(studyPlaces)} ${studyPlaces === 1 ? "studieplads" : "studiepladser"}`;
  return division.kind === "divisor"
    ? [`${places} efter ${METHOD_NAMES[division.method]}; se beregningsbilaget.`]
    : remainderText(division, places);
}

function remainderText(division: RemainderDivision, places: string): string[] {
  const { rows, studyPlaces } = division;
  const free = rows.filter(({ held }) => held === null);
  const [only] = free;
  if (only === undefined) return [];
  const held = rows.filter((row) => row.held !== null).reduce((sum, row) => sum + row.studyPlaces, 0);
  const rest = danishNumber(studyPlaces - held);
  const holds = `${places}. En grænse eller en beslutning holder ${danishNumber(held)};`;
  if (free.length === 1 && held > 0) return [`${holds} de øvrige ${rest} er til ${only.name}.`];
  return [`${held === 0 ? `${places}.` : `${holds} de øvrige deler ${rest}.`} ${quotasText(division, free)}`];
}

function quotasText({ rows, placesByRank }: RemainderDivision, free: RemainderDivision["rows"]): string {
  const quotas = free.map((row) => `${danishNumber(row.quota.decimal)} til ${row.name}`);
  const whole = free.reduce((sum, { wholePart }) => sum + wholePart, 0);
  const last =
    placesByRank === 0
      ? "Andelene går op."
      : `De hele dele giver ${danishNumber(whole)}. ${lastPlaces(rows.filter((row) => row.placeByRank))}`;
  return `De nøjagtige andele er ${danishList(quotas)}. ${last}`;
}

/** Who got what was left: by the largest remainder, or by the order that was said for equal ones. */
function lastPlaces(winners: RemainderDivision["rows"]): string {
  const names = danishList(winners.map(({ name }) => name));
  const isOne = winners.length === 1;
  const who = isOne
    ? `Den sidste studieplads går til ${names}`
    : `De sidste ${danishNumber(winners.length)} studiepladser går til ${names}`;
  return winners.some((row) => row.placeByTieOrder)
    ? `${who}. Flere stod lige, og rækkefølgen mellem dem er fastsat.`
    : `${who}, som har ${isOne ? "den største brøkdel" : "de største brøkdele"}.`;
}
