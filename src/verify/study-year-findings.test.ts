import { describe, expect, it } from "vitest";
import { filledForm } from "../../test/filled-forms.js";
import { studyYearFindings } from "./study-year-findings.js";

function found(...texts: string[]): unknown[] {
  return studyYearFindings({ ...filledForm({}), texts }, "2018/2019").flatMap((finding) =>
    finding.code === "other-study-year" ? [[finding.severity, finding.written]] : [],
  );
}

describe("the study year of a form", () => {
  it.for([
    "Indstilling om optag på pædagoguddannelsen i studieåret 2019/2020",
    "KKR indstiller i alt 1.110 studiepladser for 2019/2020.",
    "2019/2020",
  ])("is found where it is another: %s", (text, { expect: expectHere }) => {
    expectHere(found("Kære alle", text)).toEqual([["error", "2019/2020"]]);
  });

  it("is found however it is written, and once", () => {
    expect(found("Optag 2019/20", "Optag 2020-2021")).toEqual([["error", "2019/20"]]);
    expect(found("Studieåret 19/20")).toEqual([["error", "19/20"]]);
    expect(found("Studieåret 18/19", "Mødet den 19/20")).toEqual([]);
  });

  it.for([
    ["Indstilling for 2018/2019"],
    ["Indstilling for 2018/19", "I 2017/2018 var der 1.050 studiepladser."],
    ["I 2017/2018 var der 1.050 studiepladser.", "For 2018/2019 indstilles 1.110."],
    ["Antallet er det samme som sidste år (2017/2018)"],
    ["Indstilling uden år", "Fordelingen er den samme som i studieåret 2017/2018."],
    ["I alt 2017/2018 1.050"],
    ["Indstilling for 2018/2019", "Optaget 2019 bliver på 1.110."],
    ["Indstilling for 2018/2019", "Indstillingen for 2017/2018 var 1.050."],
    ["Telefon 2019/1234, journalnummer 2018-44, den 10-02-2018"],
    ["KKR Syddanmark"],
    ["UC Syddanmark: 589 (2017/2018: 577)"],
  ])("is not found in %j", (texts, { expect: expectHere }) => {
    expectHere(found(...texts)).toEqual([]);
  });

  it.for([
    "Studieåret 2019/2020",
    "Indstilling for studieåret 2019/2020",
    "KKR Syddanmark indstiller ovenstående for studieåret 2019/2020.",
  ])(
    "is a notice in a line that claims another year beside the right one: %s",
    (line, { expect: expectHere }) => {
      expectHere(found("Indstilling for studieåret 2018/2019", line)).toEqual([["notice", "2019/2020"]]);
      expectHere(found(line, "Optaget i 2018/2019 er 1.110.")).toEqual([["notice", "2019/2020"]]);
    },
  );

  it.for(["Pædagoguddannelsen 2017/2018", "KKR Syddanmark – dimensionering 2017/18"])(
    "is a notice in a line as at the top of a page: %s",
    (line, { expect: expectHere }) => {
      const [, written] = /(\S+)$/.exec(line) ?? [];
      expectHere(found("Indstilling for 2018/2019", line)).toEqual([["notice", written]]);
    },
  );

  it("is a notice where the form is said to be of several", () => {
    const line = "Indstillingen gælder studieårene 2018/2019 og 2019/2020.";
    expect(found("Indstilling for studieåret 2018/2019", line)).toEqual([["notice", "2019/2020"]]);
    expect(found("Indstilling for studieåret 2018/2019", line.replace("gælder", "følger"))).toEqual([]);
  });

  it.for([
    ["Optag 2022/23", "2022/23"],
    ["Gælder for 2019/2020", "2019/2020"],
    ["Tabel 1. Studiepladser 2019/2020", "2019/2020"],
    ["Indstilling for 2018/2020", "2018/2020"],
    ["Studieåret 2018/2019 (2019/2020)", "2019/2020"],
    ["Beregningsbilag 2019/2020", "2019/2020"],
    ["Indstillingen for 2019/20 er vedlagt som Bilag 1.", "2019/20"],
    ["Gælder optaget 2019.", "2019"],
  ])("is a notice in a line that is a title and nothing else: %s", ([line = "", written], context) => {
    context.expect(found("Indstilling for studieåret 2018/2019", line)).toEqual([["notice", written]]);
  });

  it("begins in the one year that is said of it", () => {
    expect(found("Indstilling om optag i studieåret 2018")).toEqual([]);
    expect(found("Indstilling om optag i studieåret 2019")).toEqual([["error", "2019"]]);
  });

  it("is a notice in a heading above a text that names the right one", () => {
    const texts = ["Indstilling om optag 2019/2020", "For 2018/2019 indstilles 1.110 studiepladser."];
    expect(found(...texts)).toEqual([["notice", "2019/2020"]]);
  });
});
