import { describe, expect, it } from "vitest";
import { filledCsv } from "../../../test/arbitraries/filled-returns.js";
import { collectReturns } from "../../xlsx.js";
import { answersOf } from "../work/answers-of.js";
import { converted, isInOtherUnit, withUnitSaid } from "../work/decisions.js";
import { frameOf } from "../work/frame.js";
import { withMeeting } from "../work/incoming.js";
import { requestOf } from "../work/request-of.js";
import { withFrame } from "../work/at-path.js";
import { titleOf, unreadOf } from "../work/report-of.js";
import { blankWork, type ReadReport, type SentAnswer, WHOLE_FORM, type Work } from "../work/work.js";
import { readPlacesFiles } from "./read-places-files.js";
import { sortedOut, toldApart } from "./opened.js";
import {
  incomingOf,
  readBeside,
  withAnswers,
  withFiles,
  withMended,
  withUnitAsked,
} from "./with-places-files.js";

const HEADER = "Kommune;Dagtilbud;Skole/fritid;Social/special";
const csv = (name: string, ...rows: readonly string[]): File =>
  new File([[HEADER, ...rows].join("\r\n")], name);
const row = (provider: string) => ({ provider, institution: "absalon", places: { dagtilbud: "1" } });
const work: Work = {
  ...blankWork([]),
  ...{ studyYear: "2027/2028", kkr: "sjaelland", rows: [row("Faxe")] },
};
const frame = frameOf(work);
const readIn = (now: Work, ...files: readonly File[]) => readPlacesFiles(files, now, null, {}, []);
const read = (...files: readonly File[]) => readIn(work, ...files);

describe("a form of another KKR", () => {
  const form = filledCsv("greve.csv", {
    ...{ kkr: "sjaelland", studyYear: "2027/2028", provider: "Greve", places: [1, 2, 3] },
  });
  const file = new File([new Uint8Array(form.bytes)], form.name);

  it.for([
    ["oestdanmark", true],
    ["syddanmark", false],
  ] as const)("in %s has a way on: %j", async ([kkr, isPart]) => {
    const outcome = await readPlacesFiles([file], { ...work, kkr }, null, {}, []);
    const said = outcome.reports.flatMap(({ texts }) => texts).join(" ");
    expect(said).toContain("Filen gælder KKR Sjælland");
    expect(said.includes("så vælg KKR Sjælland i trin 1, indlæs filen")).toBe(isPart);
    const read = withFiles(work, await readPlacesFiles([file], work, null, {}, []));
    const moved = withFrame(read, { kkr: "oestdanmark" });
    expect(moved.rows.map(({ provider }) => provider)).toContain("Greve");
    expect(answersOf(moved, frameOf(moved))?.missing).toHaveLength(45);
  });
});

it("whoever states no unit is named as read in that of the page, by a form, a table or a table without names", async () => {
  const inUnit: Work = { ...work, rows: [], unit: "full-year" };
  const form = filledCsv("greve.csv", {
    ...{ kkr: "sjaelland", studyYear: "2027/2028", provider: "Greve", unit: "", places: [1, 2, 3] },
  });
  const blank = new File([new Uint8Array(form.bytes)], form.name);
  const outcome = await readIn(inUnit, blank, csv("koege.csv", "Køge;1;2;3"));
  const said = "Enheden er ikke angivet i filen. Pladserne er læst som helårspladser.";
  const named = outcome.reports.filter(({ texts }) => texts.includes(said));
  expect(named.map(({ name }) => name)).toEqual(["greve.csv", "koege.csv"]);
  const { returns } = withFiles(inUnit, outcome);
  expect(returns?.remarks?.map(({ provider, code }) => [provider, code])).toEqual([
    ["Greve", "unit-assumed"],
    ["Køge", "unit-assumed"],
  ]);
  const nameless = new File(["Dagtilbud;Skole/fritid;Social/special\r\n1;2;3"], "tal.csv");
  expect((await readIn(inUnit, nameless)).reports[0]?.texts).toContain(said);
});

it("a return of another year is refused under the suggested year, once anything is put in", async () => {
  const form = filledCsv("greve.csv", {
    ...{ kkr: "sjaelland", studyYear: "2026/2027", provider: "Greve", places: [1, 2, 3] },
  });
  const file = new File([new Uint8Array(form.bytes)], form.name);
  const suggested = { ...work, suggestedYear: work.studyYear };
  const outcome = await readPlacesFiles([file], suggested, null, {}, []);
  expect(outcome.said).toBeNull();
  expect(outcome.reports[0]?.texts.join(" ")).toContain("2026/2027");
  const untouched = { ...suggested, rows: [] };
  const read = await readPlacesFiles([file], untouched, null, {}, []);
  expect(read.said?.studyYear).toBe("2026/2027");
  expect(read.reports[0]).toMatchObject({
    isOdd: true,
    texts: expect.arrayContaining([expect.stringContaining(`Foreslået var ${work.studyYear}.`)]) as string[],
  });
});

