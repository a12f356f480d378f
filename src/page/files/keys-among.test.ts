import { expect, it } from "vitest";
import { blankWork, type Work } from "../work/work.js";
import { keysAmong } from "./keys-among.js";

const work: Work = { ...blankWork([]), studyYear: "2023/2024", kkr: "syddanmark", key: { Odense: "ucsyd" } };
const file = (name: string, ...rows: readonly string[]) => new File([rows.join("\r\n")], name);
const HEADER = "Kommune;Dagtilbud;Skole/fritid;Social/special";

it("keys are told from returns by their columns and by having no number, and by no name", async () => {
  const saved = file(
    "noegle.csv",
    "\ufeffKommune;Institution",
    "Odense;UCL",
    "Esbjerg Kommune;UC Syddanmark",
  );
  const own = file("a.csv", "Institution;Kommune;Studieår;E-mail", "UCL;Nyborg;2023/2024;x@nyborg.dk");
  const others = [
    file("noegle 2.csv", HEADER, "Odense;1;2;3"),
    file("tom.csv", HEADER.replace(";", ";Institution;"), "Odense;UCL;;;"),
    file("antal.csv", "Kommune;Institution;Antal", "Odense;UCL;12"),
    file("ord.txt", "Hej"),
  ];
  const read = await keysAmong([saved, ...others, own], work);
  expect(read.others).toEqual(others);
  expect(read.said).toBe(
    "noegle.csv og a.csv er læst som svar på, hvilken institution 3 indberettere hører til.",
  );
  const { key, reports } = read.remembered(work);
  expect(key).toEqual({ Odense: "ucl", Esbjerg: "ucsyd", Nyborg: "ucl" });
  expect(reports.map(({ name, isRead }) => [name, isRead])).toEqual([
    ["noegle.csv", true],
    ["a.csv", true],
  ]);
  expect(read.key?.at(-1)).toMatchObject({ provider: "Nyborg", address: "x@nyborg.dk" });
  expect((await keysAmong(others, work)).key).toBeNull();
});

it("whom a key says no institution of the form of, or two, is named; and what is wrong with it is said of it as a key", async () => {
  const odd = file(
    "odd.csv",
    "Kommune;Institution",
    "Odense;Absalon",
    "Vejle;UCL",
    "Vejle;UC SYD",
    "Assens;UCL",
  );
  const { remembered, said } = await keysAmong([odd], work);
  expect(remembered(work).key).toEqual({ Odense: "ucsyd", Assens: "ucl" });
  expect(said).toContain("hvilken institution 1 indberetter hører til. Ikke brugt for Odense og Vejle:");
  const bad = file("bad.csv", "Kommune;Institution", "Odense;", "Assens;UCL");
  const refused = await keysAmong([bad], work);
  expect(refused.said).toBe("bad.csv kan ikke bruges.");
  const [report] = refused.remembered(work).reports;
  expect(report?.isRead).toBe(false);
  expect(report?.texts.join()).toContain("institution");
  expect(report?.texts.join()).not.toContain("specialisering");
});
