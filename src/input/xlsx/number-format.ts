import { exact, plain } from "../../domain/amount.js";
import { danishNumber } from "../../domain/danish.js";

/** What a reader sees of a number under a format. */
export type ShownNumber =
  /** The number, whatever stands around it. */
  | { readonly kind: "as-stored" }
  | { readonly kind: "date" }
  | { readonly kind: "nothing" }
  /** Something that is no number of places: a share in per cent. */
  | { readonly kind: "text"; readonly text: string }
  /** Another number, or words: fewer decimals, thousands as ones, a digit of the format's own, a sign between the digits. */
  | { readonly kind: "other"; readonly text: string };

/** What formats show that a workbook names by a number alone. Those of 27 to 36 and 50 to 58 are dates of the Far East. */
const BUILT_IN: readonly (readonly [RegExp, string])[] = [
  [/^(?:1|3|37|38)$/, "0"],
  [/^(?:2|4|39|40)$/, "0.00"],
  [/^(?:9|10)$/, "0%"],
  [/^(?:11|48)$/, "0E+0"],
  [/^1[23]$/, "?/?"],
  [/^(?:1[4-9]|2[0-27-9]|3[0-6]|4[5-7]|5[0-8])$/, "d"],
];

/** A format by its sections; none is the one that Excel calls General. */
export type NumberFormat = readonly Section[];

export const GENERAL: NumberFormat = [];

export function builtInFormat(id: number): NumberFormat {
  const [, code] = BUILT_IN.find(([ids]) => ids.test(String(id))) ?? [];
  return code === undefined ? GENERAL : parseFormat(code);
}

