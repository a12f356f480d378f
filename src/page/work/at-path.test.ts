import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type FormEdition, formEditions, parseFormEdition, reference, valueOf } from "../../index.js";
import { textAt, withFact, withTextAt } from "./at-path.js";
import { blankWork, type Work, WHOLE_FORM } from "./work.js";

const { edition } = reference.at("2023/2024", undefined);
const bound = { institution: "ucl", specialisation: "", minimum: "", maximum: "" };
const work: Work = { ...blankWork(edition.institutions), kkr: WHOLE_FORM, edition, bounds: [bound, bound] };

describe("a text of the work at its path", () => {
  const paths = [
    ...[
      "studyYear",
      "kkr",
      "unit",
      "origin",
      "totals.ucsyd",
      "shares.dagtilbud",
      "intake.summer",
      "survival.period2",
    ],
    ...[
      "bounds.1.minimum",
      "edition.institutions.3.name",
      "edition.columns.total",
      "edition.title",
      "edition.date",
    ],
  ];

  it("is what was typed there, and nothing else of the work changes but the rows that follow the form", () => {
    fc.assert(
      fc.property(fc.constantFrom(...paths), fc.string({ minLength: 1 }), (path, text) => {
        const changed = withTextAt(work, path, text);
        expect(textAt(changed, path)).toBe(text);
        const before = textAt(work, path);
        const back = before === "" ? changed : withTextAt(changed, path, before);
        for (const other of paths.filter((one) => one !== path))
          expect(textAt(changed, other)).toBe(textAt(work, other));
        if (before !== "") expect(back).toEqual(work);
      }),
    );
  });

  it("keeps lists as lists, and the other items of them", () => {
    const { bounds } = withTextAt(work, "bounds.1.maximum", "7");
    expect(bounds).toEqual([bound, { ...bound, maximum: "7" }]);
  });

  it("is left out where it is a fact of the letter that is made blank, and a name is not", () => {
    const titled = withTextAt(work, "edition.title", "Brev");
    expect(withTextAt(titled, "edition.title", "").edition).not.toHaveProperty("title");
    expect(withTextAt(work, "edition.institutions.0.name", "").edition?.institutions[0]?.name).toBe("");
  });

  it("of no form is nothing, and changes nothing", () => {
    const without = { ...work, edition: null };
    expect(withTextAt(without, "edition.title", "Brev")).toBe(without);
    expect(textAt(without, "edition.title")).toBe("");
  });

  it("has the rows follow the KKR", () => {
    const { rows } = withTextAt(work, "kkr", "syddanmark");
    expect(rows.map(({ institution }) => institution)).toEqual(
      ["ucl", "ucsyd"].toSorted((a, b) => order(a) - order(b)),
    );
  });
});

function order(id: string): number {
  return edition.institutions.findIndex((institution) => institution.id === id);
}

const [bundled] = formEditions;
if (bundled === undefined) throw new Error("no form");
const read: FormEdition = valueOf(
  parseFormEdition({ ...bundled, date: "2027-01-11", deadline: "2027-02-12" }),
);

describe("a fact of the letter", () => {
  it("stands in its place in the file, whenever it is typed", () => {
    const typed = withFact(withFact(read, "date", ""), "date", "2027-01-12");
    expect(JSON.stringify(typed)).toBe(
      JSON.stringify(read).replace('"date":"2027-01-11"', '"date":"2027-01-12"'),
    );
  });

  it("that is left blank is left out", () => {
    expect(withFact(read, "deadline", "")).not.toHaveProperty("deadline");
  });
});
