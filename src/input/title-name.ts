import type { FormFrame } from "../domain/form-frame.js";
import { findNamed } from "../domain/name-key.js";
import { isPlain, YEARS } from "./plain-words.js";
import { readLabel } from "./sum-label.js";

/** What a title may name in the place of a column. */
export type TitleOf = "institution" | "provider";

/** Whom a title names. */
export interface TitleName {
  /** The institution or the municipality or region by its name; a department as it is written. */
  readonly name: string;
  /** The others that it names too. */
  readonly others: readonly string[];
}

/** What stands before a name: "Kommune: Køge", "Navn på kommune". */
export const LABELS: Readonly<Record<TitleOf, RegExp>> = {
  institution: /^\s*(?:uddannelses)?institution(?:snavn)?\s*(?:[:–]|$)/i,
  provider:
    /^\s*(?:(?:navn på |navn, )?(?:indberettende )?(?:kommune(?:ns)?[ -]?(?:navn)?|region(?:ens)?[ -]?(?:navn)?|kommune ?(?:eller|og|\/) ?region)|indberett?er|indberetning fra|afsender)\s*(?:[:–]|$)/i,
};

/**
 * The institution, or the municipality or region, that a title names and says nothing else of but plain words: "UC
 * Absalon", "Kommune: Køge", "Praktikpladser i Køge Kommune 2023/2024". A region only by itself: beside other words it
 * may be the area. Null for any other text.
 */
export function nameInTitle(text: string, of: TitleOf, frame: FormFrame): TitleName | null {
  const written = text.slice(0, LONGEST_TITLE).normalize("NFC");
  const whole = written.replace(LABELS[of], "").replace(COPY, "").trim();
  if (whole === "" || /^til\s/i.test(whole)) return null;
  const bare = withoutPlainWords(whole);
  if (of === "institution") {
    const among = frame.edition.institutions;
    const name = (findNamed(whole, among) ?? findNamed(bare, among))?.name;
    return name === undefined ? null : { name, others: [] };
  }
  const known = readLabel(whole).kind === null ? frame.knownProvider(whole) : null;
  if (known?.isPart === false) return { name: known.name, others: [] };
  const within = frame.knownProvider(bare);
  if (within?.isPart === false) return { name: within.name, others: [] };
  if (known === null || SENTENCE.test(whole) || /\d/.test(whole)) return null;
  if (known.others.length > 0) return { name: known.name, others: known.others };
  return whole.includes(":") ? null : { name: whole, others: [] };
}

/** What is left of a text between plain words and years on both sides; "" where no name begins there. */
function withoutPlainWords(text: string): string {
  const words = text.replace(YEARS, " ").match(/[\p{L}\p{N}]+/gu) ?? [];
  const isWord = (word: string): boolean => !isPlain(word);
  const bare = words.slice(words.findIndex(isWord), words.findLastIndex(isWord) + 1).join(" ");
  return /^\p{Lu}/u.test(bare) ? bare : "";
}

/** Words of what is said of somebody: "Faxe har ikke svaret". */
export const SENTENCE: RegExp =
  /(?<!\p{L})(er|har|ikke|ingen|intet|endnu|mangler|afventer|kommer|bliver|skal|kan|vil)(?!\p{L})/iu;

/** The number that a program sets behind the name of a sheet that is there already. */
const COPY = /\s*\(\d{1,2}\)\s*$/;
/** A longer text is no title. */
const LONGEST_TITLE = 200;
