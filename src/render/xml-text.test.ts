import { expect, it } from "vitest";
import { xmlText } from "./xml-text.js";

it("leaves what XML can hold as it is, also beyond the first plane", () => {
  expect(xmlText("Ærø Kommune\t🏝 <&>")).toBe("Ærø Kommune\t🏝 <&>");
});

it("shows what XML has no room for as a replacement character", () => {
  expect(xmlText("a\u0000b\u001Fc\uD800d\uDFFFe\uFFFEf")).toBe("a\uFFFDb\uFFFDc\uFFFDd\uFFFDe\uFFFDf");
});
