import { describe, expect, it } from "vitest";
import { answersOf, together } from "./answers-of.js";
import { frameOf } from "./frame.js";

const frame = frameOf({ studyYear: "2023/2024", kkr: "sjaelland", edition: null });
const returns = { answered: ["Køge"], missing: ["Lejre", "Greve"], notRead: ["Faxe"] };

describe("who has answered", () => {
  it("is as the collection stated it, while nobody else stands in the table", () => {
    const rows = [{ provider: "Køge", institution: "absalon", places: { dagtilbud: "1" } }];
    expect(answersOf({ returns, rows }, frame)).toEqual(returns);
    expect(answersOf({ returns: null, rows }, frame)).toBeUndefined();
  });

  it("is also whoever was typed into the table since, under any of its names, or by a part", () => {
    const rows = ["Lejre Kommune", "faxe, Social"].map((provider) => ({
      ...{ provider, institution: "absalon", places: { dagtilbud: "1" } },
    }));
    expect(answersOf({ returns, rows }, frame)).toEqual({
      ...{ answered: ["Køge", "Lejre", "Faxe"], missing: ["Greve"], notRead: [] },
    });
  });

  it("in two collections is whoever has answered one of them", () => {
    const added = { answered: ["Lejre"], missing: ["Køge", "Greve", "Faxe"], notRead: [] };
    expect(together(returns, added)).toEqual({
      ...{ answered: ["Køge", "Lejre"], missing: ["Greve"], notRead: ["Faxe"] },
    });
    expect(together(null, added)).toBe(added);
  });
});
