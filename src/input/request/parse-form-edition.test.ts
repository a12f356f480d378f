import { describe, expect, it } from "vitest";
import { valueOf } from "../../messages/value-of.js";
import { reference } from "../../reference/reference.js";
import { parseFormEdition } from "./parse-form-edition.js";

/** Constructed: a form of 2027/2028 with an institution and a specialisation that nobody knows yet. */
const FORM = {
  studyYear: "2027/2028",
  institutions: [
    { id: "kp", name: "Københavns Professionshøjskole", kkr: "oestdanmark", aliases: ["KP"] },
    { id: "ny", name: "Professionshøjskolen Ny", kkr: "KKR Nordjylland" },
  ],
  specialisations: [
    { id: "dagtilbud", name: "Dagtilbudspædagogik", aliases: [] },
    { id: "kunst", name: "Kunstpædagogik" },
  ],
  columns: { institution: "Navn", total: "I alt", specialisation: "Retning", studyPlaces: "Antal" },
  title: "Indstilling om optag på pædagoguddannelsen i studieåret 2027/2028",
  date: "2027-01-11",
  reference: "40001",
  recipient: "dimensionering@ufm.dk",
  deadline: "2028-02-29",
};

const COUNCIL = { id: "oest", name: "Øst", region: "Region Øst", municipalities: ["Køge"] };

function refusalsOf(data: unknown): (readonly [string, string | undefined])[] {
  const outcome = parseFormEdition(data);
  return outcome.ok ? [] : outcome.refusals.map(({ code, where }) => [code, where?.path] as const);
}

const [kp, ny] = FORM.institutions;
const [dagtilbud, kunst] = FORM.specialisations;

