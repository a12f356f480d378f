import { expect, it } from "vitest";
import { csvFile } from "../../test/arbitraries/filled-returns.js";
import type { ReturnFile } from "../input/returns/opened-return.js";
import { collectReturns } from "./collect-returns.js";
import { returnReminders } from "./xlsx/collect-returns.js";

const OPTIONS = { kkr: "sjaelland", studyYear: "2023/2024" };

/** What is said of files that each hold the same numbers of those named: "Køge.csv" of Faxe. */
function said(files: Readonly<Record<string, readonly string[]>>): unknown[] {
  const outcome = collectReturns(filesOf(files), OPTIONS);
  const all = outcome.ok ? outcome.notices : outcome.refusals;
  const own = all.flatMap((one) =>
    one.code === "file-of-other" ? [[one.where?.file, one.named, one.holds]] : [],
  );
  return [outcome.ok ? "read" : "refused", ...own];
}

function filesOf(files: Readonly<Record<string, readonly string[]>>): ReturnFile[] {
  return Object.entries(files).map(([name, providers]) =>
    csvFile(name, "Kommune;Dagtilbud;Skole/fritid;Social/special", ...providers.map((one) => `${one};1;2;3`)),
  );
}

it("refuses a file named after somebody who is not in it and is silent", () => {
  expect(said({ "Køge.csv": ["Faxe"] })).toEqual(["refused", ["Køge.csv", ["Køge"], ["Faxe"]]]);
  expect(said({ "Koeges svar.csv": ["Børn og Unge"] })).toEqual([
    "refused",
    ["Koeges svar.csv", ["Køge"], ["Børn og Unge"]],
  ]);
  expect(said({ "Greve og Solrød.csv": ["Greve"] })).toEqual([
    "refused",
    ["Greve og Solrød.csv", ["Solrød"], ["Greve"]],
  ]);
});

it("only says so where that one has answered elsewhere", () => {
  expect(said({ "Køge.csv": ["Faxe"], "svar.csv": ["Køge Kommune"] })).toEqual([
    "read",
    ["Køge.csv", ["Køge"], ["Faxe"]],
  ]);
});

it("refuses a file of nobody that is known where the one that it is named after has answered elsewhere", () => {
  const total = { "Køge.csv": ["Køge"] };
  const refused = ["refused", ["Køges praktiksteder.csv", ["Køge"], ["Solen", "SFO"]]];
  expect(said({ ...total, "Køges praktiksteder.csv": ["Solen", "SFO"] })).toEqual(refused);
  const parts = { "Køge.csv": ["Køge, øvrige"], "Køges praktiksteder.csv": ["Køge, Solen", "Køge, SFO"] };
  expect(said(parts)).toEqual(["read"]);
  expect(said({ ...total, "Praktiksteder.csv": ["Solen", "SFO"] })).toEqual(["read"]);
  expect(said({ ...total, "Køge og Faxe.csv": ["Solen"], "svar.csv": ["Faxe"] })[0]).toBe("read");
});

it("says nothing where the name names nobody else", () => {
  for (const name of ["Faxe.csv", "samlet.csv", "Faxes tal (2).csv", "Region Sjælland - Faxe.csv"]) {
    expect(said({ [name]: ["Faxe"] })).toEqual(["read"]);
  }
  expect(said({ "Region Sjælland.csv": ["Faxe", "Greve"] })).toEqual(["read"]);
  expect(said({ "Køge.csv": ["Køge, Børn og Unge", "Jobcenter Køge"] })).toEqual(["read"]);
});

/** Who is reminded, and why, of files as `said` has them; and what is nobody's. */
async function remindedOf(files: Readonly<Record<string, readonly string[]>>) {
  const reminders = await returnReminders(filesOf(files), OPTIONS);
  if (!reminders.ok) throw new Error("the reminders are refused");
  const asked = new Map(reminders.value.reminders.map((one) => [one.provider, one]));
  return { asked, others: reminders.value.others };
}

it("writes to whose numbers a file holds, and not of a file to whom it is called after", async () => {
  const files = { "Greve og Solrød.csv": ["Greve"], "Køge.csv": ["Faxe Kommune"] };
  const { asked, others } = await remindedOf(files);
  expect(asked.get("Greve")).toMatchObject({ why: "refused", files: ["Greve og Solrød.csv"] });
  expect(asked.get("Greve")?.reasons.join()).toContain("Filens navn nævner Solrød");
  expect(asked.get("Faxe")).toMatchObject({ why: "refused", files: ["Køge.csv"] });
  for (const name of ["Solrød", "Køge"]) {
    expect(asked.get(name)).toMatchObject({ why: "not-answered", files: [] });
  }
  expect(others).toEqual([]);
});

it("leaves to the caseworker whose file it is if several stand in it, and to the named if nobody known does", async () => {
  const { asked, others } = await remindedOf({ "Køge.csv": ["Faxe", "Greve"] });
  expect([asked.has("Faxe"), asked.has("Greve"), asked.get("Køge")?.why]).toEqual([
    false,
    false,
    "not-answered",
  ]);
  expect(others).toHaveLength(1);
  const strangers = await remindedOf({ "Køge.csv": ["Børn og Unge"] });
  expect(strangers.asked.get("Køge")).toMatchObject({ why: "not-read", files: ["Køge.csv"] });
});

