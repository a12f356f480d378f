import { expect, it } from "vitest";
import { answersTexts } from "./note-of.js";

const returns = { answered: ["Faxe", "Greve"], missing: ["Køge", "Lejre"], notRead: ["Sorø"] };

it("says who has not answered, whose file was not read, and of how many the numbers are", () => {
  expect(answersTexts(returns)).toEqual([
    "Køge og Lejre har ikke svaret.",
    "Praktikpladserne fra Sorø indgår ikke: filen er ikke læst.",
    "Praktikpladserne er fra 2 af 5 indberettere.",
  ]);
});

it("says nothing where everybody has answered, or nobody has said", () => {
  expect(answersTexts(undefined)).toEqual([]);
  expect(answersTexts({ ...returns, missing: [], notRead: [] })).toEqual([]);
});

it("says whose blanks were read as 0", () => {
  expect(answersTexts({ ...returns, missing: [], notRead: [], blankAsZero: ["Faxe"] })).toEqual([
    "Felter for en institution, som Faxe har ladet stå tomme, er læst som 0.",
  ]);
});
