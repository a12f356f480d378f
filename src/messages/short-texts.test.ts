import { describe, expect, it } from "vitest";
import { describeNotice } from "./describe-notice.js";
import { describeRefusal } from "./describe-refusal.js";
import { withShortTexts } from "./short-texts.js";

const long = "æ".repeat(100_000);

describe("withShortTexts", () => {
  it("cuts texts at any depth, and leaves numbers, file names and paths", () => {
    const cut = `${"æ".repeat(119)}…`;
    expect(withShortTexts({ a: long, b: [long, { c: long, n: 7, z: null }], where: { file: long } })).toEqual(
      {
        ...{ a: cut, b: [cut, { c: cut, n: 7, z: null }], where: { file: long } },
      },
    );
  });

  it("keeps a sentence short, whatever a cell holds", () => {
    const where = { file: "pladser.csv", row: 4, column: 3, header: long };
    const refusal = { code: "not-a-number", written: long, style: "danish", where } as const;
    expect(describeRefusal(refusal, "da").length).toBeLessThan(500);
    const notice = { code: "rows-above-header", texts: [long, "Kort"], where } as const;
    expect(describeNotice(notice, "en").length).toBeLessThan(500);
    expect(describeNotice(notice, "da")).toContain("»Kort«");
  });

  it("names at most two hundred, and says how many others there are", () => {
    const providers = Array.from({ length: 100_000 }, (_, index) => `Nr. ${index}`);
    const notice = { code: "not-answered", providers } as const;
    expect(describeNotice(notice, "da")).toContain("Nr. 199 og 99.800 andre");
    expect(describeNotice(notice, "en")).toContain("Nr. 199 and 99800 others");
    const all = { ...notice, providers: providers.slice(0, 201) };
    expect(describeNotice(all, "da")).toContain("Nr. 199 og Nr. 200");
  });
});