it.for([
  ["without a name", "Halvårspladser;;\r\nDagtilbud;Skole/fritid;Social/special\r\n42;16;22", "sjaelland"],
  [
    "where no KKR is chosen",
    `Halvårspladser;;;;\r\n${HEADER};Institution\r\nFaxe;42;16;22;absalon`,
    WHOLE_FORM,
  ],
  ["with a name", `Halvårspladser;;;\r\n${HEADER}\r\nFaxe;42;16;22`, "sjaelland"],
] as const)("a unit that a table states is taken, converted or asked about: %s", async ([, text, kkr]) => {
  const readIn = async (now: Partial<Work>) => {
    const before: Work = { ...work, kkr, rows: [], ...now };
    const file = new File([text], "a.csv");
    const outcome = await readPlacesFiles([file], before, null, {}, []);
    const asked = withUnitAsked(before, outcome);
    return { asked, after: withFiles(before, asked) };
  };
  const own = await readIn({});
  expect(own.after).toMatchObject({ unit: "half-year", rows: [{ places: { dagtilbud: "42" } }] });
  const converted = await readIn({ unit: "full-year" });
  expect(converted.after).toMatchObject({ unit: "full-year", rows: [{ places: { dagtilbud: "21" } }] });
  expect(JSON.stringify(converted.asked.reports)).toContain("omregnet til helårspladser");
  expect((await readIn({ rows: [row("Køge")] })).asked.questions.unit).toContain("er i halvårspladser");
});

it("a table without a name is not taken for theirs after whom its file is called, but that is said", async () => {
  const outcome = await read(new File(["Dagtilbud;Skole/fritid;Social/special\r\n42;16;22"], "Køge.csv"));
  expect(incomingOf(work, outcome).map(({ provider }) => provider)).toEqual([""]);
  expect(outcome.reports[0]?.texts.at(-1)).toContain("Efter filens navn er den fra Køge");
});

it("files of one name are told apart, and one that is refused holds up no other", async () => {
  const [faxe, lejre] = [csv("svar.csv", "Faxe;1;2;3"), csv("svar.csv", "Lejre;1,110;2;3")];
  const { returns } = sortedOut(await toldApart([faxe, lejre]));
  expect(returns.map(({ name }) => name)).toEqual(["svar.csv", "svar (2).csv"]);
  const outcome = await read(...returns);
  expect(outcome.usable.map(({ name }) => name)).toEqual(["svar.csv"]);
  expect(withAnswers([...outcome.reports, unreadOf("svar.csv")], outcome.answers).map(titleOf)).toEqual([
    ...["svar (2).csv (Lejre)", "svar.csv (Faxe)"],
  ]);
});

it("a file stays beside another of its name that waits, but the very file that comes once more takes its own place", async () => {
  const waiting = [csv("svar.csv", "Faxe;1;2;3"), csv("svar (2).csv", "Lejre;1;2;3")];
  const names = async (...files: readonly File[]) =>
    (await toldApart(files, waiting)).map(({ name }) => name);
  expect(await names(csv("svar.csv", "Greve;1;2;3"), csv("a.csv", "Køge;1;2;3"))).toEqual([
    ...["svar (3).csv", "a.csv"],
  ]);
  expect(await names(csv("svar.csv", "Køge;1;2;3"))).toEqual(["svar (3).csv"]);
  expect(await names(csv("svar.csv", "Faxe;1;2;3"))).toEqual(["svar.csv"]);
  const same = csv("svar.csv", "Faxe;1;2;3");
  expect(await names(same, same)).toEqual(["svar.csv", "svar (3).csv"]);
});

it("a file that is called after another is sent by those whose numbers it has, too", async () => {
  const { answers } = await read(csv("Greve.csv", "Lejre;1;2;3"));
  expect(answers).toContainEqual(
    expect.objectContaining({ provider: "Lejre", why: "refused", files: ["Greve.csv"] }),
  );
});

