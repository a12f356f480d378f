import type { Language } from "../domain/language.js";
import type { Names, Where } from "../domain/refusal.js";
import type { Change } from "../domain/request.js";
import { shortened, visibleText } from "../domain/visible-text.js";
import { describeWhere } from "./where.js";

/** The small words of a language, from which `sayIn` makes the parts that its sentences share. */
interface SmallWords extends Pick<Say, "number" | "list"> {
  readonly language: Language;
  readonly quotes: readonly [string, string];
  readonly region: string;
  readonly at: string;
  /** One and several. */
  readonly studyPlaces: readonly [string, string];
  readonly internshipPlaces: readonly [string, string];
  readonly didYouMean: string;
  readonly known: string;
  /** How many others there are of very many. */
  readonly others: string;
}

interface Cell {
  readonly institution: string;
  readonly specialisation?: string | null;
  readonly names: Names;
}

const LONGEST_QUOTE = 60;
/** So many of a list are said in a sentence. */
const MOST = 12;

/** The parts of sentences that many of them share, in one language. A text from outside is made visible. */
export interface Say {
  readonly number: (plain: string | number) => string;
  /** "a, b and c". */
  readonly list: (items: readonly string[]) => string;
  /** The same; of more than fit a sentence the first, and how many others there are. */
  readonly listed: (items: readonly string[]) => string;
  /** The same in quotation marks. */
  readonly several: (texts: readonly string[]) => string;
  readonly quoted: (text: string) => string;
  /** A long text by its beginning. */
  readonly quotedShort: (text: string) => string;
  /** A heading, with what stands under it if that is said: "Periode (»1. praktik«)". */
  readonly withTexts: (header: string, texts?: Readonly<Record<string, readonly string[]>>) => string;
  readonly place: (where: Where) => string;
  readonly places: (wheres: readonly Where[]) => string;
  /** Texts, each with its place. */
  readonly quotedAt: (cells: readonly { readonly text: string; readonly where: Where }[]) => string;
  readonly nameOf: (id: string, names: Names) => string;
  readonly named: (ids: readonly string[], names: Names) => string;
  /** Names that a file or a request may have written itself. */
  readonly visibleNames: (ids: readonly string[], names?: Names) => string;
  readonly at: (institution: string | undefined, names: Names) => string;
  /** A cell, or without a specialisation an institution. */
  readonly cellName: (cell: Cell, between?: string) => string;
  /** How many of what is called the one or the other. */
  readonly counted: (count: number, words: readonly [one: string, several: string]) => string;
  readonly studyPlaces: (count: number) => string;
  readonly internshipPlaces: (count: number) => string;
  readonly nearestHint: (nearest?: string | null) => string;
  readonly knownHint: (known: readonly string[]) => string;
}

export function sayIn(words: SmallWords): Say {
  const { language, quotes, number, list, others } = words;
  const quoted = (text: string): string => quotes.join(visibleText(text));
  const counted = (count: number, [one, several]: readonly [string, string]): string =>
    `${number(count)} ${count === 1 ? one : several}`;
  const place = (where: Where): string => describeWhere(where, language);
  // "and 1 other" would say less than the item itself.
  const listed = (items: readonly string[]): string =>
    list(
      items.length <= MOST + 1
        ? items
        : [...items.slice(0, MOST), `${number(items.length - MOST)} ${others}`],
    );
  const nameOf = (id: string, names: Names): string => names[id] ?? id;
  return {
    ...{ number, list, listed, quoted, counted, place, nameOf },
    several: (texts) => listed(texts.map(quoted)),
    quotedShort: (text) => quoted(text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}…` : text),
    places: (wheres) => listed(wheres.map(place)),
    quotedAt: (cells) => listed(cells.map(({ text, where }) => `${quoted(text)} (${place(where)})`)),
    withTexts: (header, texts = {}) => {
      const own = (texts[header] ?? []).map(quoted);
      return `${visibleText(header)}${own.length > 0 ? ` (${list(own)})` : ""}`;
    },
    named: (ids, names) => list(ids.map((id) => nameOf(id, names))),
    visibleNames: (ids, names) => list(ids.map((id) => visibleText(names?.[id] ?? id))),
    at: (institution, names) =>
      institution === undefined ? words.region : `${words.at} ${nameOf(institution, names)}`,
    cellName: ({ institution, specialisation, names }, between = "/") =>
      [institution, specialisation]
        .flatMap((id) => (id === undefined || id === null ? [] : nameOf(id, names)))
        .join(between),
    studyPlaces: (count) => counted(count, words.studyPlaces),
    internshipPlaces: (count) => counted(count, words.internshipPlaces),
    nearestHint: (nearest = null) => (nearest === null ? "" : ` ${words.didYouMean} ${quoted(nearest)}?`),
    knownHint: (known) => (known.length === 0 ? "" : ` ${words.known} ${list(known.map(quoted))}.`),
  };
}

/** The cells of a row that have a text, each short enough for a sentence. */
export function textsOf(row: readonly string[]): readonly string[] {
  return row
    .map((text) => visibleText(text).trim())
    .filter((text) => text !== "")
    .map((text) => shortened(text));
}

/** Names as they are written in a file: ["Faxe", "Greve"]. */
export function inBrackets(names: readonly string[]): string {
  return `[${names.map((name) => JSON.stringify(visibleText(name))).join(", ")}]`;
}

/** "+ 20 pct.", "− 23". */
export function changeText(change: Change, number: Say["number"], perCent: string): string {
  const [amount, unit] = "places" in change ? [String(change.places), ""] : [String(change.percent), perCent];
  return `${amount.startsWith("-") ? "−" : "+"} ${number(amount.replace(/^[-+]/, ""))}${unit}`;
}
