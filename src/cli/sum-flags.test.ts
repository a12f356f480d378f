import { describe, expect, it } from "vitest";
import { sumAnswers } from "./sum-flags.js";
import { WrongUse } from "./wrong-use.js";

describe("--sum and --provider", () => {
  it("say what each row is", () => {
    const values = new Map([
      ["sum", ["I alt", "KKR Sjælland"]],
      ["provider", ["Køge, I alt"]],
    ]);
    expect(sumAnswers({ values })).toEqual({ sums: ["I alt", "KKR Sjælland"], providers: ["Køge, I alt"] });
    expect(sumAnswers({ values: new Map() })).toEqual({ sums: [], providers: [] });
  });

  it("are wrong use if they say both of one, in any spelling", () => {
    const values = new Map([
      ["sum", ["KKR Sjælland"]],
      ["provider", ["Faxe", "kkr  sjælland"]],
    ]);
    expect(() => sumAnswers({ values })).toThrow(WrongUse);
  });
});
