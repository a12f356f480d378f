import type { Range } from "./filled.js";
import { type Frame, idOf } from "./frame.js";

/**
 * A range whose rows are one cell each with the columns in it: "Greve;20;12;14", "Greve 20 12 14", or, where rows have
 * an institution, "Greve  Absalon  20  12  14". Nobody is called that. As it is where its columns are cells.
 */
export function splitCells(
  range: Range,
  { institutions, onlyInstitution }: Pick<Frame, "institutions" | "onlyInstitution">,
): Range {
  const ofInstitution = (name: string): readonly string[] => {
    const [, who, where] = /^(.*\S)\s{2,}(.+)$/.exec(name) ?? [];
    const isOne = who === undefined || where === undefined || idOf(institutions, where) === undefined;
    return isOne || onlyInstitution !== undefined ? [name] : [who, where];
  };
  return range.map((cells) => {
    const [text = "", ...others] = cells;
    if (others.length > 0) return cells;
    if (/;\s*\d/.test(text)) return text.split(";");
    const [, name, numbers] = /^(.*\p{L}\S*)((?:\s+\d[\d.,]*|\s{2,}[-–]){2,})\s*$/u.exec(text) ?? [];
    return name === undefined || numbers === undefined
      ? cells
      : [...ofInstitution(name), ...numbers.trim().split(/\s+/)];
  });
}

/** The specialisations that a line names, each for itself, and what stands between them. */
export function partsOf(
  text: string,
  { specialisations }: Pick<Frame, "specialisations">,
): readonly string[] {
  const names = specialisations
    .flatMap(({ id, name, aliases }) => [id, name, ...aliases])
    .toSorted((one, other) => other.length - one.length)
    .map((name) => name.replaceAll(/[^\p{L}\p{N}]+/gu, "[^\\p{L}\\p{N}]*"));
  const among = new RegExp(`\\s{2,}|(?<!\\p{L})(${names.join("|")})(?!\\p{L})`, "iu");
  return text
    .split(among)
    .map((part: string | undefined) => part?.trim() ?? "")
    .filter((part) => part !== "");
}

/** Whether a line names a specialisation. */
export function namesSpecialisation(text: string, frame: Pick<Frame, "specialisations">): boolean {
  return partsOf(text, frame).some((part) => idOf(frame.specialisations, part) !== undefined);
}
