import { expect, it } from "vitest";
import { inSentence, OF_ALL, titleOf, unreadOf, withoutPaste, withReports } from "./report-of.js";
import { blankWork, type ReadReport, type SentAnswer } from "./work.js";

const report = (name: string, isRead: boolean, ...texts: readonly string[]): ReadReport => ({
  name,
  isRead,
  texts,
});

it("What is wrong with a file is said also after another's file of that name, until theirs comes again", () => {
  const of = (provider: string): SentAnswer[] => [{ provider, why: "refused", files: ["a"], reasons: ["x"] }];
  const lejre = { ...report("a", false, "Nej."), of: of("Lejre") };
  const first = withReports(blankWork([]), [lejre], ["a"]);
  const second = withReports(first, [report("a", true)], ["a"]);
  expect(second.reports).toEqual([lejre, report("a", true)]);
  const again = { ...report("a", false, "Nej igen."), of: of("Lejre") };
  expect(withReports(second, [again], ["a"]).reports).toEqual([again]);
});

it("What was read of several files stands beside what is read of the next ones; what was refused of them goes", () => {
  const first = withReports(blankWork([]), [report("a", true), report(OF_ALL.files, true, "En.")], ["a"]);
  const second = withReports(first, [report("b", true)], ["b"]);
  expect(second.reports).toContainEqual(report(OF_ALL.files, true, "En."));
  const third = withReports(second, [report("c", true), report(OF_ALL.files, true, "To.", "En.")], ["c"]);
  expect(third.reports.filter(({ name }) => name === OF_ALL.files)).toEqual([
    report(OF_ALL.files, true, "En.", "To."),
  ]);
  const refused = withReports(third, [report(OF_ALL.files, false, "Nej.")], ["d"]);
  expect(refused.reports.filter(({ name }) => name === OF_ALL.files)).toHaveLength(2);
  expect(withReports(refused, [report("d", true)], ["d"]).reports).not.toContainEqual(
    report(OF_ALL.files, false, "Nej."),
  );
});

it("What was read of one's file is said also after another's file of that name, each with whose it is", () => {
  const read = (provider: string): ReadReport => ({
    ...report("svar.xlsx", true),
    of: [{ provider, why: "read", files: ["svar.xlsx"], reasons: [] }],
  });
  const both = withReports(
    withReports(blankWork([]), [read("Faxe")], ["svar.xlsx"]),
    [read("Greve")],
    ["svar.xlsx"],
  );
  expect(both.reports.map(titleOf)).toEqual(["svar.xlsx (Faxe)", "svar.xlsx (Greve)"]);
  expect(withReports(both, [read("Faxe")], ["svar.xlsx"]).reports).toHaveLength(2);
  expect(titleOf({ ...read("Faxe"), name: "faxe.xlsx" })).toBe("faxe.xlsx");
});

it("What was wrong with a paste goes once its numbers are typed, and nothing else does", () => {
  const others = [report("a", false, "Nej."), report(OF_ALL.paste, true, "Ja."), unreadOf(OF_ALL.paste)];
  const work = { ...blankWork([]), reports: [report(OF_ALL.paste, false, "Nej."), ...others] };
  expect(withoutPaste(work).reports).toEqual(others);
  expect(withoutPaste(withoutPaste(work))).toEqual(withoutPaste(work));
});

it("What was pasted is no name within a sentence", () => {
  expect(inSentence("a.csv og Det indsatte")).toBe("a.csv og det indsatte");
  expect(inSentence("Den indsatte tekst")).toBe("den indsatte tekst");
  expect(inSentence("Dettes.csv")).toBe("Dettes.csv");
});
