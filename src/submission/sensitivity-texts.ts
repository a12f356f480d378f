import { danishList, danishNumber } from "../domain/danish.js";
import { reasonsInDanish } from "../messages/describe-refusal.js";
import type { Effect, MovedStudyPlaces, TiedParty } from "../what-if/effect.js";
import type { Sensitivity } from "../what-if/sensitivity.js";

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
  const isKept = institutions.every((id) => sumAt(id, from) === sumAt(id, to));
  if (!isKept) return fromTo(from, to, (cell) => partyText(cell, nameOf));
  return institutions
    .map((id) => {
      const within = (cells: readonly MovedStudyPlaces[]) =>
        cells.filter(({ institution }) => institution === id);
      const text = fromTo(within(from), within(to), ({ specialisation }) => nameOf(specialisation));
      return id === own ? text : `hos ${nameOf(id)} ${text}`;
    })
    .join("; ");
}

function sumAt(id: string, cells: readonly MovedStudyPlaces[]): number {
  return cells.reduce((sum, cell) => sum + (cell.institution === id ? cell.studyPlaces : 0), 0);
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
  return [isOwn ? undefined : institution, specialisation]
    .flatMap((id) => (id === undefined ? [] : [nameOf(id)]))
    .join("/");
}

/** The closest call of the whole table: all the changes that are equally small, and what they do. */
export function closestText(sensitivity: Sensitivity, nameOf: NameOf): string {
  const [first] = sensitivity.closest;
  if (first === undefined) return "Ingen ændring flytter en studieplads.";
  const size = danishNumber(first.change);
  if (sensitivity.basis === "shares") {
    const pairs = sensitivity.closest.map(({ from, to }) => `fra ${nameOf(from)} til ${nameOf(to)}`);
    return `Den mindste ændring, der flytter en studieplads, er ${size} procentpoint${pairs.length === 1 ? ":" : ", enten"} ${pairs.join(" eller ")}.`;
  }
  const cells = sensitivity.closest.map(
    ({ institution, specialisation, way }) =>
      `${way === "up" ? "flere" : "færre"} hos ${nameOf(institution)}, ${nameOf(specialisation)}`,
  );
  const unit = first.change === "1" ? "praktikplads" : "praktikpladser";
  return `Den mindste ændring, der flytter en studieplads, er ${size} ${unit}${cells.length === 1 ? ":" : ", enten"} ${cells.join(" eller ")}.`;
}
