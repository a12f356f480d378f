import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { changesNothing, gatherReadings } from "./gather-readings.js";
import type { Notice } from "./notice.js";
import type { Where } from "./refusal.js";

const tableRead = (where: Where, rows: number): Notice => ({ code: "table-read", rows, where });
const heading = (where: Where, written: string): Notice => ({
  ...{ code: "read-differently", what: "specialisation", written, readAs: "Dagtilbud", times: 1 },
  where: { ...where, row: 1, column: 4, header: `${written} ` },
});
const name = (where: Where): Notice => ({
  ...{ code: "read-differently", what: "institution", written: "UC SYD", readAs: "UC Syddanmark", times: 2 },
  where: { ...where, row: 2, column: 2, header: "Institution" },
});
const sum = (where: Where, agrees: boolean, row: number, column: number): Notice => ({
  ...{ code: "total-row", written: "45", sum: "45", agrees },
  where: { ...where, row, column },
});
const aNumber: Notice = {
  ...{ code: "read-differently", what: "number", written: "1.110", readAs: "1110", times: 1 },
  where: { file: "data/a.csv", row: 2, column: 3 },
};

describe("gatherReadings", () => {
  it("leaves a row by itself that is a sum by its numbers alone: nobody called it one", () => {
    const a = { file: "a.csv" };
    const unlabelled: Notice = { ...sum(a, true, 8, 3), isUnlabelled: true } as Notice;
    expect(gatherReadings([tableRead(a, 18), unlabelled])).toContainEqual(unlabelled);
  });

  it("puts what changes nothing in a table in one notice, by the file's name, where the first of it stood", () => {
    const a = { file: "data/a.csv" };
    const wrong = sum(a, false, 9, 3);
    const encoding: Notice = { code: "encoding", encoding: "windows-1252", where: a };
    const all = [
      ...[encoding, tableRead(a, 18), heading(a, "dagtilb."), aNumber, name(a)],
      ...[sum(a, true, 8, 3), sum(a, true, 8, 4), wrong],
    ];
    expect(gatherReadings(all)).toEqual([
      encoding,
      { code: "tables-read", rows: 18, files: ["a.csv"], headings: 1, names: 1, sums: 1 },
      aNumber,
      wrong,
    ]);
  });

  it("leaves a name in a request as it is: nothing says how much was read of it", () => {
    const inRequest = name({ path: "studyPlaces.totals" });
    expect(gatherReadings([inRequest])).toEqual([inRequest]);
  });

  it("has a notice for each of three tables, and one for all where there are more", () => {
    const reads = ["a.csv", "b.csv", "c.csv"].map((file) => tableRead({ file }, 6));
    expect(gatherReadings(reads).map((one) => one.code === "tables-read" && one.files)).toEqual([
      ["a.csv"],
      ["b.csv"],
      ["c.csv"],
    ]);
    expect(gatherReadings([...reads, tableRead({ file: "d.csv" }, 6)])).toMatchObject([
      { rows: 24, files: ["a.csv", "b.csv", "c.csv", "d.csv"] },
    ]);
  });

  const anyNotice = fc.oneof(
    fc
      .tuple(fc.constantFrom("a.csv", "b.csv", "c.csv", "d.csv", "e.csv"), fc.nat(9))
      .chain(([file, row]) =>
        fc.constantFrom(
          ...[tableRead({ file }, row), heading({ file }, "dagtilb."), name({ file })],
          ...[sum({ file }, true, row, 3), sum({ file }, false, row, 3)],
        ),
      ),
    fc.constant(aNumber),
  );

  it("keeps every notice that may matter, in its order, and loses no row", () => {
    fc.assert(
      fc.property(fc.array(anyNotice), (notices) => {
        const gathered = gatherReadings(notices);
        const mattering = (all: readonly Notice[]): Notice[] => all.filter((one) => !changesNothing(one));
        expect(mattering(gathered)).toEqual(mattering(notices));
        const rows = (all: readonly Notice[]): number =>
          all.reduce(
            (total, one) => total + ("rows" in one && typeof one.rows === "number" ? one.rows : 0),
            0,
          );
        expect(rows(gathered)).toBe(rows(notices));
        expect(gathered.every(({ code }) => code !== "table-read")).toBe(true);
      }),
    );
  });
});

describe("those of another KKR", () => {
  const foreign = (provider: string, belongsTo = "KKR Midtjylland"): Notice => ({
    ...{ code: "other-provider", provider, belongsTo },
  });
  const stranger: Notice = { code: "other-provider", provider: "Psykiatrien" };

  it("are named together where they are several of one, at the first of them", () => {
    const all = [foreign("Aarhus"), stranger, foreign("Vejle", "KKR Syddanmark"), foreign("Skive")];
    expect(gatherReadings(all)).toEqual([
      { code: "providers-of-another-kkr", providers: ["Aarhus", "Skive"], belongsTo: "KKR Midtjylland" },
      stranger,
      foreign("Vejle", "KKR Syddanmark"),
    ]);
  });
});
