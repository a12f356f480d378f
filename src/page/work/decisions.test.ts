import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseRequest, valueOf } from "../../index.js";
import { withTextAt } from "./at-path.js";
import {
  asksDecisions,
  converted,
  decisionsIn,
  IN_TWO_UNITS,
  isInOtherUnit,
  statedYear,
  unitlessRows,
  withDecisions,
  withUnitSaid,
} from "./decisions.js";
import { answersOf, membersIn, NOBODY } from "./answers-of.js";
import { frameOf } from "./frame.js";
import { requestOf } from "./request-of.js";
import { withCell } from "./rows.js";
import { numbersIn } from "./amounts.js";
import { workOf } from "./work-of.js";
import { blankRows, blankWork, type Work } from "./work.js";

const rows = [{ provider: "Køge", institution: "absalon", places: { dagtilbud: "39" } }];
const bounds = [{ institution: "absalon", specialisation: "", minimum: "5", maximum: "" }];
const work: Work = {
  ...{ ...blankWork([{ id: "absalon" }]), studyYear: "2026/2027", kkr: "sjaelland", rows, bounds },
  totals: { absalon: "747" },
};
const blank = blankRows([{ id: "absalon" }]);

it("another study year asks what goes along, and the same one again does not", () => {
  const typing = withTextAt(work, "studyYear", "2027/");
  expect(asksDecisions(typing)).toBe(false);
  const next = withTextAt(typing, "studyYear", "2027/2028");
  expect(asksDecisions(next)).toBe(true);
  expect(next.decisionsYear).toBe("2026/2027");
  expect(asksDecisions(withTextAt(next, "studyYear", "2026/2027"))).toBe(false);
  expect(decisionsIn(next)).toEqual(["Praktikpladserne", "Antallet af studiepladser", "Mindst og højst"]);
});

it("another study year asks in whatever way it is written", () => {
  for (const year of ["2027/28", "2027-28", "2027-2028", " 2027/2028 "]) {
    expect(asksDecisions(withTextAt(work, "studyYear", year))).toBe(true);
    expect(asksDecisions(withTextAt({ ...work, studyYear: year }, "studyYear", "2027/2028"))).toBe(false);
    expect(asksDecisions(withTextAt({ ...work, studyYear: year }, "studyYear", "2028/29"))).toBe(true);
  }
});

it("nothing is asked where nothing was decided", () => {
  const first = { ...blankWork([{ id: "absalon" }]), studyYear: "2026/2027" };
  expect(asksDecisions(withTextAt(first, "studyYear", "2027/2028"))).toBe(false);
  expect(decisionsIn(first)).toEqual([]);
});

it("what is named goes along, and nothing else of the year before", () => {
  const next = withTextAt(work, "studyYear", "2027/2028");
  const kept = withDecisions(next, ["Mindst og højst"], blank);
  expect(kept).toMatchObject({ studyYear: "2027/2028", kkr: "sjaelland", bounds, totals: {}, rows: blank });
  expect(asksDecisions(kept)).toBe(false);
  expect(withDecisions(next, decisionsIn(next), blank)).toEqual({
    ...{ ...next, decisionsYear: "" },
    rows: rows.map((row) => ({ ...row, file: "studieåret 2026/2027" })),
  });
});

it("alternatives, what is to be supplied and the deadline are last year's own too", () => {
  const asking = { deadline: "2027-01-27", contact: "NN" };
  const supply = { ...work.supply, meaning: "Børn" };
  const typed = withTextAt(
    { ...work, asking, supply, scenarios: [{ absalon: "5 %" }] },
    "studyYear",
    "2028/2029",
  );
  const names = decisionsIn(typed).slice(-3);
  expect(names.join()).toMatch(/Alternativ.*Fordeling.*Frist/);
  expect(withDecisions(typed, [], blank)).toMatchObject({
    ...{ asking: { deadline: "", contact: "" }, supply: { meaning: "" }, scenarios: [] },
  });
  expect(withDecisions(typed, names, blank)).toMatchObject({
    asking,
    supply,
    scenarios: [{ absalon: "5 %" }],
  });
});

it("numbers read in one unit are asked about once another is chosen, and not where there are none", () => {
  const read: Work = { ...work, unit: "full-year", readUnit: "half-year" };
  expect(isInOtherUnit(read)).toBe(true);
  const others: readonly Partial<Work>[] = [
    { unit: "half-year" },
    { unit: "" },
    { readUnit: undefined },
    { rows: blank },
    { basis: "shares" },
  ];
  expect(others.map((other) => isInOtherUnit({ ...read, ...other }))).toEqual(others.map(() => false));
});

