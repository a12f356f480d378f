import type { FormFrame } from "../../domain/form-frame.js";
import type { Institution } from "../../domain/form-edition.js";
import { nameKey } from "../../domain/name-key.js";
import type { Where } from "../../domain/refusal.js";
import { type Grid, textsIn, LONGEST_LINE } from "../grid/grid.js";
import { MEANINGS } from "./meanings.js";
import { institutionIn, namedByHeading, withoutInstitution } from "../words/heading.js";
import { isPlain, YEARS } from "../words/plain-words.js";
import { readLabel } from "../words/sum-label.js";

/** What a title may name in the place of a column. */
export type TitleOf = "institution" | "provider" | "specialisation";

/** Whom a title names. */
interface TitleName {
  /** The institution or the municipality or region by its name; a department as it is written. */
  readonly name: string;
  /** The others that it names too. */
  readonly others: readonly string[];
}

/** A title and its row, from 0; -1 for what the sheet is called. */
export interface Title extends TitleName {
  readonly row: number;
  readonly written: string;
  /** Whether its row says nothing else. */
  readonly isAlone: boolean;
}

/** What stands before a name, with what parts it from that: "Kommune:" of "Kommune: Køge", "Navn på kommune"; "" if nothing does. */
function labelIn(text: string, of: TitleOf): string {
  const [label = "", words = ""] = /^([^:–]+)(?:[:–]|$)/u.exec(text) ?? [];
  if (MEANINGS.get(nameKey(words)) === of) return label;
  return of === "provider"
    ? (/^\s*(?:indberetning fra|(?:af)?fra(?=\s*:)|afsender(?=\s*:))(?:\s*[:–]|\s|$)/i.exec(text)?.[0] ?? "")
    : "";
}

/**
 * The institution, or the municipality or region, that a title names and says nothing else of but plain words: "UC
 * Absalon", "Kommune: Køge", "Praktikpladser i Køge Kommune 2023/2024". A region only by itself or set apart: within
 * other words it may be the area. Null for any other text.
 */
export function nameInTitle(text: string, of: TitleOf, frame: FormFrame): TitleName | null {
  const written = text.slice(0, LONGEST_LINE).normalize("NFC");
  const label = labelIn(written, of);
  const whole = written.slice(label.length).replace(COPY, "").replace(NUMBERED, "").trim();
  if (whole === "" || /^til\s/i.test(whole)) return null;
  if (of === "specialisation") {
    const name = namedByHeading(whole, frame.specialisations)?.name;
    return name === undefined ? null : { name, others: [] };
  }
  if (of === "institution") {
    const name = (institutionIn(whole, frame) ?? institutionIn(withoutPlainWords(whole), frame))?.name;
    return name === undefined ? null : { name, others: [] };
  }
  const known = readLabel(whole).kind === null ? frame.knownProvider(whole) : null;
  if (known?.isPart === false) return { name: known.name, others: [] };
  const bare = withoutPlainWords(withoutInstitution(whole, frame));
  // Behind "Fra:" a name may have its address.
  const [sender = ""] = label.endsWith(":") ? whole.split(",") : [];
  const within =
    frame.knownProvider(bare) ?? frame.knownProvider(firstPart(whole)) ?? frame.knownProvider(sender);
  if (within?.isPart === false) return { name: within.name, others: [] };
  // "Møde i Køge" tells nothing, nor does a list; behind "Kommune:" stands somebody.
  if (known?.isLoose === true && (label === "" || known.others.length > 0)) return null;
  if (known === null || SENTENCE.test(whole) || /\d/.test(whole)) return null;
  if (known.others.length > 0) return { name: known.name, others: known.others };
  return whole.includes(":") ? null : { name: whole, others: [] };
}

