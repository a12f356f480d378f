import { describe, expect, it } from "vitest";
import type { FormEdition } from "../domain/form-edition.js";
import { reference } from "../reference/reference.js";
import { answerText, letterText, letterTitle } from "./letter.js";

const frame = (studyYear: string, own: readonly FormEdition[] = []) => reference.at(studyYear, "ucn", own);

/** Constructed: a letter of another year, of which more or less is known. */
const edition = (more: Partial<FormEdition>): FormEdition => {
  const { institutions, specialisations, columns } = frame("2023/2024").edition;
  return { studyYear: "2027/2028", institutions, specialisations, columns, ...more };
};

describe("letterTitle", () => {
  it("is that of the year's own letter, and else names the year", () => {
    const own = [edition({ title: "Optag på den nye pædagoguddannelse" })];
    expect(letterTitle(frame("2027/2028", own))).toBe("Optag på den nye pædagoguddannelse");
    const usual = "Indstilling om optag på pædagoguddannelsen i studieåret";
    expect(letterTitle(frame("2028/2029", own))).toBe(`${usual} 2028/2029`);
    expect(letterTitle(frame("2023/2024"))).toBe(`${usual} 2023/2024`);
  });
});

describe("letterText", () => {
  it("cites the letter of the year, but nothing that its recipient knows", () => {
    expect(letterText(frame("2023/2024"))).toBe(
      "Skemaet følger ministeriets brev af 10. januar 2023 (ref. 38475).",
    );
  });

  it("cites no letter of another year", () => {
    expect(letterText(frame("2022/2023"))).toBeNull();
    expect(letterText(frame("2027/2028"))).toBeNull();
  });

  it.each<[Partial<FormEdition>, string | null]>([
    [{}, null],
    [{ reference: "40001" }, "Skemaet følger ministeriets brev (ref. 40001)."],
    [{ date: "2027-01-11" }, "Skemaet følger ministeriets brev af 11. januar 2027."],
    [{ recipient: "post@example.org", deadline: "2027-02-12" }, null],
  ])("says of a letter what is known of it: %j", (known, text) => {
    expect(letterText(frame("2027/2028", [edition(known)]))).toBe(text);
  });
});

describe("answerText", () => {
  it.each<[Partial<FormEdition>, string | null]>([
    [{ date: "2027-01-11" }, null],
    [{ recipient: "post@example.org" }, "Indstillingen sendes til post@example.org."],
    [{ deadline: "2027-02-12" }, "Indstillingen sendes senest den 12. februar 2027."],
  ])("says where and when the letter of the year wants a recommendation: %j", (known, text) => {
    expect(answerText(frame("2027/2028", [edition(known)]))).toBe(text);
    expect(answerText(frame("2028/2029", [edition(known)]))).toBeNull();
  });
});
