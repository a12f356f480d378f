import { byColumn, type FormColumn, type FormEdition } from "../../domain/form-edition.js";
import { nameKey } from "../../domain/name-key.js";
import type { Refusal } from "../../domain/refusal.js";
import { dividedLines } from "./divided-lines.js";
import { type HeadingAt, headingsAt, type LetterForm } from "./headings.js";
import { linesOfForm } from "./lines-of-form.js";
import { unbroken } from "./unbroken.js";

/** The heading of a column that the form does not have: "Heraf sommeroptag". */
const OTHER =
  /(?:(?:heraf|hvoraf|deraf)\s+)?(?:(?:antal|studiepladser|med|i|til|om|optag)\s+){0,4}(?:sommer|vinter)(?:(?:-\s*)?op(?:-\s*)?tag(?:et)?|en)?(?![\p{L}-])/giu;
const OTHERS = new RegExp(`^(?:[\\s,;(]*${OTHER.source}\\)?)+`, "iu");

/** The letters of a text, and where each of them stands in it. */
interface Letters {
  readonly letters: string;
  readonly places: readonly number[];
}

interface HeaderAt {
  readonly from: number;
  readonly to: number;
  readonly headings: Readonly<Record<FormColumn, string>>;
  /** What columns behind the form's are called. */
  readonly others: readonly string[];
}

/**
 * The form in the text of a letter, as it is pasted from a PDF: names broken at the end of a line, rows broken by a
 * page, the headings once more on each page. The names of the known form help to tell institutions and
 * specialisations apart; what can be told apart in two ways is refused.
 */
export function formInText(text: string, known: FormEdition): LetterForm | Refusal {
  const [header, ...repeats] = headersIn(text);
  if (header === undefined) return { code: "letter-without-form" };
  if (repeats.some((other) => keyOf(other) !== keyOf(header))) return { code: "letter-several-forms" };
  let region = text.slice(header.to);
  for (const { from, to } of repeats.toReversed()) {
    region = `${region.slice(0, from - header.to)}\n${region.slice(to - header.to)}`;
  }
  const divided = dividedLines(linesOfForm(region, known), known);
  if (divided === null) return { code: "letter-rows-unclear" };
  const keys = divided.institutions.map(nameKey);
  if (new Set(keys).size < keys.length) return { code: "letter-several-forms" };
  return { columns: header.headings, ...divided, extraColumns: header.others };
}

function headersIn(text: string): HeaderAt[] {
  const { letters, places } = lettersOf(text);
  const headers: HeaderAt[] = [];
  const isEndOfWord = (place: number): boolean => places[place] !== (places[place - 1] ?? 0) + 1;
  for (let at = 0; at < letters.length; at += 1) {
    const before = text.slice(at === 0 ? 0 : (places[at - 1] ?? 0) + 1, places[at]);
    if (at > 0 && !before.includes("\n")) continue;
    const found = headingsAt(letters, at, isEndOfWord);
    if (found === null) continue;
    const textOf = ({ from, to }: HeadingAt): string =>
      unbroken(text.slice(places[from], (places[to - 1] ?? 0) + 1));
    const headings = Object.fromEntries(found.map((heading) => [heading.column, textOf(heading)]));
    const end = found.at(-1)?.to ?? at;
    const to = (places[end - 1] ?? 0) + 1;
    const [behind = ""] = OTHERS.exec(text.slice(to)) ?? [];
    headers.push({
      from: places[at] ?? 0,
      to: to + behind.length,
      headings: headings as Record<FormColumn, string>,
      others: (behind.match(OTHER) ?? []).map(unbroken),
    });
    at = end - 1;
  }
  return headers;
}

function lettersOf(text: string): Letters {
  let letters = "";
  const places: number[] = [];
  for (let place = 0; place < text.length; place += 1) {
    for (const letter of nameKey(text.charAt(place))) {
      letters += letter;
      places.push(place);
    }
  }
  return { letters, places };
}

function keyOf({ headings }: HeaderAt): string {
  return JSON.stringify(byColumn((column) => nameKey(headings[column])));
}
