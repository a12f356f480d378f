import type { Effect } from "../../what-if/effect.js";
import type { Sensitivity } from "../../what-if/sensitivity.js";
import { closestText, effectText, type NameOf } from "../sensitivity-texts.js";

/** The smallest change that would move a study place; and if there is only one of that size, what it would do. */
export function closestCallText(sensitivity: Sensitivity): string {
  const nameOf: NameOf = (id) => sensitivity.names[id] ?? id;
  const effect = onlyEffect(sensitivity);
  const text = closestText(sensitivity, nameOf);
  if (effect?.kind === "moves") return `${text} Så flyttes der ${effectText(effect, nameOf)}.`;
  return effect?.kind === "tie" ? `${text} Så står flere lige, og rækkefølgen skal afgøres.` : text;
}

function onlyEffect(sensitivity: Sensitivity): Effect | undefined {
  if (sensitivity.closest.length !== 1) return undefined;
  if (sensitivity.basis === "shares") {
    const [closest] = sensitivity.closest;
    return sensitivity.pairs.find(({ from, to }) => from === closest?.from && to === closest.to)?.nudge
      ?.effect;
  }
  const [closest] = sensitivity.closest;
  const cell = sensitivity.cells.find(
    ({ institution, specialisation }) =>
      institution === closest?.institution && specialisation === closest.specialisation,
  );
  return (closest?.way === "up" ? cell?.up : cell?.down)?.effect;
}
