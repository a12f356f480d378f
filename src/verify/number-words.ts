const UNITS = {
  en: 1,
  et: 1,
  ett: 1,
  én: 1,
  ét: 1,
  to: 2,
  tre: 3,
  fire: 4,
  fem: 5,
  seks: 6,
  syv: 7,
  otte: 8,
  ni: 9,
};
const TEENS = {
  ...{ ti: 10, elleve: 11, tolv: 12, tretten: 13, fjorten: 14, femten: 15, seksten: 16, sytten: 17 },
  ...{ atten: 18, nitten: 19 },
};
const TENS = {
  ...{ tyve: 20, tredive: 30, fyrre: 40, halvtreds: 50, tres: 60, halvfjerds: 70, firs: 80, halvfems: 90 },
};
const VALUES: Readonly<Record<string, number>> = { ...UNITS, ...TEENS, ...TENS };

const [units, teens, tens] = [UNITS, TEENS, TENS].map((words) => Object.keys(words).join("|"));
const NUMBER_WORDS = new RegExp(
  [
    String.raw`(?<!\p{L})(?=\p{L})`,
    `(?:(?:(?<thousands>${units})[ -]?)?(?<thousand>tusinde?)(?:[ -]?og)?[ -]?)?`,
    `(?:(?:(?<hundreds>${units}|${teens})[ -]?)?(?<hundred>hundrede?)(?:[ -]?og)?[ -]?)?`,
    `(?:(?:(?<ones>${units})[ -]?og[ -]?)?(?<tens>${tens})(?:indstyve|tyve)?|(?<last>${units}|${teens}))?`,
    String.raw`(?<=\p{L})(?!\p{L})`,
  ].join(""),
  "giu",
);

/** Before study places these too are numbers: neither an article nor, but for "flere hundrede", an estimate. */
const OF_PLACES = /^\s(?:studie|uddannelses)plads/iu;

/**
 * A text with its Danish number words in digits, from 20 to 9,999: "syv hundrede og syvogfyrre", "syvhundredesyvogfyrre"
 * and "elleve hundrede" become "747", "747" and "1100". Smaller ones may be articles, and "hundrede" alone an estimate,
 * if no study places are counted.
 */
export function withDigits(text: string): string {
  return text.replace(NUMBER_WORDS, (words: string, ...found: unknown[]) => {
    const named = found.at(-1) as Readonly<Record<string, string | undefined>>;
    const valueOf = (name: string, otherwise = 0): number =>
      VALUES[named[name]?.toLowerCase() ?? ""] ?? otherwise;
    const thousands = named["thousand"] === undefined ? 0 : 1000 * valueOf("thousands", 1);
    const hundreds = named["hundred"] === undefined ? 0 : 100 * valueOf("hundreds", 1);
    const value = thousands + hundreds + valueOf("ones") + valueOf("tens") + valueOf("last");
    const at = Number(found.at(-3));
    const isVague = value < 20 || /^(?:hundrede?|tusinde?)$/iu.test(words);
    const isCount =
      value >= 10 &&
      OF_PLACES.test(text.slice(at + words.length)) &&
      !/(?<!\p{L})(?:flere|par|nogle|mange)\s$/iu.test(text.slice(0, at));
    return isVague && !isCount ? words : String(value);
  });
}