describe("files of which one is refused", () => {
  const bad = csv("Gladsaxe.csv", "Greve;ca. 12;2;3", "Lejre;1;2;3");
  const once = csv("Faxe.csv", "Faxe;1;2;3");
  const again = csv("Faxe (1).csv", "Faxe;1;2;3");

  it("have those left that can be used, also where two have the same and one states no unit", async () => {
    const form = filledCsv("Køge.csv", {
      ...{ kkr: "sjaelland", studyYear: "2027/2028", provider: "Køge", unit: "", places: [1, 2, 3] },
    });
    const unitless = new File([new Uint8Array(form.bytes)], form.name);
    const inUnit: Work = { ...work, unit: "full-year" };
    const files = [unitless, once, again, bad];
    const outcome = await readPlacesFiles(files, inUnit, null, {}, []);
    expect(outcome.again).toEqual([once]);
    expect(outcome.usable).toEqual([unitless, once, again]);
    // Of the one that is used nothing is said where it stands why another is not.
    expect(outcome.reports.map(({ name }) => name)).toEqual(["Gladsaxe.csv"]);
    const rest = await readPlacesFiles([unitless, again], inUnit, null, {}, [bad.name]);
    expect(rest.said?.internshipPlaces).toHaveLength(6);
  });

  it("leave nobody silent who stands in it, and forget an answer that was of it alone", async () => {
    const { answers, reports } = await read(once, bad);
    const why = (name: string) => answers.find(({ provider }) => provider === name);
    // Of a file with others in it nobody is told by its name.
    expect(why("Greve")).toMatchObject({ why: "refused", files: [], inFiles: ["Gladsaxe.csv"] });
    expect(why("Lejre")).toMatchObject({ why: "not-read", files: ["Gladsaxe.csv"] });
    expect(why("Faxe")).toMatchObject({ why: "waits", files: ["Faxe.csv"] });
    const waits = withAnswers([...reports, unreadOf(once.name)], answers);
    expect(waits.map(({ name, of = [] }) => [name, of.length])).toEqual([
      ["Gladsaxe.csv", 2],
      ["Faxe.csv", 1],
    ]);
    const left = await readPlacesFiles([once], work, null, { sums: ["Tilsammen"] }, []);
    expect(left.said).not.toBeNull();
  });
});

it("two files of one drop are asked about as such", async () => {
  const empty: Work = { ...work, rows: [] };
  const first = await readPlacesFiles([csv("a.csv", "Faxe;1;2;3")], empty, null, {}, []);
  const put = withFiles(empty, first);
  const second = await readPlacesFiles([csv("b.csv", "Faxe;1;2;4")], put, null, {}, []);
  expect(withFiles(put, second, ["a.csv"]).waiting[0]?.isTogether).toBe(true);
  const asked = withFiles(put, second, ["c.csv"]);
  expect(asked.waiting[0]?.isTogether).toBeUndefined();
  const met = withMeeting(withFiles(put, second, ["a.csv"]), ["Faxe"], "replace", frame);
  expect(met.rows).toEqual([expect.not.objectContaining({ isTogether: true })]);
});

it("blanks are not asked about again where they stand in the table as 0", async () => {
  const rows = ["Esbjerg;UC SYD;1;2;3", "Esbjerg;UCL;;;"];
  const file = new File(
    [["Kommune;Institution;Dagtilbud;Skole/fritid;Social/special", ...rows].join("\n")],
    "a.csv",
  );
  const empty: Work = { ...work, kkr: "syddanmark", studyYear: "2023/2024", rows: [] };
  const readInto = async (into: Work) =>
    readBeside(into, {}, async (answers) => readPlacesFiles([file], into, null, answers, []));
  expect((await readInto(empty)).questions.blanks).not.toBe("");
  const asZero = await readPlacesFiles([file], empty, null, { blankAsZero: true }, []);
  const full = withFiles(empty, asZero);
  expect((await readInto(full)).said).not.toBeNull();
  const others = {
    ...full,
    rows: full.rows.map((one) => ({ ...one, places: { ...one.places, dagtilbud: "7" } })),
  };
  expect((await readInto(others)).questions.blanks).not.toBe("");
});

it("the text of an e-mail is refused with where its numbers can be put", async () => {
  const text = "Solrød Kommune\nDagtilbudspædagogik: 16\nSkole- og fritidspædagogik: 9\n";
  const said = (await read(new File([text], "solrød.txt"))).reports.flatMap(({ texts }) => texts).join(" ");
  expect(said).toMatch(/genkendt som overskrift.* Er det teksten i en e-mail, så skriv tallene i tabellen/);
  const table = new File(["Sted;Antal\nSolrød;16\n"], "solrød.csv");
  expect(JSON.stringify((await read(table)).reports)).not.toContain("e-mail");
});