it("a study year that is only suggested is stated as soon as anything is put in under it, and asks then as a typed one", () => {
  const fresh: Work = { ...blankWork([{ id: "" }]), studyYear: "2027/2028", suggestedYear: "2027/2028" };
  const chosen = withTextAt(fresh, "kkr", "sjaelland");
  const report = { name: "a.xlsx", isRead: false, texts: ["Nej."] };
  expect(statedYear(chosen)).toBe("");
  expect(asksDecisions(withTextAt(chosen, "studyYear", "2028/2029"))).toBe(false);
  // A unit is no year's own, and what is said of files that wait for an answer decides none.
  expect(statedYear({ ...chosen, unit: "full-year", reports: [report] })).toBe("");
  const asking = { deadline: "2027-01-20", contact: "" };
  for (const put of [{ rows }, { totals: { absalon: "747" } }, { asking }]) {
    const begun: Work = { ...chosen, ...put };
    expect(statedYear(begun)).toBe("2027/2028");
    expect(asksDecisions(withTextAt(begun, "studyYear", "2028/2029"))).toBe(true);
  }
});

it("internship places that go along are another year's until they are replaced, and nobody has answered with them", () => {
  const returns = {
    ...NOBODY,
    answered: ["Køge"],
    remarks: [{ provider: "Køge", text: "Ring" }],
    blankAsZero: ["Køge"],
  };
  const next = withTextAt({ ...work, returns }, "studyYear", "2027/2028");
  const taken = withDecisions(next, ["Praktikpladserne"], blank);
  const frame = frameOf(taken);
  expect(membersIn(taken.rows, frame).absent).toContain("Køge");
  expect(answersOf(taken, frame)).toMatchObject({
    ...{ answered: [], missing: [] },
    remarks: [{ provider: "Køge", text: "Tallene er fra studieåret 2026/2027." }],
  });
  expect(answersOf(taken, frame)?.blankAsZero).toBeUndefined();
  const typed = {
    ...taken,
    rows: taken.rows.map((row) => withCell(row, { specialisation: "dagtilbud" }, "40")),
  };
  expect(membersIn(typed.rows, frame).absent).not.toContain("Køge");
  expect(answersOf(typed, frame)).toEqual({ ...NOBODY, answered: ["Køge"] });
});

it("internship places that went along are another year's still when the saved work is opened", () => {
  const next = withTextAt(
    { ...work, rows: ["Køge", "Faxe"].flatMap((provider) => rows.map((row) => ({ ...row, provider }))) },
    "studyYear",
    "2027/2028",
  );
  const taken = withDecisions(next, ["Praktikpladserne", "Antallet af studiepladser"], blank);
  const both = { dagtilbud: "1", "skole-fritid": "1", "social-special": "1" };
  const places = (row: Work["rows"][number]) => ({ ...row, places: both });
  const saved = requestOf({
    ...taken,
    rows: [...taken.rows.map(places), { provider: "Greve", institution: "absalon", places: both }],
  });
  expect(saved.data["returns"]).toMatchObject({ answered: ["Greve"], notRead: [] });
  const opened = workOf(valueOf(parseRequest(JSON.parse(JSON.stringify(saved.data)))));
  expect(opened.rows.map(({ provider, file }) => [provider, file])).toEqual([
    ["Faxe", "studieåret 2026/2027"],
    ["Greve", undefined],
    ["Køge", "studieåret 2026/2027"],
  ]);
  expect(requestOf(opened).data).toEqual(saved.data);
  const typed = opened.rows.map((row) => withCell(row, { specialisation: "dagtilbud" }, "40"));
  expect(answersOf({ ...opened, rows: typed }, frameOf(opened))).toMatchObject({
    answered: ["Faxe", "Greve", "Køge"],
  });
});

