import { remembered } from "../domain/remembered.js";

/** Words that make a label one of sums, wherever in it they stand: "Køge Total", "Kommuner i alt", "heraf region". */
const SUM_WORDS = new Set(
  (
    "ialt total totalt totalen totaler totals hovedtotal subtotal subtotaler deltotal totalsum " +
    "sum summen sums delsum mellemsum slutsum heraf gennemsnit gennemsnitlig gns procent pct percent average"
  ).split(" "),
);
const SUM_PHRASES = [
  "i alt",
  "sidste år",
  "forrige år",
  "året før",
  "tidligere år",
  "samlet antal",
  "last year",
];
/** Words that say the same only where nothing else is said: "Mål" is a target, "Målgruppehuset" a place. */
const FIGURE_WORDS = new Set(
  (
    "mål målet måltal målsætning andel andele andelen samlet samlede tilsammen snit median forskel difference " +
    "ændring udvikling budget alle fordeling target share shares"
  ).split(" "),
);
/** What may stand beside those. */
const BESIDE_WORDS = new Set(
  (
    "af for i og til fra på det den de antal antallet pladser praktikpladser studiepladser helårspladser " +
    "halvårspladser kommuner kommunerne kommune region regionen kkr år året studieår studieåret"
  ).split(" "),
);

/**
 * Whether a label says that what follows is a sum or another figure made of the rows, or of another year: a total, an
 * average, a share, »heraf …«, last year's, a target. Whole words only, so that no name is taken for one.
 */
export const saysSum: (label: string) => boolean = remembered((label) => {
  const text = label.slice(0, LONGEST_LABEL).normalize("NFC").toLowerCase();
  if (/^[\s%ΣσςΣ∑=]+$/u.test(text) && text.trim() !== "") return true;
  const words = text.match(/[\p{L}\p{N}]+/gu) ?? [];
  if (words.some((word) => SUM_WORDS.has(word))) return true;
  const spaced = ` ${words.join(" ")} `;
  if (SUM_PHRASES.some((phrase) => spaced.includes(` ${phrase} `))) return true;
  const isYear = (word: string): boolean => /^((19|20)\d\d|\d\d)$/.test(word);
  const rest = words.filter((word) => !BESIDE_WORDS.has(word) && !isYear(word));
  const hasYear = words.some((word) => /^(19|20)\d\d$/.test(word));
  return rest.length === 0 ? hasYear : rest.every((word) => FIGURE_WORDS.has(word));
});

/** What a label of sums is about: "Køge" of »Køge Total«; "" where it names nobody. */
export function summedName(label: string): string {
  const words = label.slice(0, LONGEST_LABEL).trim().split(/\s+/);
  const bare = words.map((word) => word.toLowerCase().replace(/[^\p{L}\p{N}]/gu, ""));
  const isSum = (word: string, index: number): boolean =>
    SUM_WORDS.has(word) ||
    (word === "i" && bare[index + 1] === "alt") ||
    (word === "alt" && bare[index - 1] === "i");
  return words.filter((_, index) => !isSum(bare[index] ?? "", index)).join(" ");
}

/** A longer text is no label. */
const LONGEST_LABEL = 200;