it("a sum that does not match, a row that is not counted, and what may be a draft, are to be looked at", async () => {
  const odd = async (...rows: readonly string[]) =>
    (await read(csv("a.csv", "Lejre;1;2;3", "Greve;1;2;3", ...rows))).reports.map(
      ({ isOdd = false }) => isOdd,
    );
  expect(await odd()).toEqual([false]);
  expect(await odd("I alt;2;4;6")).toEqual([false]);
  expect(await odd("I alt;2;4;7")).toEqual([true]);
  const named = csv("Lejre udkast.csv", "Lejre;1;2;3");
  expect((await read(named)).reports.map(({ isOdd }) => isOdd)).toEqual([true]);
});

it("blanks read as 0 are said of the numbers that they became, and not of written zeros beside or after them", async () => {
  const kkr = "syddanmark";
  const rows = (last: string) => [
    ...["UC SYD;1;2;3", `UCL;${last}`].map((numbers) => `Esbjerg;${numbers}`),
    "Odense;UCL;1;2;3",
  ];
  const file = (name: string, last: string): File =>
    new File(
      [["Kommune;Institution;Dagtilbud;Skole/fritid;Social/special", ...rows(last)].join("\r\n")],
      name,
    );
  const readInto = async (into: Work, one: File): Promise<Work> =>
    withFiles(into, await readPlacesFiles([one], into, null, { blankAsZero: true }, []));
  const [blank, written] = [file("a.csv", ";;"), file("b.csv", "0;0;0")];
  const said = (of: Work) => answersOf(of, frameOf(of))?.blankAsZero;
  const empty: Work = { ...work, kkr, studyYear: "2023/2024", rows: [] };
  const first = await readInto(empty, blank);
  expect(said(first)).toEqual(["Esbjerg"]);
  const other = first.rows.map((row) => ({ ...row, places: { ...row.places, dagtilbud: "0" } }));
  const both = await readInto({ ...first, rows: other }, written);
  expect(said(both)).toEqual(["Esbjerg"]);
  expect(said(withMeeting(both, ["Esbjerg"], "keep", frameOf(both)))).toEqual(["Esbjerg"]);
  expect(said(withMeeting(both, ["Esbjerg"], "replace", frameOf(both)))).toBeUndefined();
  const turned = await readInto(await readInto(empty, file("c.csv", "0;0;0")), blank);
  expect(said(turned)).toBeUndefined();
});

describe("answers that are sent and not in the table", () => {
  it("are known, those to be mended with what is wrong, and those that wait", async () => {
    const { answers } = await read(csv("lejre.csv", "Lejre;1,110;2;3"), csv("svar.csv", "Greve;1;2;3"));
    expect(answers.map(({ provider, why, files }) => [provider, why, files])).toEqual([
      ["Greve", "waits", ["svar.csv"]],
      ["Lejre", "refused", ["lejre.csv"]],
    ]);
    expect(answers[1]?.reasons).toEqual([expect.stringContaining("»1,110«")]);
  });

  it("are of each that a row names, and of them alone", async () => {
    const { answers } = await read(csv("to.csv", "Greve/Lejre;1;2;3"));
    expect(answers.map(({ provider, why }) => [provider, why])).toEqual([
      ["Greve", "refused"],
      ["Lejre", "not-read"],
    ]);
  });

  it("are not said to be missing, until they are in the table", async () => {
    const { answers } = await read(csv("lejre.csv", "Lejre;1,110;2;3"), csv("svar.csv", "Greve;1;2;3"));
    const lejre: ReadReport = { name: "lejre.csv", isRead: false, texts: ["Nej."] };
    const reports = withAnswers([lejre, unreadOf("svar.csv")], answers);
    expect(reports.map(({ of = [] }) => of.map(({ provider }) => provider))).toEqual([["Lejre"], ["Greve"]]);
    const said = answersOf({ ...work, reports }, frame);
    expect(said?.notRead).toEqual(["Greve", "Lejre"]);
    expect(said?.missing).toContain("Køge");
    expect(said?.missing).not.toContain("Lejre");
    const rows = [...work.rows, row("Lejre Kommune")];
    expect(answersOf({ ...work, reports, rows }, frame)).toMatchObject({ notRead: ["Greve"] });
    const mended = withMended({ ...work, reports }, [row("Lejre Kommune")]).reports;
    expect(mended).toEqual([{ ...lejre, isClosed: true }, reports[1]]);
  });

  it("wait where the numbers of the table have no unit and the files have one, or two", async () => {
    const half = csv("Greve halvår.csv", "Greve;1;2;3");
    const full = csv("Køge helår.csv", "Køge;1;2;3");
    const asked = withUnitAsked(work, await read(half));
    expect([asked.said, asked.answers.map(({ provider, why }) => [provider, why])]).toEqual([
      null,
      [["Greve", "waits"] satisfies [string, SentAnswer["why"]]],
    ]);
    for (const [files, are] of [
      [[half], "i halvårspladser"],
      [[half, full], "ikke alle i samme enhed"],
    ] as const) {
      const outcome = await read(...files);
      const { questions } = withUnitAsked(work, outcome);
      expect(questions.unit).toMatch(new RegExp(`${are}.*, og .* hvad tallene i tabellen er talt i`));
      // Names alone are in no unit, and what has one is not asked about.
      expect(withUnitAsked({ ...work, rows: [{ ...row("Faxe"), places: {} }] }, outcome)).toBe(outcome);
      expect(withUnitAsked({ ...work, unit: "full-year" }, outcome)).toBe(outcome);
    }
  });
});

