import { expect, it } from "vitest";
import { scenariosDocument, toMarkdown, valueOf } from "../../index.js";
import { noticeOf } from "./sentences.js";
import { resultOf } from "./result-of.js";
import { comparedWith, scenariosOf, waysToType } from "./scenarios-of.js";
import { blankWork, type Work } from "./work.js";

const places = { dagtilbud: "41", "skole-fritid": "24", "social-special": "37" };
const work: Work = {
  ...{ ...blankWork([]), studyYear: "2023/2024", kkr: "sjaelland", unit: "full-year" },
  ...{ totals: { absalon: "720" }, previousTotals: { absalon: "747" } },
  rows: [{ provider: "Køge", institution: "absalon", places }],
  // Whoever goes first where two are equal is not what this is about.
  tieOrder: ["dagtilbud", "skole-fritid", "social-special"],
};

/** The totals of the alternatives, and what is wrong with those that have none. */
function alternatives(written: readonly string[], part: Partial<Work> = {}): (number | string)[] {
  const all = { ...work, ...part, scenarios: written.map((absalon) => ({ absalon })) };
  const { request } = resultOf(all);
  if (request === null) throw new Error("alternatives: no request");
  const { origins, faults } = scenariosOf(all, request);
  const compared = valueOf(comparedWith(request, origins));
  return [...compared.scenarios.slice(1).map(({ total }) => total), ...faults.map(({ text }) => text)];
}

it("an alternative is a total, or a change from last year's", () => {
  expect(alternatives(["730", "+5 %", "-2,5%", "+23", "−7"])).toEqual([730, 784, 728, 770, 740]);
});

it("a change is from this year's own total where last year's is not known", () => {
  expect(alternatives(["+5 %"], { previousTotals: {} })).toEqual([756]);
});

it("one that can't be read leaves the others as they are", () => {
  expect(alternatives(["730", "7x"])).toEqual([730, expect.stringContaining("»7x«")]);
});

it("it is said what a change is counted from: last year's totals where they are known, and else the proposal's", () => {
  const said = (part: Partial<Work>): string => {
    const all = { ...work, ...part };
    const { request } = resultOf(all);
    if (request === null) throw new Error("said: no request");
    return waysToType(all, request);
  };
  expect(said({})).toBe("Skriv antallet, eller ændringen fra sidste års 747: +5 %.");
  expect(said({ previousTotals: {} })).toContain("den regnes fra forslagets 720. Skal den regnes fra sidste");
  expect(said({ origin: "regional-total", regionalTotal: "720" })).toBe("Skriv antallet.");
  expect(said({ origin: "capacity", previousTotals: {} })).toContain(
    "indlæs sidste års indstilling i trin 3",
  );
});

const oestdanmark: Work = {
  ...{ ...work, studyYear: "2027/2028", kkr: "oestdanmark", totals: { kp: "1000", absalon: "700" } },
  previousTotals: { kp: "1020", absalon: "747" },
  rows: ["kp", "absalon"].map((institution) => ({ provider: "Greve", institution, places })),
};

function comparedIn(all: Work) {
  const { request } = resultOf(all);
  if (request === null) throw new Error("comparedIn: no request");
  const { origins, faults } = scenariosOf(all, request);
  return { outcome: comparedWith(request, origins), faults };
}

it("a number for one institution stands beside a change for another", () => {
  const scenarios = [
    { kp: "700", absalon: "+5 %" },
    { kp: "1.100", absalon: "-7" },
  ];
  const { outcome, faults } = comparedIn({ ...oestdanmark, scenarios });
  expect(faults).toEqual([]);
  const totals = valueOf(outcome).scenarios.map(({ institutions }) =>
    institutions.map(({ studyPlaces }) => studyPlaces),
  );
  expect(totals).toEqual([
    [1000, 700],
    [700, 784],
    [1100, 740],
  ]);
  const blank = comparedIn({ ...oestdanmark, scenarios: [{ kp: "", absalon: "+5 %" }] });
  expect(blank.faults.map(({ field }) => field)).toEqual(["scenarios.0.kp"]);
});

it("an alternative that can't be read, or gives no other form, keeps its number", () => {
  const scenarios = [
    { kp: "x", absalon: "700" },
    { kp: "1000", absalon: "700" },
    { kp: "900", absalon: "600" },
  ];
  const { outcome } = comparedIn({ ...oestdanmark, scenarios });
  const document = scenariosDocument(valueOf(outcome));
  const text = toMarkdown(document).replaceAll("\u00A0", " ");
  expect(text).toContain("Alternativ 3 (1.500)");
  expect(text).not.toMatch(/Alternativ [12]/);
  const notices = outcome.ok ? outcome.notices.filter(({ code }) => code === "same-scenario") : [];
  expect(notices.map(noticeOf)).toEqual([
    "Alternativ 2: Alternativet giver det samme skema som forslaget og er udeladt.",
  ]);
});
