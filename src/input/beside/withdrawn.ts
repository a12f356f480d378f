import type { FormFrame } from "../../domain/form-frame.js";
import type { Refusal } from "../../domain/refusal.js";
import type { Column } from "../headings/columns.js";
import { namesUnit } from "../headings/unread-columns.js";
import { type GridRow, lineAt, LONGEST_LINE } from "../grid/grid.js";
import { isPlain } from "../words/plain-words.js";
import { unitIn } from "../words/unit-words.js";
import { isState } from "../words/sum-label.js";

const WORDS = [
  "udgår|udgå(?:et|e[dt]e|ende)|udgik|afvis(?:te?|es)|afslag|afslået|fravalgte?|nedlagte?|nedlægges|(?:(?:midlertidigt|under|snart) )?lukk?(?:e(?:de|t|s|r)|ning)",
  "ophør(?:te?|er)|stoppe(?:de|t|r)|afvikle(?:de|t|s)|(?:sat |stillet )?i bero|på pause|annullere(?:de|t|s)|slette(?:de|t|s)|aflyst|afmeldt|opsagte?|bortfald(?:et|er)|inaktive?|ikke (?:aktive?|i brug|udfyldt|gennemført)|ugyldig",
  "ikke (?:talt |regnet )?med(?: i (?:tal(?:lene|let)|summen))?|(?:trukket|trækkes)(?: tilbage)?|ikke[- ](?:godkendte?|længere)|kladde",
  "tæll?e[rs] ikke(?: med)?|(?:indgår|medregnes) ikke|skal ikke (?:tælles )?med|(?:må|skal|kan) ikke (?:bruges|anvendes|benyttes|medregnes|indgå)|(?:bruges|anvendes|benyttes|gælder) (?:ikke|ej)",
].join("|");
const SAYS_WITHDRAWN = new RegExp(`(?<!\\p{L})(?:${WORDS})(?!\\p{L})`, "iu");
/** A cell that says nothing else than by whom or when: a remark may be about a part of its row. */
const ONLY_WITHDRAWN = new RegExp(
  `^\\W*(?:(?:er|skal|bliver)\\s)?(?:${WORDS}|passive?|pause(?:ret)?|frafaldet|nogen svar|delvist? (?:besvaret|udfyldt)|undtaget|fritaget|udeladt|udelukket|(?:talt |står )?dobbelt|fratrukket)(?:\\s(?:(?:af|den|d\\.|pr\\.?|i)\\s.*|(?:20)?\\d\\d))?\\W*$`,
  "iu",
);
/** "Er talt med under Faxe", "Se Faxe": by whom the places are counted. */
const COUNTED_BY =
  /^\W*(?:er\s)?(?:allerede\s)?(?:tal?t med|medtalt|medtaget|medregnet|indregnet|inkluderet|indeholdt|indgår|tælles(?: med)?|indberettet|med|se)(?:\s(?:under|hos|i|ved|af))?\s(.{2,60}?)(?:\s(?:tal|(?:praktik)?pladser|antal|svar))?\W*$/iu;
/** A column that asks whether a row counts. */
const ASKS_WHETHER = /(?<!\p{L})(?:tæll?|medregn|medtag|godkend|aktiv|gyldig|indgår|deltager(?!e)|status)/iu;

/** Whether a title says of its table that it no longer counts, and nothing else: "Udgåede pladser", "Kladde". */
export function isWithdrawnTitle(text: string): boolean {
  return SAYS_WITHDRAWN.test(text) && isPlain(text.split(SAYS_WITHDRAWN).join(" "));
}

/** Whether a text beside a row says that it does not count, and nothing else: "Udgår", "ønsket". */
export function isWithdrawnAlone(text: string): boolean {
  return ONLY_WITHDRAWN.test(text) || isState(text);
}

/** Whether a note on a row says that its numbers don't count, or are among others: "er med i Køges tal". */
export function isCountedElsewhere(note: string, frame: FormFrame): boolean {
  return SAYS_WITHDRAWN.test(note) || isCountedBy(note, frame) || AMONG_OTHERS.test(counterIn(note));
}
const AMONG_OTHERS =
  /^(?:kommunens?|regionens?|ovenfor|ovenstående|rækken|tallet|summen|de(?:t|n)? (?:øvrige|andre|samlede))(?!\p{L})/iu;

function counterIn(text: string): string {
  return COUNTED_BY.exec(text)?.[1] ?? "";
}

function isCountedBy(text: string, { knownProvider }: FormFrame): boolean {
  const counter = counterIn(text);
  return [counter, counter.replace(/s$/, "")].some((name) => knownProvider(name)?.isPart === false);
}

/** Whether a cell says that its row no longer counts, behind the provider's name or in a column that is not read. */
export function isWithdrawnIn(column: Column, cells: GridRow, frame: FormFrame): boolean {
  const text = lineAt(cells, column.index);
  const isText = cells[column.index]?.kind === "text";
  if (column.meaning === "provider") {
    const [, bracket = ""] = /\(([^()]*)\)\s*$/.exec(text) ?? [];
    const isSaid = SAYS_WITHDRAWN.test(text) || ONLY_WITHDRAWN.test(bracket);
    return isSaid || (isText && COMMENTED_OUT.test(text));
  }
  if (column.meaning !== "extra" || text === "") return false;
  const { header } = column;
  const isNo = ASKS_WHETHER.test(header) && /^(nej|n|ikke|falsk|false|0)$/i.test(text);
  // "Nedlagt: x", "Ønske: ja"
  const isYes = /^(ja|j|x|sand|true)$/i.test(text) && (ONLY_WITHDRAWN.test(header) || isState(header));
  return isWithdrawnAlone(text) || isNo || isYes || isCountedBy(text, frame);
}

/** "#Roskilde", as programs know a line that does not count. */
const COMMENTED_OUT = /^\s*(?:#|\/\/)/;

/** A line among the rows that says of those below it that they don't count or are in a unit: to be removed it is not. */
export function asDeciding(fault: Refusal): Refusal {
  if (fault.code !== "note-or-provider") return fault;
  const line = fault.written.slice(0, LONGEST_LINE);
  const isDeciding = SAYS_WITHDRAWN.test(line) || namesUnit(line) || unitIn(line).length > 0;
  return isDeciding ? { ...fault, isOfNumbers: true } : fault;
}