it("reads the region that is called the region, and counts it as its answer", () => {
  for (const name of ["Regionen", "Region", "REGIONEN"]) {
    const outcome = collectReturns(filesOf({ "svar.csv": [name] }), OPTIONS);
    expect(outcome).toMatchObject({
      value: { request: { returns: { answered: ["Region Sjælland"] } } },
    });
    expect(outcome.ok && outcome.notices).toContainEqual(
      expect.objectContaining({ code: "read-differently", written: name, readAs: "Region Sjælland" }),
    );
  }
});

it("finds nothing in the name of last year's file that says so", () => {
  const [last] = filesOf({ "sidste.csv": ["Faxe"] });
  for (const name of ["Sidste år.csv", "gammel sidste år.csv", "2022-2023.csv"]) {
    const previous = { name, bytes: last?.bytes ?? new Uint8Array() };
    const outcome = collectReturns(filesOf({ "svar.csv": ["Faxe"] }), { ...OPTIONS, previous });
    expect(outcome).toMatchObject({ ok: true });
    expect(outcome.ok && outcome.notices.map(({ code }) => code)).not.toContain("draft-by-name");
  }
});

it("says of a file whose name calls it a draft that it is one, and refuses two versions by both names", () => {
  const draft = collectReturns(filesOf({ "Køge_udkast.csv": ["Køge"] }), OPTIONS);
  expect(draft.ok && draft.notices.map(({ code }) => code)).toContain("draft-by-name");
  for (const other of ["Køge rettet.csv", "Køge - Copy.csv", "Køge (1).csv", "Køge udkast.csv"]) {
    const twice = collectReturns(filesOf({ "Køge.csv": ["Køge"], [other]: ["Køge"] }), OPTIONS);
    const named = twice.ok ? [] : twice.refusals.flatMap((one) => ("in" in one ? one.in : []));
    expect(named.map((where) => ("file" in where ? where.file : "")).toSorted()).toEqual(
      ["Køge.csv", other].toSorted(),
    );
  }
});

it("says of two files with one answer that their numbers are the same, where they are", () => {
  const faultsOf = (numbers: string): unknown => {
    const header = "Kommune;Dagtilbud;Skole/fritid;Social/special";
    const [one, other] = ["Køge;1;2;3", `Køge;${numbers}`].map((row, at) =>
      csvFile(`${at}.csv`, header, row),
    );
    const outcome = collectReturns(
      [one, other].flatMap((file) => file ?? []),
      OPTIONS,
    );
    return outcome.ok ? [] : outcome.refusals.map((one) => [one.code, "areSame" in one]);
  };
  expect(faultsOf("1;2;3")).toEqual([["provider-twice", true]]);
  expect(faultsOf("1;2;4")).toEqual([["provider-twice", false]]);
});

it("says of a file called after the year before that its numbers may be of that year, and of no date", () => {
  const saidOf = (name: string): boolean => {
    const outcome = collectReturns(filesOf({ [name]: ["Køge"] }), OPTIONS);
    return outcome.ok && outcome.notices.some(({ code }) => code === "draft-by-name");
  };
  const names = ["Køge 2022.csv", "2022 Køge.csv", "Køge_2022.csv"];
  expect(names.map(saidOf)).toEqual(names.map(() => true));
  const others = ["Køge 2023.csv", "Køge 2022-11-20.csv", "Køge 20.11.2022.csv", "Køge december 2022.csv"];
  expect(others.map(saidOf)).toEqual(others.map(() => false));
});

it.each([
  ["Opgjort den 12. januar 2022", 1],
  ["Opgjort pr. 01-01-2022", 1],
  ["Indmeldt til dimensionering 2022", 1],
  ["Opgjort i december 2021", 1],
  ["Opgjort den 12. december 2022", 0],
  ["Opgjort pr. 01-01-2023", 0],
  ["Vi har haft huset siden 2010", 0],
])(
  "says of a line over a table with such a date that the numbers may be of the year before: %s",
  (line, count) => {
    const table = [line, "Kommune;Dagtilbud;Skole/fritid;Social/special", "Køge;1;2;3"];
    const outcome = collectReturns([csvFile("svar.csv", ...table)], OPTIONS);
    const dated = outcome.ok ? outcome.notices.filter(({ code }) => code === "draft-by-name") : [];
    expect(dated.map((one) => ("written" in one ? one.written : ""))).toEqual(Array(count).fill(line));
  },
);

it("refuses a file that names nobody with whom its name names, and reminds them of it", async () => {
  const lines = ["Dagtilbud;Skole/fritid;Social/special", "1;2;3"];
  const files = ["Køge.csv", "Greve og Solrød.csv", "svar.csv"].map((name) => csvFile(name, ...lines));
  const outcome = collectReturns(files, OPTIONS);
  const refusals = outcome.ok ? [] : outcome.refusals;
  expect(refusals.map((one) => [one.where?.file, "named" in one ? one.named : undefined])).toEqual([
    ["Greve og Solrød.csv", undefined],
    ["Køge.csv", "Køge"],
    ["svar.csv", undefined],
  ]);
  const reminders = await returnReminders(files, OPTIONS);
  const all = reminders.ok ? reminders.value.reminders : [];
  const whyOf = (name: string) => all.find(({ provider }) => provider === name)?.why;
  expect(["Køge", "Greve", "Solrød", "Faxe"].map(whyOf)).toEqual([
    ...["refused", "not-read", "not-read"],
    "not-answered",
  ]);
});