describe("a table whose unit was changed after it was read", () => {
  const places = { dagtilbud: "13", "skole-fritid": "0,5", "social-special": "–" };
  const row = { provider: "Faxe", institution: "absalon", places };
  const work: Work = { ...blankWork([]), rows: [row], unit: "half-year", readUnit: "full-year" };

  it("is converted exactly, and what is no number is left", () => {
    const doubled = converted(work);
    expect(doubled?.rows[0]?.places).toEqual({ dagtilbud: "26", "skole-fritid": "1", "social-special": "–" });
    const halved = converted({ ...work, unit: "full-year", readUnit: "half-year" });
    expect(halved?.rows[0]?.places).toEqual({
      ...{ dagtilbud: "6,5", "skole-fritid": "0,25", "social-special": "–" },
    });
    expect(doubled !== null && isInOtherUnit(doubled)).toBe(false);
  });

  it("has it said of each provider, but of those who are in their own unit again", () => {
    const own = { provider: "Faxe", text: "3 er nye." };
    const read = { provider: "Greve", text: "", code: "unit-converted" } as const;
    const rows = [row, { ...row, provider: "Greve" }];
    const returns = { ...NOBODY, answered: ["Faxe", "Greve"], remarks: [own, read] };
    expect(converted({ ...work, rows, returns })?.returns?.remarks).toEqual([
      own,
      {
        ...{ provider: "Faxe", code: "unit-converted" },
        text: "Tallene er omregnet fra helårspladser til halvårspladser.",
      },
    ]);
  });

  it("has it said also of what was typed by hand, before it was converted and not after", () => {
    const returns = { ...NOBODY, answered: ["Faxe", "Greve"] };
    const typed = [row, { ...row, provider: "Greve" }].map((one) =>
      withCell({ ...one, places: {} }, { specialisation: "dagtilbud" }, "7"),
    );
    const frame = frameOf({ ...work, kkr: "sjaelland", studyYear: "2023/2024" });
    const saidOf = (all: Work): string[] =>
      (answersOf(all, frame)?.remarks ?? []).map(({ provider, text }) => `${provider}: ${text}`);
    const there = converted({ ...work, rows: typed, returns });
    if (there === null) throw new Error("not converted");
    const text = "Tallene er omregnet fra helårspladser til halvårspladser.";
    expect(saidOf(there)).toEqual([`Faxe: ${text}`, `Greve: ${text}`]);
    const [faxe = row, greve = row] = there.rows;
    const anew = { ...there, rows: [withCell(faxe, { specialisation: "dagtilbud" }, "8"), greve] };
    expect(saidOf(anew)).toEqual([`Greve: ${text}`]);
    const back = converted({ ...anew, unit: "full-year" });
    expect(back && saidOf(back)).toEqual(["Faxe: Tallene er omregnet fra halvårspladser til helårspladser."]);
  });

  it("keeps what its files say of their unit where another is said of the rest, and is as before when it is taken back", () => {
    const assumed = (unit: string) => ({
      ...{ provider: "Greve", code: "unit-assumed" as const },
      text: `Enheden var ikke angivet; pladserne er læst som ${unit}.`,
    });
    const turned = (provider: string, from: string, to: string) => ({
      ...{ provider, code: "unit-converted" as const },
      text: `Tallene er omregnet fra ${from} til ${to}.`,
    });
    const own = (provider: string, dagtilbud: string, file = `${provider}.xlsx`) => ({
      ...{ provider, institution: "absalon", places: { dagtilbud }, file },
    });
    const rows = [own("Faxe", "210"), own("Greve", "80"), own("Køge", "20"), own("Solrød", "7", "")];
    const remarks = [assumed("helårspladser"), turned("Køge", "halvårspladser", "helårspladser")];
    const before: Work = { ...work, rows, returns: { ...NOBODY, remarks } };
    expect(unitlessRows(before)).toEqual([rows[1], rows[3]]);
    const there = withUnitSaid(before);
    expect(there.rows.map(({ places: { dagtilbud } }) => dagtilbud)).toEqual(["420", "80", "40", "7"]);
    expect(there.returns?.remarks).toEqual([
      assumed("halvårspladser"),
      turned("Faxe", "helårspladser", "halvårspladser"),
    ]);
    const back = withUnitSaid({ ...there, unit: "full-year" });
    expect(back).toEqual({ ...before, unit: "full-year" });
    // Once all are converted, that the unit is said of the rest has them as they were written.
    const all = converted(before);
    const said = all && withUnitSaid({ ...all, unit: "full-year" });
    expect(said?.rows.map(({ places: { dagtilbud } }) => dagtilbud)).toEqual(["210", "80", "20", "7"]);
  });

  it("has it said also of an answer that waits", () => {
    const remark = { provider: "Greve", text: "", code: "unit-converted" } as const;
    const waiting = [row, { ...row, provider: "Greve", remarks: [remark] }];
    expect(converted({ ...work, waiting })?.waiting.map(({ remarks }) => remarks)).toEqual([
      [{ ...remark, provider: "Faxe", text: "Tallene er omregnet fra helårspladser til halvårspladser." }],
      [],
    ]);
  });

  it("is the same when it is converted there and back", () => {
    const amount = fc.tuple(fc.nat(99_999), fc.nat(99)).map(([whole, part]) => `${whole},${part}5`);
    fc.assert(
      fc.property(amount, (dagtilbud) => {
        const there = converted({ ...work, rows: [{ ...row, places: { dagtilbud } }] });
        const back = there && converted({ ...there, unit: "full-year" });
        expect(numbersIn(back?.rows[0]?.places ?? {})).toEqual(numbersIn({ dagtilbud }));
      }),
    );
  });

  it("is not where files were read in the other unit since: it is asked, whatever unit is chosen", () => {
    const two: Work = { ...work, readUnit: IN_TWO_UNITS };
    expect(converted(two)).toBeNull();
    expect([isInOtherUnit(two), isInOtherUnit({ ...two, unit: "full-year" })]).toEqual([true, true]);
  });
});