/** What stands before a dash or the like and plain words: "Region Sjælland" of "Region Sjælland – praktikpladser"; "" if there are others. */
function firstPart(text: string): string {
  const [, first = "", rest = ""] = /^(.*?)(?:\s[–—-]\s|[,(])(.*)$/u.exec(text) ?? [];
  return isPlain(rest) ? first.trim() : "";
}

/** What the lines over a table, and its sheet, name; beside other words only where a label says so. */
export function titlesOver(
  grid: Grid,
  header: { readonly first: number },
  of: TitleOf,
  frame: FormFrame,
  file: Where,
): Title[] {
  const named = (written: string, row: number, isAlone: boolean): Title[] => {
    const name = nameInTitle(written, of, frame);
    return name === null ? [] : [{ ...name, written: written.trim(), row, isAlone }];
  };
  const isLabel = (text: string): boolean => text !== "" && labelIn(text, of) === text;
  const above = grid.slice(0, header.first).flatMap((cells, row) => {
    const texts = textsIn(cells, row).map(({ text }) => text);
    return texts.flatMap((text, at) => {
      const label = texts[at - 1] ?? "";
      const isAlone = texts.every(
        (other) =>
          isLabel(other) || isPlain(other.replace(DATE, " ")) || nameInTitle(other, of, frame) !== null,
      );
      if (isLabel(label)) return named(`${label.replace(/:?$/, ":")} ${text}`, row, isAlone);
      return isAlone ? named(text, row, true) : [];
    });
  });
  return [...above, ...named(wholeName(file.sheet ?? "", frame), -1, false)];
}

/** What a sheet is called: Excel leaves so many signs of an institution's name. */
function wholeName(sheet: string, { edition }: FormFrame): string {
  const isCut = ({ name }: Institution): boolean => nameKey(name).startsWith(nameKey(sheet));
  return sheet.length < LONGEST_SHEET_NAME ? sheet : (edition.institutions.find(isCut)?.name ?? sheet);
}
const LONGEST_SHEET_NAME = 31;

/** The rows below the header that hold a name and nothing else. */
export function titlesBelow(
  grid: Grid,
  header: { readonly last: number },
  of: TitleOf,
  frame: FormFrame,
): Title[] {
  return grid.flatMap((cells, row): Title[] => {
    const texts = row > header.last ? textsIn(cells, row) : [];
    const [only] = texts;
    if (only === undefined || texts.length > 1) return [];
    if (/\d|h(alv|el)år/i.test(only.text.replace(NUMBERED, "").replace(frame.studyYear, ""))) return [];
    const name = nameInTitle(only.text, of, frame);
    return name === null || name.others.length > 0
      ? []
      : [{ ...name, written: only.text, row, isAlone: true }];
  });
}

/** What is left of a text between plain words and years on both sides; "" where no name begins there. */
export function withoutPlainWords(text: string): string {
  const words = text.replace(YEARS, " ").match(/[\p{L}\p{N}]+/gu) ?? [];
  const isWord = (word: string): boolean => !isPlain(word);
  const bare = words.slice(words.findIndex(isWord), words.findLastIndex(isWord) + 1).join(" ");
  return /^\p{Lu}/u.test(bare) ? bare : "";
}

/** Words of what is said of somebody: "Faxe har ikke svaret". */
export const SENTENCE: RegExp =
  /(?<!\p{L})(er|har|ikke|ingen|intet|endnu|mangler|afventer|kommer|bliver|skal|kan|vil)(?!\p{L})/iu;

/** A day beside a title is no word. */
export const DATE: RegExp = /(?<!\d)\d{1,2}\s?[./-]\s?\d{1,2}\s?[./-]\s?(?:\d\d){1,2}(?!\d)/g;
/** The number of a sheet or a table: "01 Køge". */
const NUMBERED = /^\s*(?:[Tt]abel\s)?\d{1,2}\s*[.):_–-]?\s*(?=\p{Lu})/u;
/** The number that a program sets behind the name of a sheet that is there already. */
const COPY = /\s*\(\d{1,2}\)\s*$/;
