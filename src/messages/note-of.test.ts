import { expect, it } from "vitest";
import { reference } from "../reference/reference.js";
import { answersSaid, answersTexts, danishText } from "./note-of.js";

const returns = { answered: ["Faxe", "Greve"], missing: ["Køge", "Lejre"], notRead: ["Sorø"] };

it("says who has not answered, whose file was not read, and of how many the numbers are", () => {
  expect(answersTexts(returns)).toEqual([
    "Køge og Lejre har ikke svaret.",
    "Praktikpladserne fra Sorø indgår ikke: svaret er ikke brugt.",
    "Praktikpladserne er fra 2 af 5 indberettere.",
  ]);
});

it("says nothing where everybody has answered, or nobody has said", () => {
  expect(answersTexts(undefined)).toEqual([]);
  expect(answersTexts({ ...returns, missing: [], notRead: [] })).toEqual([]);
});

it("says whose blanks were read as 0", () => {
  expect(answersTexts({ ...returns, missing: [], notRead: [], blankAsZero: ["Faxe"] })).toEqual([
    "Felterne for en institution, som Faxe har ladet stå tomme, er læst som 0.",
  ]);
});

it("says of which institution the blanks are, if the internship places show it", () => {
  const row = (provider: string, institution: string, places: number) => ({
    ...{ provider, institution, specialisation: "dagtilbud", places },
  });
  const places = [
    ...[row("Faxe", "ucl", 0), row("Faxe", "ucsyd", 4), row("Greve", "ucl", 3), row("Greve", "ucsyd", 0)],
    // Which of the two was left blank, these do not show.
    ...[row("Køge", "ucl", 0), row("Køge", "ucsyd", 0)],
  ];
  const blankAsZero = ["Faxe", "Greve", "Køge"];
  const said = answersSaid({ ...returns, missing: [], notRead: [], blankAsZero }, places, {
    ...{ names: { ucl: "UCL" }, ownerId: (name) => name, possibleOwner: () => null },
  });
  expect(said.map(danishText)).toEqual([
    "Felterne for UCL, som Faxe har ladet stå tomme, er læst som 0.",
    "Felterne for ucsyd, som Greve har ladet stå tomme, er læst som 0.",
    "Felterne for en institution, som Køge har ladet stå tomme, er læst som 0.",
  ]);
});

it("says who may be in a file that was not read, and of nobody else", () => {
  const some = { ...returns, missing: ["Faxe", "Køge"], notRead: [], mayBeUnread: ["Køge", "Greve"] };
  expect(answersSaid(some).map(danishText).slice(0, 2)).toEqual([
    "Faxe har ikke svaret.",
    "Køge har ikke svaret, men kan være blandt de filer, der ikke er læst.",
  ]);
});

it("says how many others are in the numbers, and who may be in them by another name", () => {
  const frame = reference.at("2023/2024", "sjaelland");
  const places = ["Faxe", "Faxe, Børn", "Greve", "Psykiatrien", "Psykiatrien", "Private opholdssteder"].map(
    (provider) => ({ provider, institution: "absalon", specialisation: "dagtilbud", places: 1 }),
  );
  const some = { ...returns, missing: ["Køge", "Region Sjælland"], notRead: [] };
  expect(answersSaid(some, places, frame).map(danishText)).toEqual([
    "Køge og Region Sjælland har ikke svaret. Region Sjælland kan være talt med som »Psykiatrien«.",
    "Praktikpladserne er fra 2 af 4 indberettere og fra 2 andre.",
  ]);
  expect(answersSaid(some, places.slice(0, 3), frame).map(danishText)).toEqual([
    "Køge og Region Sjælland har ikke svaret.",
    "Praktikpladserne er fra 2 af 4 indberettere.",
  ]);
});