describe("parseFormEdition", () => {
  it("reads a form with all its keys, a KKR by its name too", () => {
    const edition = valueOf(parseFormEdition({ $schema: "./form.schema.json", ...FORM }));
    expect(edition).toEqual({
      ...FORM,
      institutions: [kp, { ...ny, kkr: "nordjylland", aliases: [] }],
      specialisations: [dagtilbud, { ...kunst, aliases: [] }],
    });
    expect(parseFormEdition(edition)).toEqual({ ok: true, value: edition, notices: [] });
  });

  it("reads the bundled forms as they are", () => {
    for (const edition of reference.editions) expect(valueOf(parseFormEdition(edition))).toEqual(edition);
  });

  it("reads a form with a council of its own", () => {
    const institutions = [{ ...kp, kkr: "Øst" }, ny];
    const edition = valueOf(parseFormEdition({ ...FORM, institutions, councils: [COUNCIL] }));
    expect(edition.institutions[0]?.kkr).toBe("oest");
    expect(edition.councils).toEqual([COUNCIL]);
  });

  it.each<[string, unknown, (readonly [string, string | undefined])[]]>([
    ["no form at all", 7, [["wrong-type", undefined]]],
    ["an unknown key", { ...FORM, titel: "x" }, [["unknown-key", undefined]]],
    ["no columns", { ...FORM, columns: undefined }, [["missing-key", undefined]]],
    ["no study year", { ...FORM, studyYear: "2027" }, [["invalid-study-year", "studyYear"]]],
    ["no institution", { ...FORM, institutions: [] }, [["empty-list", "institutions"]]],
    ["no specialisation", { ...FORM, specialisations: [] }, [["empty-list", "specialisations"]]],
    [
      "a KKR that nobody knows",
      { ...FORM, institutions: [{ ...kp, kkr: "fyn" }] },
      [["unknown-name", "institutions[0].kkr"]],
    ],
    [
      "an id that stands twice",
      { ...FORM, institutions: [kp, { ...ny, id: "KP" }] },
      [["repeated-name", "institutions[1]"]],
    ],
    [
      "an alias that is another's name",
      { ...FORM, specialisations: [dagtilbud, { ...kunst, aliases: ["Dagtilbuds-pædagogik"] }] },
      [["repeated-name", "specialisations[1]"]],
    ],
    [
      "a specialisation with the id of an institution",
      { ...FORM, specialisations: [dagtilbud, { ...kunst, id: "ny" }] },
      [["repeated-name", "specialisations[1]"]],
    ],
    [
      "an institution with the id of a council",
      { ...FORM, institutions: [kp, { ...ny, id: "syddanmark" }] },
      [["repeated-name", "institutions[1].id"]],
    ],
    [
      "an id with a slash",
      { ...FORM, institutions: [{ ...kp, id: "k/p" }] },
      [["invalid-id", "institutions[0].id"]],
    ],
    ["a blank name", { ...FORM, institutions: [{ ...kp, name: " " }] }, [["missing-key", "institutions[0]"]]],
    ["a blank column", { ...FORM, columns: { ...FORM.columns, total: "" } }, [["missing-key", "columns"]]],
    ["a day that is none", { ...FORM, date: "2027-02-29" }, [["invalid-date", "date"]]],
    ["a date in Danish", { ...FORM, deadline: "12. februar 2027" }, [["invalid-date", "deadline"]]],
    ["another year's title", { ...FORM, studyYear: "2028/2029" }, [["edition-of-another-year", "title"]]],
    [
      "two columns under one heading",
      { ...FORM, columns: { ...FORM.columns, total: "RETNING" } },
      [["repeated-name", "columns.specialisation"]],
    ],
    [
      "a municipality that stands twice, under two names",
      { ...FORM, councils: [{ ...COUNCIL, municipalities: ["Køge", "Køge Kommune"] }] },
      [["repeated-name", "councils[0].municipalities[1]"]],
    ],
    [
      "a council without municipalities",
      { ...FORM, councils: [{ ...COUNCIL, municipalities: [] }] },
      [["empty-list", "councils[0].municipalities"]],
    ],
    [
      "a municipality that stands twice",
      { ...FORM, councils: [{ ...COUNCIL, municipalities: ["Køge", "KØGE"] }] },
      [["repeated-name", "councils[0].municipalities[1]"]],
    ],
    [
      "a council with the name of a bundled one",
      { ...FORM, councils: [{ ...COUNCIL, name: "KKR Syddanmark" }] },
      [["repeated-name", "councils[0]"]],
    ],
  ])("refuses %s", (_, data, expected) => {
    expect(refusalsOf(data)).toEqual(expected);
  });

  it("takes blank texts as left out, and a title over two lines as one", () => {
    const written = { ...FORM, title: "Indstilling\n om optag", date: "", reference: " " };
    const institutions = [{ ...kp, aliases: ["KP", " "] }, ny];
    const edition = valueOf(parseFormEdition({ ...written, institutions }));
    expect(edition).toEqual({
      ...FORM,
      ...{ date: undefined, reference: undefined },
      title: "Indstilling om optag",
      institutions: [kp, { ...ny, kkr: "nordjylland", aliases: [] }],
      specialisations: [dagtilbud, { ...kunst, aliases: [] }],
    });
  });

  it("says the very spelling that two have", () => {
    const institutions = [
      { ...kp, aliases: ["NY Højskole"] },
      { ...ny, name: "Ny Højskole", id: "ny-h" },
    ];
    expect(parseFormEdition({ ...FORM, institutions })).toMatchObject({
      refusals: [{ written: "Ny Højskole", name: "Københavns Professionshøjskole" }],
    });
  });

  it("refuses everything in one go, and says from when a KKR is known", () => {
    const earlier = { ...FORM, title: "", studyYear: "2025/2026" };
    const early = { ...earlier, date: "x", deadline: "y" };
    expect(parseFormEdition(earlier)).toMatchObject({
      refusals: [{ code: "unknown-name", knownFrom: "2027/2028", nearest: null }],
    });
    const outcome = parseFormEdition(early);
    expect(outcome).toMatchObject({
      refusals: [{ code: "invalid-date" }, { code: "invalid-date" }],
    });
  });
});
