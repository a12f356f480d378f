import fc from "fast-check";
import { expect, it } from "vitest";
import { prop } from "../../test/prop.js";
import { remembered } from "./remembered.js";

it("asks once for each text, and for a long one each time", () => {
  const asked: string[] = [];
  const upper = remembered((text) => {
    asked.push(text);
    return text.toUpperCase();
  });
  const long = "x".repeat(201);
  expect(["a", "b", "a", long, long].map(upper)).toEqual([
    "A",
    "B",
    "A",
    long.toUpperCase(),
    long.toUpperCase(),
  ]);
  expect(asked).toEqual(["a", "b", long, long]);
});

it("forgets what it knew instead of growing without bound", () => {
  let asked = 0;
  const length = remembered((text) => {
    asked += 1;
    return { length: text.length };
  });
  for (let text = 0; text <= 200_000; text += 1) length(String(text));
  length("0");
  expect(asked).toBe(200_002);
});

prop([fc.array(fc.string({ maxLength: 2 }))])("answers as the function itself, in any order", (texts) => {
  const isShort = (text: string): boolean => text.length < 2;
  expect(texts.map(remembered(isShort))).toEqual(texts.map(isShort));
});
