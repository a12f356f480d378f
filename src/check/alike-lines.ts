import { remembered } from "../domain/remembered.js";

const HAS_DIGIT = /\d/;

/** Whether a line is likely to be that of ours: it has most of its cells, or of the words of its sentence. */
export function areAlike(own: readonly string[], written: readonly string[]): boolean {
  const isSentence = own.length === 1;
  if (isSentence !== (written.length === 1)) return false;
  const row = calculated(own, written).map(plain);
  const [ours, theirs] = isSentence ? [wordsOf(own), wordsOf(written)] : [own.map(plain), row];
  const most = Math.max(ours.length, theirs.length);
  const shared = sharedBy(ours, theirs);
  return isSentence ? most > 3 && shared * 4 >= most * 3 : shared * 2 >= most;
}

function sharedBy(ours: readonly string[], theirs: readonly string[]): number {
  const left = [...theirs];
  return ours.filter((one) => {
    const at = left.indexOf(one);
    if (at !== -1) left.splice(at, 1);
    return at !== -1;
  }).length;
}

/** A cell is altered if it reads otherwise; a sentence if a number in it does, or a word that turns it round. */
export function isAltered(own: readonly string[], written: readonly string[]): boolean {
  if (own.length === 1) return !isTheEndOf(own, written) && String(weighty(own)) !== String(weighty(written));
  const theirs = calculated(own, written);
  return own.length !== theirs.length || own.some((cell, at) => !isSame(cell, theirs[at] ?? ""));
}

/** What a formula gives whose result a program has not saved, as openpyxl does not, nobody can say here: it may be ours. */
export function isFormula(cell: string): boolean {
  return /^=.*[A-Z]\$?\d/.test(cell);
}

function calculated(own: readonly string[], written: readonly string[]): readonly string[] {
  return written.map((cell, at) => (isFormula(cell) ? (own[at] ?? cell) : cell));
}

/** Whether nothing but whose it is stands before ours: "KKR Syddanmarks indstilling om …" for "Indstilling om …". */
function isTheEndOf(own: readonly string[], written: readonly string[]): boolean {
  const [ours, theirs] = [own, written].map((cells) => plain(cells.join(" ")).toLowerCase());
  if (ours === undefined || theirs?.endsWith(ours) !== true) return false;
  return weighty([theirs.slice(0, theirs.length - ours.length)]).length === 0;
}

/** The numbers of a sentence, and the words by which it would say the contrary. */
function weighty(cells: readonly string[]): string[] {
  return wordsOf(cells).filter((word) => HAS_DIGIT.test(word) || TURNS.test(word));
}

const TURNS =
  /^(?:ikke|ingen|uden|mindst|højst|inkl|inklusive|oven|sommer\p{L}*|vinter\p{L}*|halv\p{L}*|hel(?:e|års\p{L}*)|op|ned|rundet|metode|ministeren|\p{Lu}.*)$/u;

/** The words of sentences, which begin with a capital letter whatever their first word is. */
function wordsOf(cells: readonly string[]): string[] {
  return cells
    .map((text) => text.replace(/(?:^|[.!?:]\s+)\p{Lu}/gu, (start) => start.toLowerCase()))
    .flatMap((text) => text.split(/[\s()»«]+/))
    .map((word) => word.replace(/[.,;:]+$/, ""))
    .filter((word) => word !== "")
    .map(plain);
}

/** A workbook has numbers with more decimals than a document shows. */
function isSame(own: string, written: string): boolean {
  const [ours, theirs] = [plain(own), plain(written)];
  if (ours === theirs || (theirs === "Regionen" && ours.startsWith("Region "))) return true;
  const [[a, b], [c, d]] = [fractionOf(ours), fractionOf(theirs)];
  if (b !== 0n && d !== 0n) return a * d === c * b;
  if (!IS_NUMBER.test(ours) || !IS_NUMBER.test(theirs)) return false;
  const decimals = /\.(\d+)$/.exec(ours)?.[1]?.length ?? 0;
  return Math.abs(Number(ours) - Number(theirs)) <= 0.5001 / 10 ** decimals && decimals > 0;
}

/** A workbook does not shorten its fractions. */
function fractionOf(text: string): readonly [bigint, bigint] {
  const [, numerator = "0", denominator = "0"] = /^(\d{1,30})\/(\d{1,30})$/.exec(text) ?? [];
  return [BigInt(numerator), BigInt(denominator)];
}

const IS_NUMBER = /^-?\d+(?:\.\d+)?$/;

/** In CSV and a workbook the number alone, as of "1 (efter rækkefølge)". */
const NUMBER_WITH_REMARK = /^(-?[\d.]+) \([^()]*\)$/;

/** A text without what differs from program to program: spaces, bullets, the points of thousands, a guard in CSV. */
export const plain: (text: string) => string = remembered((text) =>
  text
    .normalize("NFC")
    .replace(/^(?:[•·–-]\s+|'(?=[=+@-]))/, "")
    .replace(/\s+/g, " ")
    .trim()
    .replace(/ Kommune$/, "")
    .replace(/^−/, "-")
    .replace(/(?<=\d)\.(?=\d{3}(?!\d))/g, "")
    .replace(/(?<=\d),(?=\d)/g, ".")
    .replace(NUMBER_WITH_REMARK, "$1"),
);

/** Alike for two lines of which no cell is altered. */
export function keyOf(cells: readonly string[]): string {
  const plainly = cells.map((cell) => {
    const text = plain(cell);
    return IS_NUMBER.test(text) ? String(Math.round(Number(text) * 10_000) / 10_000) : text;
  });
  return plainly.join("\n");
}
