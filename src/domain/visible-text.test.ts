import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { visibleText } from "./visible-text.js";
import { prop } from "../../test/prop.js";

describe("visibleText", () => {
  it("shows the marks that turn the direction of a text, and other unseen characters, by their code", () => {
    expect(visibleText("a\u202eb")).toBe("a<U+202E>b");
    expect(visibleText("\u001b[31m")).toBe("<U+001B>[31m");
    expect(visibleText("x\u200by\u00adz\ufeff\u0000\u2066")).toBe(
      "x<U+200B>y<U+00AD>z<U+FEFF><U+0000><U+2066>",
    );
  });

  it("is one line: line ends with the spaces around them, and tabs, are spaces", () => {
    expect(visibleText("a \r\n  b\tc\rd\n")).toBe("a b c d ");
  });

  it("leaves every letter, digit and mark that can be seen", () => {
    const text = "Køge Kommune – “æøå ÆØÅ”\u00a042 % =<&> 😀";
    expect(visibleText(text)).toBe(text);
  });

  prop([fc.string({ unit: "binary" })])("has nothing unseen left, whatever the text", (text) => {
    expect(visibleText(text)).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]/u);
  });
});
