import type { Frame } from "../work/frame.js";
import type { Choice } from "../work/choice.js";

/** The institutions of the KKR to choose from; and by its name the one that was chosen under another KKR. */
export function institutionChoices(
  { institutions, nameOf, shortNameOf }: Frame,
  chosen: string,
  isShort = false,
): readonly Choice<string>[] {
  const choices = institutions.map(({ id, name }) => ({
    value: id,
    label: isShort ? shortNameOf(id) : name,
  }));
  if (chosen === "") return [{ value: "", label: isShort ? "Vælg" : "Vælg institution" }, ...choices];
  const isForeign = nameOf(chosen) !== chosen && institutions.every(({ id }) => id !== chosen);
  return isForeign ? [{ value: chosen, label: `${nameOf(chosen)} (ikke i dette KKR)` }, ...choices] : choices;
}
