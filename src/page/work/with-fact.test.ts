import { describe, expect, it } from "vitest";
import { type FormEdition, formEditions, parseFormEdition, valueOf } from "../../index.js";
import { withFact } from "./with-fact.js";

const [bundled] = formEditions;
if (bundled === undefined) throw new Error("no form");
const edition: FormEdition = valueOf(
  parseFormEdition({ ...bundled, date: "2027-01-11", deadline: "2027-02-12" }),
);

describe("a fact of the letter", () => {
  it("stands in its place in the file, whenever it is typed", () => {
    const typed = withFact(withFact(edition, "date", ""), "date", "2027-01-12");
    expect(JSON.stringify(typed)).toBe(
      JSON.stringify(edition).replace('"date":"2027-01-11"', '"date":"2027-01-12"'),
    );
  });

  it("that is left blank is left out", () => {
    expect(withFact(edition, "deadline", "")).not.toHaveProperty("deadline");
  });
});
