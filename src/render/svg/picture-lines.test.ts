import { expect, it } from "vitest";
import { brokenLines } from "./picture-lines.js";

it.each([
  ["Social- og specialpædagogik", 29, ["Social- og specialpædagogik"]],
  ["UCL Erhvervsakademi og professionshøjskole", 29, ["UCL Erhvervsakademi og", "professionshøjskole"]],
  ["to ord", 6, ["to ord"]],
  ["tre ord", 6, ["tre", "ord"]],
  ["abcdefgh ij", 3, ["abc", "def", "gh", "ij"]],
  ["🏝🏝🏝", 2, ["🏝🏝", "🏝"]],
  ["", 5, [""]],
])("%j in lines of %d", (text, most, lines) => {
  expect(brokenLines(text, most)).toEqual(lines);
});
