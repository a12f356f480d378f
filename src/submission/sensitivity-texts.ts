import { danishList, danishNumber } from "../domain/danish.js";
import { reasonsInDanish } from "../messages/describe-refusal.js";
import type { Effect, MovedStudyPlaces, TiedParty } from "../what-if/nudge.js";
import type { Sensitivity } from "../what-if/sensitivity.js";
import { sumOfStudyPlaces } from "../domain/sum.js";

type Moves = Extract<Effect, { kind: "moves" }>;

/** The name of an institution or a specialisation. */
export type NameOf = (id: string) => string;

/** "fra … til …", "lige: …", or why the request would have no answer. Within the institution `own` it isn't named. */
export function effectText(effect: Effect, nameOf: NameOf, own?: string): string {
  switch (effect.kind) {
    case "moves":
      return `${movesText(effect, nameOf, own)}${effect.byTieOrder ? " (efter den angivne rækkefølge)" : ""}`;
    case "tie":
      return `lige: ${danishList(effect.between.map((party) => partyText(party, nameOf, own)))}; rækkefølgen skal afgøres`;
    case "refused":
      return `ingen tabel: ${reasonsInDanish(effect.refusals)}`;
  }
}

/** Institution by institution, where each of them keeps its number; else cell by cell. */
function movesText({ from, to }: Moves, nameOf: NameOf, own: string | undefined): string {
  const institutions = [...new Set([...from, ...to].map(({ institution }) => institution))];
  const within = (id: string, cells: readonly MovedStudyPlaces[]) =>
    cells.filter(({ institution }) => institution === id);
  const sumAt = (id: string, cells: typeof from): number => sumOfStudyPlaces(within(id, cells));
  const isKept = institutions.every((id) => sumAt(id, from) === sumAt(id, to));
  if (!isKept) return fromTo(from, to, (cell) => partyText(cell, nameOf));
  return institutions
    .map((id) => {
      const text = fromTo(within(id, from), within(id, to), ({ specialisation }) => nameOf(specialisation));
      return id === own ? text : `hos ${nameOf(id)} ${text}`;
    })
    .join("; ");
}

function fromTo(
  from: readonly MovedStudyPlaces[],
  to: readonly MovedStudyPlaces[],
  nameOf: (cell: MovedStudyPlaces) => string,
): string {
  const list = (cells: readonly MovedStudyPlaces[]): string =>
    danishList(
      cells.map((cell) =>
        cell.studyPlaces === 1
          ? nameOf(cell)
          : `${nameOf(cell)} (${danishNumber(cell.studyPlaces)} studiepladser)`,
      ),
    );
  return [
    ...(from.length === 0 ? [] : [`fra ${list(from)}`]),
    ...(to.length === 0 ? [] : [`til ${list(to)}`]),
  ].join(" ");
}

function partyText({ institution, specialisation }: TiedParty, nameOf: NameOf, own?: string): string {
  const isOwn = institution === own && specialisation !== undefined;
  return [specialisation, isOwn ? undefined : institution]
    .flatMap((id) => (id === undefined ? [] : [nameOf(id)]))
    .join(" hos ");
}

/** More calls than this that are equally close are no news to a meeting; the table has them all. */
const MOST_CALLS = 3;

/** The closest call of the whole table: which change is the smallest that moves a study place, and what it does. */
export function closestCallText(sensitivity: Sensitivity): string {
  const nameOf: NameOf = (id) => sensitivity.names[id] ?? id;
  const { calls, institutions } = callsOf(sensitivity, nameOf);
  if (calls.length === 0) return "Ingen ændring flytter en studieplads.";
  const others = calls.length > MOST_CALLS + 1 ? calls.length - MOST_CALLS : 0;
  const named = calls
    .slice(0, calls.length - others)
    .map(({ what: [first, again] }, index) => (index === 0 ? first : again));
  const own = institutions.length === 1 ? institutions[0] : undefined;
  const [does = "", ...different] = new Set(calls.map(({ effect }) => resultText(effect, nameOf, own)));
  const several = calls.every(({ effect }) => effect?.kind === "moves")
    ? "ville mindst én studieplads blive flyttet; hvorfra og hvortil afhænger af ændringen"
    : "kunne tallene blive andre";
  const result = different.length === 0 ? does : several;
  const isPart =
    sensitivity.basis !== "shares" && sensitivity.closest.some(({ change }) => change.includes("."));
  return [
    `Hvis ${danishList(named, "eller")}, ${result}.`,
    ...(others === 0 ? [] : [`Det samme gælder ${danishNumber(others)} andre lige så små ændringer.`]),
    "En mindre ændring ét sted gør ingen forskel.",
    ...(isPart ? ["Ændringen er regnet, også hvor et sådant antal ikke kan indberettes."] : []),
  ].join(" ");
}

/** "…, ville en studieplads blive flyttet fra … til …". */
function resultText(effect: Effect | undefined, nameOf: NameOf, own: string | undefined): string {
  if (effect?.kind === "tie") return "ville flere stå lige, og rækkefølgen mellem dem skulle afgøres";
  if (effect?.kind !== "moves") return "kunne tallene ikke længere gå op";
  const isOne = sumOfStudyPlaces(effect.to) === 1;
  return `ville ${isOne ? "en studieplads" : "studiepladser"} blive flyttet ${effectText(effect, nameOf, own)}`;
}

/** A change in words, as the first of a list and as a further one, and its effect. */
interface Call {
  readonly what: readonly [first: string, again: string];
  readonly effect: Effect | undefined;
}

/** Every change that is as small as the smallest, and the institutions that it can be made at. */
function callsOf(
  sensitivity: Sensitivity,
  nameOf: NameOf,
): { readonly calls: readonly Call[]; readonly institutions: readonly string[] } {
  if (sensitivity.basis === "shares") {
    const calls = sensitivity.closest.map(({ from, to, change }): Call => {
      const way = `fra ${nameOf(from)} til ${nameOf(to)}`;
      return {
        what: [`${danishNumber(change)} procentpoint blev flyttet ${way}`, way],
        effect: sensitivity.pairs.find((pair) => pair.from === from && pair.to === to)?.nudge?.effect,
      };
    });
    return { calls, institutions: [] };
  }
  const institutions = [...new Set(sensitivity.cells.map(({ institution }) => institution))];
  const calls = sensitivity.closest.map(({ institution, specialisation, way, change }): Call => {
    const at = institutions.length === 1 ? "" : ` hos ${nameOf(institution)}`;
    const size = danishNumber(change);
    const where = `${way === "down" ? "færre" : change === "1" ? "mere" : "flere"} på ${nameOf(specialisation)}${at}`;
    const cell = sensitivity.cells.find(
      (one) => one.institution === institution && one.specialisation === specialisation,
    );
    return {
      what: [
        `der var ${size} ${change === "1" ? "praktikplads" : "praktikpladser"} ${where}`,
        `${size} ${where}`,
      ],
      effect: (way === "up" ? cell?.up : cell?.down)?.effect,
    };
  });
  return { calls, institutions };
}