describe("returns of which some state no unit", () => {
  const form = (provider: string, unit: string): File => {
    const { name, bytes } = filledCsv(`${provider}.csv`, {
      ...{ kkr: "sjaelland", studyYear: "2027/2028", provider, unit, remark: "Heraf 2 usikre" },
      places: [4, 6, 8],
    });
    return new File([new Uint8Array(bytes)], name);
  };
  const files = [
    ...[csv("koege.csv", "Køge;9;7;5"), form("Greve", "halvårspladser"), form("Faxe", "helårspladser")],
  ];
  const orders = <T>(all: readonly T[]): T[][] =>
    all.length < 2
      ? [[...all]]
      : all.flatMap((one, at) => orders(all.toSpliced(at, 1)).map((more) => [one, ...more]));
  const empty: Work = { ...work, rows: [] };
  const saidOf = (now: Work) => {
    const { internshipPlaces, internshipPlacesUnit, returns } = requestOf(now).data as Record<
      string,
      unknown
    >;
    return { internshipPlaces, internshipPlacesUnit, returns: withoutFiles(returns) };
  };
  // Which file a remark is from is not said of what the page converts itself.
  const withoutFiles = (returns: unknown): unknown =>
    JSON.parse(JSON.stringify(returns, (key, value: unknown) => (key === "file" ? undefined : value)));

  it.for(["full-year", "half-year"] as const)(
    "give the same, whatever their order and whenever %s is chosen",
    async (unit) => {
      const named = await Promise.all(
        files.map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })),
      );
      const { studyYear, kkr } = work;
      const collected = await collectReturns(named, { studyYear, kkr, internshipPlacesUnit: unit });
      if (!collected.ok) throw new Error("not collected");
      const { internshipPlaces, internshipPlacesUnit, returns } = collected.value.request;
      for (const order of orders(files)) {
        for (const chosen of order.keys()) {
          let now = empty;
          for (const [at, file] of [...order.entries()]) {
            // Where it was read in another by then, the answer is that the others are converted.
            if (at === chosen) now = inUnit(now, unit);
            const asked = withUnitAsked(now, await readIn(now, file));
            if (asked.questions.unit !== "") now = inUnit(now, unit);
            now = withFiles(now, asked.questions.unit === "" ? asked : await readIn(now, file));
          }
          expect(saidOf(inUnit(now, unit))).toEqual({
            internshipPlaces,
            internshipPlacesUnit,
            returns: withoutFiles(returns),
          });
        }
      }
    },
  );
  const inUnit = (now: Work, unit: Work["unit"]): Work => {
    const chosen = { ...now, unit };
    return isInOtherUnit(chosen) ? withUnitSaid(chosen) : chosen;
  };

  it("have it said in that which is chosen last, and not before one is", async () => {
    const [koege] = files as [File];
    const read = withFiles(empty, await readIn(empty, koege));
    const textsIn = (now: Work) => answersOf(now, frame)?.remarks?.map(({ text }) => text);
    const assumed = (unit: string) => `Enheden var ikke angivet; pladserne er læst som ${unit}.`;
    expect(textsIn(read)).toBeUndefined();
    // Who made a table with several in it is us.
    const several = await readIn(empty, csv("to.csv", "Køge;9;7;5", "Lejre;1;2;3"));
    expect(textsIn({ ...withFiles(empty, several), unit: "full-year" })).toBeUndefined();
    expect(textsIn({ ...read, unit: "half-year" })).toEqual([assumed("halvårspladser")]);
    const full: Work = { ...read, unit: "full-year" };
    expect(textsIn(full)).toEqual([assumed("helårspladser")]);
    const turned = converted({ ...full, readUnit: "full-year", unit: "half-year" });
    const said = [assumed("helårspladser"), "Tallene er omregnet fra helårspladser til halvårspladser."];
    expect(textsIn(turned ?? empty)?.toSorted()).toEqual(said);
  });
});
