import { describe, expect, it } from "vitest";
import { answersOf, isNamed, membersIn, NOBODY, returnsIn, together, withMembers } from "./answers-of.js";
import { withTextAt } from "./at-path.js";
import { frameOf } from "./frame.js";
import { withCell } from "./rows.js";
import { blankWork, type PlacesRow } from "./work.js";

const frame = frameOf({ studyYear: "2023/2024", kkr: "sjaelland", edition: null });
const returns = { answered: ["Køge"], missing: ["Lejre", "Greve"], notRead: ["Faxe"] };

describe("who has answered", () => {
  it("is as the collection stated it, in the KKR's order, while nobody else stands in the table", () => {
    const rows = [{ provider: "Køge", institution: "absalon", places: { dagtilbud: "1" } }];
    expect(answersOf({ returns, rows }, frame)).toEqual({ ...returns, missing: ["Greve", "Lejre"] });
  });

  it("is of the KKR's own where nothing was collected, as soon as one of them has numbers; unless it is not to be said", () => {
    const [one, strange] = ["Lejre Kommune", "Et andet sted"].map((provider) => ({
      ...{ provider, institution: "absalon", places: { dagtilbud: "1" } },
    }));
    const blank = { provider: "Køge", institution: "absalon", places: {} };
    const rows = [one, strange, blank].flatMap((row) => row ?? []);
    const answers = answersOf({ returns: null, rows }, frame);
    const { all } = membersIn([], frame);
    expect(answers).toEqual({
      ...{ answered: ["Lejre"], missing: all.filter((name) => name !== "Lejre"), notRead: [] },
    });
    expect(answersOf({ returns: null, rows: rows.slice(1) }, frame)).toBeUndefined();
    expect(answersOf({ returns: NOBODY, rows }, frame)).toBeUndefined();
    expect(answersOf({ returns: null, rows }, frameOf({ studyYear: "", kkr: "", edition: null }))).toBe(
      undefined,
    );
    expect(returnsIn(NOBODY, frame)).toBe(NOBODY);
    expect(together(NOBODY, returns)).toEqual(returns);
    expect(withMembers({ ...blankWork([]), returns: NOBODY }, frame).returns?.missing).toEqual(all);
  });

  it("goes with what they wrote beside their numbers, while those stand in the table", () => {
    const said = ["Køge", "Lejre"].map((provider) => ({ provider, text: "Ring" }));
    const rows = [{ provider: "Køge", institution: "absalon", places: { dagtilbud: "1" } }];
    const answers = answersOf({ returns: { ...returns, remarks: said }, rows }, frame);
    expect(answers?.remarks).toEqual(said.slice(0, 1));
    const again = {
      answered: ["Køge"],
      missing: [],
      notRead: [],
      remarks: [{ provider: "Køge", text: "Skriv" }],
    };
    expect(together({ ...returns, remarks: said }, again)?.remarks).toEqual([said[1], ...again.remarks]);
  });

  it("is also whoever was typed into the table since, under any of its names, or by a part", () => {
    const rows = ["Køge", "Lejre Kommune", "faxe, Social"].map((provider) => ({
      ...{ provider, institution: "absalon", places: { dagtilbud: "1" } },
    }));
    expect(answersOf({ returns, rows }, frame)).toEqual({
      ...{ answered: ["Faxe", "Køge", "Lejre"], missing: ["Greve"], notRead: [] },
    });
  });

  it("is asked of the municipalities and the region of another KKR once that is chosen, and of no others", () => {
    const other = frameOf({ studyYear: "2027/2028", kkr: "oestdanmark", edition: null });
    const all = membersIn([], other).all;
    const met = returnsIn({ ...returns, missing: [...returns.missing, "Region Sjælland"] }, other);
    expect([met?.answered, met?.notRead]).toEqual([["Køge"], ["Faxe"]]);
    expect(new Set(met?.missing)).toEqual(new Set(all.filter((name) => name !== "Køge" && name !== "Faxe")));
    const far = frameOf({ studyYear: "2023/2024", kkr: "syddanmark", edition: null });
    expect(returnsIn(returns, far)).toEqual({
      ...{ answered: [], missing: membersIn([], far).all, notRead: ["Faxe"] },
    });
    const chosen = withTextAt({ ...blankWork([]), kkr: "sjaelland", returns }, "kkr", "syddanmark");
    expect(chosen.returns).toEqual(returnsIn(returns, far));
    const rows = [{ provider: "Odense", institution: "ucl", places: { dagtilbud: "1" } }];
    expect(answersOf({ ...chosen, rows }, far)?.notRead).toEqual([]);
    const back = withTextAt(chosen, "kkr", "sjaelland");
    const koege = [{ provider: "Køge", institution: "absalon", places: { dagtilbud: "1" } }];
    expect(answersOf({ ...back, rows: koege }, frame)?.notRead).toEqual(["Faxe"]);
  });

  it("is nobody who was taken out of the table", () => {
    const rows = [{ provider: "Faxe", institution: "absalon", places: { dagtilbud: "1" } }];
    expect(answersOf({ returns, rows }, frame)).toEqual({
      ...{ answered: ["Faxe"], missing: ["Greve", "Køge", "Lejre"], notRead: [] },
    });
  });

  it("is as it was stated where the table names nobody", () => {
    const rows = [{ provider: "", institution: "absalon", places: { dagtilbud: "1" } }];
    expect(answersOf({ returns, rows }, frame)).toEqual(returns);
  });

  it("is counted of the KKR's municipalities and its region, without those who stand there by name alone", () => {
    const rows = [
      { provider: "Faxe", institution: "absalon", places: { dagtilbud: "1" } },
      { provider: "Køge", institution: "absalon", places: { dagtilbud: "" } },
      { provider: "Region Sjælland", institution: "absalon", places: { dagtilbud: "0" } },
    ];
    const { all, absent } = membersIn(rows, frame);
    expect(all).toHaveLength(18);
    expect(all.filter((name) => !absent.includes(name))).toEqual(["Faxe", "Region Sjælland"]);
    expect(membersIn(rows, frameOf({ studyYear: "2023/2024", kkr: "", edition: null })).all).toEqual([]);
  });

  it("is nobody of those who are put in by name, and each of them once", () => {
    const rows = [{ provider: "Køge Kommune", institution: "absalon", places: { dagtilbud: "1" } }];
    const work = withMembers({ ...blankWork([{ id: "absalon" }]), rows }, frame);
    expect(work.rows.map(({ provider }) => provider).slice(0, 2)).toEqual(["Køge Kommune", "Faxe"]);
    expect(work.rows).toHaveLength(18);
    expect(work.rows.every(({ institution }) => institution === "absalon")).toBe(true);
    expect(answersOf(work, frame)).toMatchObject({ answered: ["Køge"], notRead: [] });
    expect(answersOf(work, frame)?.missing).toHaveLength(17);
    expect(withMembers(work, frame).rows).toEqual(work.rows);
    const two = frameOf({ studyYear: "2023/2024", kkr: "syddanmark", edition: null });
    expect(withMembers(blankWork([]), two).rows[0]?.institution).toBe("");
  });

  it("goes with what is said of their numbers, until these are replaced, or typed over", () => {
    const said = {
      ...{ ...returns, answered: ["Faxe"], blankAsZero: ["Faxe"] },
      remarks: [
        { provider: "Faxe", text: "Omregnet.", code: "unit-converted" } as const,
        { provider: "Faxe", text: "Ring" },
      ],
    };
    const row = { provider: "Faxe", institution: "absalon", places: { dagtilbud: "0", "skole-fritid": "–" } };
    const read = { ...row, file: "faxe.xlsx", isBlankAsZero: true } as const;
    const withRows = (...rows: readonly PlacesRow[]) => answersOf({ returns: said, rows }, frame);
    expect(withRows(read)).toMatchObject({ blankAsZero: ["Faxe"], remarks: said.remarks });
    const typed = withRows(withCell(read, { specialisation: "dagtilbud" }, "3"));
    expect(typed?.blankAsZero).toBeUndefined();
    expect(typed?.remarks).toEqual(said.remarks.slice(1));
    // A work that is opened does not know of its files.
    expect(withRows({ ...read, file: undefined })).toEqual(withRows(read));
    // Written zeros are none that were left blank, in a file or typed.
    expect(withRows({ ...row, file: "faxe 2.xlsx" })?.blankAsZero).toBeUndefined();
    expect(withRows({ ...read, places: { dagtilbud: "4" } })?.blankAsZero).toBeUndefined();
  });

  it("goes with what is said of their numbers as long as one of these is as it was read", () => {
    const said = {
      ...{ ...returns, answered: ["Faxe"] },
      remarks: [{ provider: "Faxe", text: "Omregnet.", code: "unit-converted" } as const],
    };
    const read: PlacesRow = {
      ...{ provider: "Faxe", institution: "absalon", file: "faxe.xlsx" },
      places: { dagtilbud: "9", "skole-fritid": "7", "social-special": "–" },
    };
    const remarksOf = (row: PlacesRow) => answersOf({ returns: said, rows: [row] }, frame)?.remarks;
    const typed = (row: PlacesRow, specialisation: string, ...texts: readonly string[]) =>
      texts.reduce((now, text) => withCell(now, { specialisation }, text), row);
    const one = typed(read, "dagtilbud", "10");
    expect(remarksOf(one)).toEqual(said.remarks);
    const both = typed(one, "skole-fritid", "8");
    expect(remarksOf(both)).toBeUndefined();
    expect(remarksOf(typed(both, "skole-fritid", "", "7"))).toEqual(said.remarks);
    const bare = { ...read, places: { dagtilbud: "9" } };
    expect(remarksOf(typed(bare, "dagtilbud", "90"))).toBeUndefined();
    expect(remarksOf(typed(bare, "dagtilbud", "", "9"))).toEqual(said.remarks);
  });

  it("goes with what they wrote, also where their numbers are typed over, but not beside a row that is typed anew", () => {
    const said = { ...returns, answered: ["Faxe"], remarks: [{ provider: "Faxe", text: "Ring" }] };
    const remarksOf = (row: PlacesRow) => answersOf({ returns: said, rows: [row] }, frame)?.remarks;
    const row: PlacesRow = { provider: "Faxe", institution: "absalon", places: { dagtilbud: "9" } };
    expect(remarksOf(withCell(row, { specialisation: "dagtilbud" }, "21"))).toEqual(said.remarks);
    const anew = withCell({ ...row, places: {} }, { specialisation: "dagtilbud" }, "9");
    expect(remarksOf(anew)).toBeUndefined();
  });

  it("is not named where that is not to be, until anybody else is missing", () => {
    const absent = { answered: [], missing: ["Greve", "Lejre"], notRead: ["Faxe"] };
    expect(isNamed(absent, {})).toBe(true);
    expect(isNamed(absent, { unnamed: ["Faxe", "Greve", "Lejre", "Køge"] })).toBe(false);
    expect(isNamed(absent, { unnamed: ["Faxe", "Greve"] })).toBe(true);
    expect(isNamed({ ...absent, missing: [], notRead: [] }, { unnamed: ["Faxe"] })).toBe(true);
  });

  it("is said in the KKR's order, with what is said beside their numbers, however they came", () => {
    const rows = ["Et andet sted", "Lejre", "Køge, Børn", "Køge", "Faxe"].map((provider) => ({
      ...{ provider, institution: "absalon", places: { dagtilbud: "0" }, isBlankAsZero: true as const },
    }));
    const remarks = rows.map(({ provider }) => ({ provider, text: "Ring" }));
    const order = ["Faxe", "Køge", "Køge, Børn", "Lejre", "Et andet sted"];
    for (const turned of [rows, rows.toReversed()]) {
      const answers = answersOf({ returns: { ...returns, remarks }, rows: turned }, frame);
      expect(answers?.answered).toEqual(["Faxe", "Køge", "Lejre"]);
      expect(answers?.blankAsZero).toEqual(order);
      expect(answers?.remarks?.map(({ provider }) => provider)).toEqual(order);
    }
  });

  it("in two collections is whoever has answered one of them", () => {
    const added = { answered: ["Lejre"], missing: ["Køge", "Greve", "Faxe"], notRead: [] };
    expect(together(returns, added)).toEqual({
      ...{ answered: ["Køge", "Lejre"], missing: ["Greve"], notRead: ["Faxe"] },
    });
    expect(together(null, added)).toBe(added);
  });
});
