import { expect, it } from "vitest";
import { frameOf } from "./frame.js";
import { outOfProportion } from "./out-of-proportion.js";
import { recordOf } from "./grouped.js";
import { resultOf } from "./result-of.js";
import { blankWork, type Work } from "./work.js";

const places = { dagtilbud: "39", "skole-fritid": "24", "social-special": "37" };
const work: Work = {
  ...{ ...blankWork([]), studyYear: "2023/2024", kkr: "sjaelland", unit: "half-year" },
  rows: [{ provider: "Køge", institution: "absalon", places }],
};
const doubtsOf = (part: Partial<Work>): readonly string[] => {
  const all = { ...work, ...part };
  return outOfProportion(all, resultOf(all), frameOf(all)).map(({ text }) => text);
};

it("a total ten times last year's is asked about, and one below is not", () => {
  const previousTotals = { absalon: "77" };
  expect(doubtsOf({ previousTotals, totals: { absalon: "770" } })).toEqual([
    "Professionshøjskolen Absalon: 770 studiepladser er mindst ti gange sidste års 77. Er tallet rigtigt? Ellers ret det.",
  ]);
  expect(doubtsOf({ previousTotals, totals: { absalon: "769" } })).toEqual([]);
  expect(doubtsOf({ totals: { absalon: "770" } })).toEqual([]);
});

it("a total of a tenth of last year's, or none at all, is asked about, and one above is not", () => {
  const previousTotals = { absalon: "747" };
  expect(doubtsOf({ previousTotals, totals: { absalon: "74" } })).toEqual([
    "Professionshøjskolen Absalon: 74 studiepladser er højst en tiendedel af sidste års 747. Er tallet rigtigt? Ellers ret det.",
  ]);
  expect(doubtsOf({ previousTotals, totals: { absalon: "75" } })).toEqual([]);
  expect(doubtsOf({ previousTotals, totals: { absalon: "1" } })[0]).toContain(": 1 studieplads er højst");
  expect(doubtsOf({ previousTotals, totals: { absalon: "0" } })).toEqual([
    "Professionshøjskolen Absalon: 0 studiepladser er højst en tiendedel af sidste års 747. Er tallet rigtigt? Ellers ret det.",
  ]);
});

it("no study places at all are asked about where there are internship places, and once", () => {
  expect(doubtsOf({ totals: { absalon: "0" } })).toEqual([
    "Professionshøjskolen Absalon: 0 studiepladser er usædvanligt, når der er 100 halvårspladser. Er tallet rigtigt? Ellers ret det.",
  ]);
  expect(doubtsOf({ totals: { absalon: "1" } })).toEqual([]);
  // What the places carry is nobody's number.
  const few = { dagtilbud: "1", "skole-fritid": "1", "social-special": "1" };
  const row = { provider: "Køge", institution: "absalon", places: few };
  expect(doubtsOf({ rows: [row], origin: "capacity" })).toEqual([]);
  const none = recordOf(Object.keys(places), () => "0");
  const empty = { provider: "Køge", institution: "absalon", places: none };
  expect(doubtsOf({ rows: [empty], totals: { absalon: "0" } })).toEqual([]);
});

it("more than ten times as many study places as half-year places is asked about, in whichever unit they are", () => {
  expect(doubtsOf({ totals: { absalon: "1000" } })).toEqual([]);
  expect(doubtsOf({ totals: { absalon: "1001" } })[0]).toContain(
    "end ti gange så mange som praktikpladserne (100 halvårspladser).",
  );
  for (const unit of ["full-year", ""] as const) {
    expect(doubtsOf({ unit, totals: { absalon: "2000" } })).toEqual([]);
    expect(doubtsOf({ unit, totals: { absalon: "2001" } })).toHaveLength(1);
  }
});

it("an overbooking of less than one per cent, or of more than half, is asked about", () => {
  const doubtsWith = (percent: string) =>
    doubtsOf({ totals: { absalon: "100" }, overbooking: { mode: "on-top", percent } });
  expect(doubtsWith("0,05")).toEqual(["Overbookingen er 0,05 pct. Er tallet rigtigt? Ellers ret det."]);
  expect(doubtsWith("105")).toHaveLength(1);
  for (const percent of ["0", "1", "5", "50"]) expect(doubtsWith(percent)).toEqual([]);
});

it("what is said to be right is asked no more, until one of the numbers is another", () => {
  const all = { ...work, totals: { absalon: "1001" } };
  const confirmed = outOfProportion(all, resultOf(all), frameOf(all)).map(({ key }) => key);
  expect(doubtsOf({ confirmed, totals: { absalon: "1001" } })).toEqual([]);
  expect(doubtsOf({ confirmed, totals: { absalon: "1002" } })).toHaveLength(1);
});
