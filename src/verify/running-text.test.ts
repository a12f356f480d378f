import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { withDigits } from "./running-text.js";

const UNITS = ["", "en", "to", "tre", "fire", "fem", "seks", "syv", "otte", "ni"];
const TEENS = [
  ...["ti", "elleve", "tolv", "tretten", "fjorten", "femten", "seksten", "sytten", "atten", "nitten"],
];
const TENS = ["tyve", "tredive", "fyrre", "halvtreds", "tres", "halvfjerds", "firs", "halvfems"];

/** A number's words, each by itself. */
function wordsOf(value: number): string[] {
  const [thousands, hundreds] = [Math.floor(value / 1000), Math.floor(value / 100) % 10];
  const [tens, ones] = [Math.floor(value / 10) % 10, value % 10];
  const before = [
    ...(thousands === 0 ? [] : [thousands === 1 ? "et" : (UNITS[thousands] ?? ""), "tusind"]),
    ...(hundreds === 0 ? [] : [hundreds === 1 ? "et" : (UNITS[hundreds] ?? ""), "hundrede"]),
  ];
  const last =
    tens === 0
      ? [UNITS[ones] ?? ""]
      : tens === 1
        ? [TEENS[ones] ?? ""]
        : [...(ones === 0 ? [] : [UNITS[ones] ?? "", "og"]), TENS[tens - 2] ?? ""];
  const isAlone = before.length === 0 || last.join("") === "";
  return [...before, ...(isAlone ? [] : ["og"]), ...last].filter((word) => word !== "");
}

describe("number words", () => {
  it.for([
    ["syv hundrede og syvogfyrre studiepladser", "747 studiepladser"],
    ["Syvhundredesyvogfyrre (747) studiepladser", "747 (747) studiepladser"],
    ["et tusind et hundrede og ti", "1110"],
    ["elleve hundrede studiepladser", "1100 studiepladser"],
    ["to hundrede halvfemsindstyve", "290"],
    ["tusind og tyve, og fire-og-tres", "1020, og 64"],
    ["nitten studiepladser, og i alt tusind studiepladser", "19 studiepladser, og i alt 1000 studiepladser"],
    ["ni tusinde ni hundrede nioghalvfems", "9999"],
    ["med ti pct. eller fem procent", "med 10 pct. eller 5 procent"],
  ])("%s", ([words = "", digits], context) => {
    context.expect(withDigits(words)).toBe(digits);
  });

  it.for([
    "En studieplads er en studieplads, og de to institutioner har tre felter hver.",
    "Der er hundrede grunde og tusind undskyldninger.",
    "Syvende klasse, en trediver, tyverier, og Firskovvej.",
    "nitten",
    "en procent, et par procent og to procentpoint",
    "flere hundrede studiepladser, et par tusind studiepladser og to studiepladser",
  ])("are left where they count too little, or are none: %s", (text, context) => {
    context.expect(withDigits(text)).toBe(text);
  });

  it("are their number from 20 to 9,999, whether apart or together", () => {
    fc.assert(
      fc.property(fc.integer({ min: 20, max: 9999 }), fc.constantFrom(" ", "", "-"), (value, between) => {
        fc.pre(value !== 100 && value !== 1000);
        expect(withDigits(`i alt ${wordsOf(value).join(between)} pladser`)).toBe(`i alt ${value} pladser`);
      }),
    );
  });
});
