import { expect, it } from "vitest";
import { groupsOf } from "../../domain/grouped.js";
import { readInternshipPlaces } from "../rows/read-internship-places.js";

// Headings, titles and sums as surveys, pivot tables and letters have them; all numbers are constructed.

function read(text: string, kkr = "sjaelland"): ReturnType<typeof readInternshipPlaces> {
  return readInternshipPlaces(new TextEncoder().encode(text), { kkr, studyYear: "2027/2028" });
}

/** "Køge 12/8/20" of each in turn; or the codes of the refusals. */
function said(text: string, kkr?: string): string {
  const outcome = read(text, kkr);
  if (!outcome.ok) return outcome.refusals.map(({ code }) => code).join(" ");
  const rows = groupsOf(outcome.value, ({ provider = "", institution }) => `${provider} ${institution}`);
  return [...rows].map(([who, own]) => `${who} ${own.map(({ places }) => places).join("/")}`).join(", ");
}

/** Of each number in a row of sums whether it agrees. */
function agreeing(text: string): unknown[] {
  const outcome = read(text);
  const notices = outcome.ok ? outcome.notices : [];
  return notices.flatMap((notice) => (notice.code === "total-row" ? [notice.agrees] : []));
}

it.each([
  "Antal praktikpladser: 1. %",
  "1. %",
  "Q1_1 %",
  "q3. %",
  "Antal praktikpladser: A. %",
  "Antal: 2) %",
  "Hvor mange praktikpladser kan I tilbyde inden for 1. %?",
  "Hvor mange helårspladser har I? %",
])("reads a question and a number before a specialisation: %s", (heading) => {
  const names = ["Dagtilbud", "Skole/fritid", "Social/special"].map((name) => heading.replace("%", name));
  const table = `Kommune;${names.join(";")}`;
  expect(said(`${table}\nKøge;12;8;20`)).toBe("Køge absalon 12/8/20");
  expect(said(`${table}\nKøge;12;8;20\n${table}\nFaxe;1;2;3`)).toBe(
    "Køge absalon 12/8/20, Faxe absalon 1/2/3",
  );
});

it("reads no half-year for a number", () => {
  const names = ["Dagtilbud", "Skole/fritid", "Social/special"].map((name) => `Antal: 1. halvår ${name}`);
  expect(read(`Kommune;${names.join(";")}\nKøge;12;8;20`).ok).toBe(false);
});

it.each(["", ";"])("reads blocks of institutions wherever they begin: %j", (before) => {
  const block = (name: string, numbers: string): string =>
    [name, "Kommune;Dagtilbud;Skole/fritid;Social/special", `Odense;${numbers}`, ""].join("\n");
  const text = `${block("UC SYD", "1;2;3")}\n${block("UCL", "4;5;6")}`.replaceAll(/^(?=.)/gm, before);
  expect(said(text, "syddanmark")).toBe("Odense ucsyd 1/2/3, Odense ucl 4/5/6");
});

it("reads a group's sum above its rows, whose name stands beside it", () => {
  const group = (name: string, [a, b, c]: readonly [number, number, number]): string =>
    `${name};I alt;${a + b + c}\n;Dagtilbud;${a}\n;Skole/fritid;${b}\n;Social/special;${c}\n`;
  const text = `Kommune;Specialisering;Antal\n${group("Køge", [12, 8, 20])}${group("Faxe", [3, 4, 5])}`;
  expect(said(text)).toBe("Køge absalon 12/8/20, Faxe absalon 3/4/5");
  expect(agreeing(text)).toEqual([true, true]);
});

it("compares the only number of a row of sums with all the columns too", () => {
  const agrees = (last: string): unknown[] =>
    agreeing(`Kommune;Dagtilbud;Skole/fritid;Social/special\nKøge;12;8;20\nI alt;;;${last}`);
  expect([agrees("40"), agrees("20"), agrees("41")]).toEqual([[true], [true], [false]]);
});

it.each(["Reserve", "Heraf privat", "Budget"])("asks about %s where the table's own sum has it", (name) => {
  const table = "Kommune;Dagtilbud;Skole/fritid;Social/special\nKøge;12;8;20\nFaxe;3;4;5";
  expect(said(`${table}\n${name};1;1;1\nI alt;16;13;26`)).toBe("sum-or-provider");
  expect(said(`${table}\n${name};1;1;1\nI alt;15;12;25`)).toBe("Køge absalon 12/8/20, Faxe absalon 3/4/5");
  expect(said(`${table}\n${name};0;0;0\nI alt;15;12;25`)).toBe("Køge absalon 12/8/20, Faxe absalon 3/4/5");
});

it("asks about several that the table's own sum has together, but for one without places", () => {
  const table =
    "Kommune;Dagtilbud;Skole/fritid;Social/special\nKøge;12;8;20\nReserve;1;1;1\nHeraf privat;2;0;0\nBudget;0;0;0";
  const asked = (last: string): unknown[] => {
    const outcome = read(`${table}\nI alt;${last}`);
    return outcome.ok ? [] : outcome.refusals.map((one) => "written" in one && one.written);
  };
  expect(asked("15;9;21")).toEqual(["Reserve", "Heraf privat"]);
  expect(asked("12;8;20")).toEqual([]);
});

it.each(["Fra: Køge Kommune, Torvet 1, 4600 Køge", "Afsender: Køge Kommune", "Fra: Køge"])(
  "reads who has sent a letter: %s",
  (from) => {
    const text = `Til KKR Sjælland\n${from}\n\nSpecialisering;Antal\nDagtilbud;12\nSkole/fritid;8\nSocial/special;20`;
    expect(said(text)).toBe("Køge absalon 12/8/20");
  },
);

it("reads 0.0, which is 0 either way", () => {
  expect(said("Kommune;Dagtilbud;Skole/fritid;Social/special\nKøge;12;0.0;20")).toBe("Køge absalon 12/0/20");
});
