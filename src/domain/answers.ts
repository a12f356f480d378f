import { danishList } from "./danish.js";

/** Who is in the internship places of a collection: municipalities and regions by the names of the reference data. */
export interface Answers {
  readonly answered: readonly string[];
  /** Who has sent nothing. */
  readonly missing: readonly string[];
  /** Who has sent a file that could not be read. */
  readonly notRead: readonly string[];
  /** Whose blanks were read as 0; left out if there are none. */
  readonly blankAsZero?: readonly string[];
}

/** Who is not in the numbers, and whose blanks count as 0, in Danish, a sentence each; none if all have answered in full. */
export function answersTexts(returns: Answers | undefined): string[] {
  if (returns === undefined) return [];
  const { answered, missing, notRead, blankAsZero = [] } = returns;
  const all = answered.length + missing.length + notRead.length;
  const absent = [
    ...(missing.length === 0 ? [] : [`${danishList(missing)} har ikke svaret.`]),
    ...(notRead.length === 0
      ? []
      : [`Praktikpladserne fra ${danishList(notRead)} indgår ikke: filen er ikke læst.`]),
  ];
  return [
    ...absent,
    ...(absent.length === 0 ? [] : [`Praktikpladserne er fra ${answered.length} af ${all}.`]),
    ...(blankAsZero.length === 0
      ? []
      : [`Felter for en institution, som ${danishList(blankAsZero)} har ladet stå tomme, er læst som 0.`]),
  ];
}