/** What a number looks like under a format; the number in plain digits with a point. */
export function shownNumber(value: string, format: NumberFormat): ShownNumber {
  if (format.length === 0) return { kind: "as-stored" };
  const number = exact(value);
  const section = sectionFor(Number(value), format);
  const { literal, rest, shape } = section;
  if (/general/i.test(rest)) return withLiteral(section, danishNumber(value));
  if (/[ymdhs]/i.test(rest)) return { kind: "date" };
  const words = literal.trim();
  // An accountant's format shows a zero as a dash, and keeps room for digits behind it.
  if (number.isZero() && words === "-" && !/[0%]/.test(rest)) return { kind: "as-stored" };
  if (!/[0#?@]/.test(rest)) {
    if (words === "" && rest.trim() === "") return { kind: "nothing" };
    return number.isZero() ? { kind: "as-stored" } : { kind: "other", text: words };
  }
  const decimals = /\.([0#?]*)/.exec(rest)?.[1]?.length ?? 0;
  if (rest.includes("%") || literal.includes("%")) {
    const percent = rest.includes("%") ? number.times(100) : number;
    return { kind: "text", text: `${danishNumber(plain(percent.toDecimalPlaces(decimals)))} %` };
  }
  if (/[@/e]/i.test(rest)) return withLiteral(section, danishNumber(value));
  const thousands = /,+(?=\.|[^0#?,.]*$)/.exec(rest)?.[0].length ?? 0;
  const scaled = number.dividedBy(exact(`1e${3 * thousands}`));
  const shown = danishNumber(plain(scaled.toDecimalPlaces(decimals)));
  const isWhole = number.equals(number.toDecimalPlaces(decimals));
  if ((thousands > 0 && !number.isZero()) || !isWhole) return { kind: "other", text: shown };
  if (SPLIT.test(shape)) return { kind: "other", text: inShape(shape, plain(scaled.toDecimalPlaces(0))) };
  return withLiteral(section, shown);
}

/** Whether a format shows nothing of a text: it says what to show of one, and that is nothing. */
export function hidesText([, , , ofText]: NumberFormat): boolean {
  return ofText !== undefined && !ofText.rest.includes("@") && ofText.literal.trim() === "";
}

const DIGIT = "\u{F0000}";
/** A sign between the digits: 12 as »1.2«, »1/2« or »1-2«. */
const SPLIT = new RegExp(`${DIGIT}[^${DIGIT}\\s]+${DIGIT}`, "u");

/** The digits of a number in the places that a format has for them, from the right; the first has all that are left. */
function inShape(shape: string, number: string): string {
  const digits = Array.from(number);
  const signs = Array.from(shape);
  const first = signs.indexOf(DIGIT);
  return signs.reduceRight((shown, sign, at) => {
    if (sign !== DIGIT) return sign + shown;
    return (at === first ? digits.join("") : (digits.pop() ?? "")) + shown;
  }, "");
}

/**
 * Digits that belong to the format look like the number's own, and so do a sign and a fraction; and words may say that it
 * counts something else: »30 halvårspladser«, »30 kr.«.
 */
function withLiteral({ literal, shape }: Section, shown: string): ShownNumber {
  const isPlain = !/^\s*-|[^\s()[\].,:;'"*!-]/u.test(literal.replace(PLAIN_WORDS, ""));
  if (isPlain && !BRACKETED.test(shape)) return { kind: "as-stored" };
  const [first, last] = [shape.indexOf(DIGIT), shape.lastIndexOf(DIGIT)];
  const [before, behind] =
    first === -1 ? ["", ` ${literal}`] : [shape.slice(0, first), shape.slice(last + 2)];
  return { kind: "other", text: `${before}${shown}${behind}`.trim() };
}

/** A number in brackets is one below 0, or one that does not count. */
const BRACKETED = new RegExp(`\\([^)]*${DIGIT}`, "u");

/** What may stand beside a number and says nothing new of it. */
const PLAIN_WORDS = /(?<!\p{L})((praktik)?pl(?:ads(er)?)?|stk|antal|i alt)(?!\p{L})/giu;

interface Section {
  /** The words and the digits in their order, each digit as `DIGIT`. */
  readonly shape: string;
  /** The words that are shown as they are. */
  readonly literal: string;
  /** What stands for the number: digits, separators, days and hours. */
  readonly rest: string;
  /** For which numbers it is, where it says so. */
  readonly condition: ((number: number) => boolean) | null;
}

/** The section for a number: by what the sections say; else for those above 0, below 0 and 0. */
function sectionFor(number: number, [first, second, third]: NumberFormat): Section {
  const none: Section = { shape: "", literal: "", rest: "general", condition: null };
  if (first === undefined) return none;
  if (first.condition ?? second?.condition) {
    if (first.condition?.(number) ?? number > 0) return first;
    return second !== undefined && second.condition?.(number) !== false ? second : (third ?? none);
  }
  if (number < 0) {
    // The sign is the number's own, also where the section for those below 0 writes it.
    const negative = second ?? first;
    const bare = (text: string): string => text.replace(/[-−–]/, "").replace(/^\(|\)$/g, "");
    return { ...negative, literal: bare(negative.literal), shape: bare(negative.shape) };
  }
  return number === 0 ? (third ?? first) : first;
}

const TOKEN = /"([^"]*)"?|\\(.)|_.|\*.|\[([^\]]*)\]|(;)|(.)/gsu;

export function parseFormat(code: string): NumberFormat {
  const sections: Section[] = [];
  let [shape, rest, condition] = ["", "", ""];
  const end = (): void => {
    sections.push({
      ...{ shape, rest, literal: shape.replaceAll(DIGIT, "") },
      condition: condition === "" ? null : conditionOf(condition),
    });
    [shape, rest, condition] = ["", "", ""];
  };
  for (const [, quoted, escaped, bracket, separator, other] of code.matchAll(TOKEN)) {
    if (separator !== undefined) end();
    else if (bracket !== undefined) {
      if (/^(h+|m+|s+)$/i.test(bracket)) rest += "h";
      else if (/^[<>=]/.test(bracket)) condition = bracket;
      else if (bracket.startsWith("$")) shape += bracket.slice(1).replace(/-[^-]*$/, "");
    } else if (quoted !== undefined || escaped !== undefined) shape += quoted ?? escaped ?? "";
    else if (other !== undefined && /[-+()$ :]/.test(other)) {
      if (/[-() $]/.test(other)) shape += other;
    } else {
      rest += other ?? "";
      if (/[0#?]/.test(other ?? "")) shape += DIGIT;
    }
  }
  end();
  return sections;
}

const SIGNS: Readonly<Record<string, (number: number, limit: number) => boolean>> = {
  "<": (number, limit) => number < limit,
  "<=": (number, limit) => number <= limit,
  ">": (number, limit) => number > limit,
  ">=": (number, limit) => number >= limit,
  "=": (number, limit) => number === limit,
  "<>": (number, limit) => number !== limit,
};

function conditionOf(written: string): (number: number) => boolean {
  const [, sign = "", limit] = /^(<=|>=|<>|<|>|=)\s*(-?[\d.]+)/.exec(written) ?? [];
  const holds = SIGNS[sign];
  return (number) => holds === undefined || holds(number, Number(limit));
}
