import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Faults, FirstNotices } from "./faults.js";
import type { Notice } from "./notice.js";
import type { Refusal } from "./refusal.js";

const CODES = ["empty-list", "no-rows", "missing-unit"] as const;

function faultsOf(code: (typeof CODES)[number], count: number, from = 1): Refusal[] {
  return Array.from({ length: count }, (_, index) => ({ code, where: { file: "a.csv", row: from + index } }));
}

it("notices of one code are described a thousand times, and then counted from where they go on", () => {
  const all = Array.from({ length: 3000 }, (_, row): Notice => ({
    code: "other-provider",
    provider: `Nr. ${row}`,
    where: { row },
  }));
  const further = { code: "further-notices", of: "other-provider", count: 2000, where: { row: 1000 } };
  expect(new FirstNotices().addAll([...all, { code: "encoding", encoding: "UTF-16" }]).all()).toEqual([
    ...[...all.slice(0, 1000), { code: "encoding", encoding: "UTF-16" }, further],
  ]);
});

describe("faults", () => {
  it("of one code are described a thousand times, and then counted from where they go on", () => {
    const all = faultsOf("empty-list", 200_000);
    const further = { code: "further-faults", of: "empty-list", count: 199_000, where: all[1000]?.where };
    expect(new Faults().addAll(all).all()).toEqual([...all.slice(0, 1000), further]);
  });

  it("are counted without being made where so many are described", () => {
    const faults = new Faults().addAll(faultsOf("empty-list", 1000));
    expect(faults.countsOne("empty-list")).toBe(false);
    faults.addAll(faultsOf("empty-list", 1, 1001));
    expect([faults.countsOne("empty-list"), faults.countsOne("no-rows")]).toEqual([true, false]);
    expect(faults.all().at(-1)).toMatchObject({ code: "further-faults", of: "empty-list", count: 2 });
  });

  it("are counted as those that are made, and only a thousand are made", () => {
    const met = Array.from({ length: 3000 }, (_, index): Refusal => {
      // A wide row names its institution in each of its cells.
      const where = { row: Math.floor(index / 2), column: 2 };
      return { code: "not-whole", written: String(Math.floor(index / 3)), where };
    });
    const faults = new Faults();
    let made = 0;
    for (const fault of met) {
      const { where = {}, written } = fault as Extract<Refusal, { code: "not-whole" }>;
      faults.addAt(fault.code, where, written, () => ((made += 1), fault));
    }
    expect(faults.all()).toEqual(new Faults().addAll(met).all());
    expect(made).toBe(1000);
  });

  it("up to a thousand of each code are what was met", () => {
    const all = CODES.flatMap((code) => faultsOf(code, 1000));
    expect(new Faults().addAll(all).all()).toEqual(all);
  });

  it("of one cell that are met again at once are one, also where they are only counted", () => {
    const all = faultsOf("no-rows", 1002).flatMap((fault) => [fault, { ...fault }, fault]);
    expect(new Faults().addAll(all).all().at(-1)).toMatchObject({ code: "further-faults", count: 2 });
  });

  it("of one cell that say different things are all kept", () => {
    const where = { row: 2, column: 3 };
    const all: Refusal[] = ["a", "b"].map((written) => ({ code: "not-whole", written, where }));
    expect(new Faults().addAll(all).all()).toEqual(all);
  });

  it("that are described or counted are as many as were met, of each code in their order", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom(...CODES), fc.constantFrom(1, 7, 600)), { maxLength: 12 }),
        (blocks) => {
          const met = blocks.flatMap(([code, count], index) => faultsOf(code, count, index * 1000));
          const all = new Faults().addAll(met).all();
          for (const code of CODES) {
            const own = met.filter((fault) => fault.code === code);
            expect(all.filter((fault) => fault.code === code)).toEqual(own.slice(0, 1000));
            const counts = all.map((fault) =>
              fault.code === "further-faults" && fault.of === code ? fault.count : 0,
            );
            expect(counts.reduce((sum, count) => sum + count, 0)).toBe(Math.max(0, own.length - 1000));
          }
        },
      ),
      { numRuns: 30 },
    );
  });
});
