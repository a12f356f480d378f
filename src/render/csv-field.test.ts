import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { prop } from "../../test/prop.js";
import { textField } from "./to-csv.js";

describe("textField", () => {
  it.for([
    ["=1+1", "'=1+1"],
    ["  -2", "'  -2"],
    ["＝1", "'＝1"],
    ["＋1", "'＋1"],
    ["－1", "'－1"],
    ["＠A1", "'＠A1"],
    ["@SUM(A1)", "'@SUM(A1)"],
    ["\t1", '"\'\t1"'],
    ["\r1", '"\'\r1"'],
    ['"=1', '"""\'=1"'],
    ["Køge, =1", '"Køge,\' =1"'],
    ["a;=1", '"a;\'=1"'],
    ["a\n=1", '"a\n\'=1"'],
    ["Køge, afdeling", '"Køge, afdeling"'],
    ["Skole- og fritidspædagogik", "Skole- og fritidspædagogik"],
    ["589", "589"],
    ["", ""],
  ])("%j is %j", ([text, field]) => {
    expect(textField(text ?? "")).toBe(field);
  });

  // Naive readings: the line cut at the separator, quotation marks taken away or not.
  prop([fc.string({ unit: fc.constantFrom(...'ab =+-@＝＋－＠,;\t"\r\n'.split("")) })])(
    "has no cell that begins as a formula, wherever a reader cuts it",
    (text) => {
      for (const cell of textField(text).split(/[,;\t"\r\n]/))
        expect(cell).not.toMatch(/^\s*[=+\-@＝＋－＠]/);
    },
  );

  it("ends for a text of a million characters: a pattern that goes back over it would not", () => {
    expect(textField("\t".repeat(1_000_000))).toHaveLength(1_000_003);
    expect(textField(" ".repeat(1_000_000))).toHaveLength(1_000_000);
  });
});
