import { describe, expect, it } from "vitest";
import { formCode, readFormCode, readUnit } from "./return-form.js";

describe("the code of a form", () => {
  it("is read back from the text round it", () => {
    const of = { studyYear: "2023/2024", kkr: "sjaelland" };
    expect(formCode(of)).toBe("praktikpladser-1/sjaelland/2023-2024");
    expect(readFormCode(`Skemakode;${formCode(of)};`)).toEqual(of);
  });

  it.for([
    "praktikpladser-1/sjaelland",
    "praktikpladser-2/sjaelland/2023-2024",
    "praktikpladser-1/x/2023-2025",
    "praktikpladser-1/sjaelland/2023-20244",
    "xpraktikpladser-1/sjaelland/2023-2024",
  ])("is none in %s", (text, { expect: expectHere }) => {
    expectHere(readFormCode(text)).toBeNull();
  });
});

describe("the unit", () => {
  it.for([
    ["halvårspladser", "half-year"],
    ["Halvårsplads", "half-year"],
    ["HELÅRSPLADSER", "full-year"],
    ["full-year", "full-year"],
    ["halvårspladser eller helårspladser", null],
    ["", null],
  ] as const)("that »%s« names is %s", ([text, unit], { expect: expectHere }) => {
    expectHere(readUnit(text)).toBe(unit);
  });
});
