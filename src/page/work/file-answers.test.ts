import { expect, it } from "vitest";
import { questionsOf } from "./file-answers.js";

it("The question of the unit names each file once, without where in it the unit stands", () => {
  const at = (file: string) => ({ file, sheet: "Indberetning", row: 13, column: 2 });
  const met = [
    { value: "full-year", in: [at("a.xlsx"), at("b.xlsx")] },
    { value: "half-year", in: [at("c.xlsx")] },
  ];
  const blank = ["d.xlsx", "e.xlsx"].map(
    (file) => ({ code: "unknown-unit", written: "", where: at(file) }) as const,
  );
  const differ = { code: "returns-differ", what: "unit", met, names: {} } as const;
  const { questions, others } = questionsOf([...blank, differ]);
  expect(questions.unit).toContain("d.xlsx og e.xlsx: Enheden mangler.");
  expect(questions.unit).toContain("helårspladser (a.xlsx og b.xlsx); halvårspladser (c.xlsx)");
  expect(questions.unit).not.toMatch(/celle|arket/);
  expect(others).toEqual([]);
});
