import { describe, expect, it } from "vitest";
import { valueOf } from "../messages/value-of.js";
import { formEditions } from "../reference/form-editions.js";
import { kkrs } from "../reference/kkrs.js";
import { blankReturn, ownTexts } from "./blank-return.js";

describe("a blank return", () => {
  it.for(kkrs)(
    "of $name has its municipalities and its region to choose from",
    (kkr, { expect: expectHere }) => {
      const { fields, subtitle } = valueOf(blankReturn({ kkr: kkr.name, studyYear: "2023/24" }));
      const [provider, unit] = fields;
      expectHere(provider?.choices).toEqual([...kkr.municipalities.map(({ name }) => name), kkr.region]);
      expectHere(unit?.choices).toEqual(["halvårspladser", "helårspladser"]);
      expectHere(subtitle).toContain(`studieåret 2023/2024, ${kkr.name}`);
    },
  );

  it("has a row for each institution of the KKR and each specialisation, in the order of the form", () => {
    const { rows } = valueOf(blankReturn({ kkr: "syddanmark", studyYear: "2023/2024" }));
    expect(rows.map(({ institution, specialisation }) => `${institution}: ${specialisation}`)).toEqual([
      "UC Syddanmark: Dagtilbudspædagogik",
      "UC Syddanmark: Skole- og fritidspædagogik",
      "UC Syddanmark: Social- og specialpædagogik",
      "UCL Erhvervsakademi og professionshøjskole: Dagtilbudspædagogik",
      "UCL Erhvervsakademi og professionshøjskole: Skole- og fritidspædagogik",
      "UCL Erhvervsakademi og professionshøjskole: Social- og specialpædagogik",
    ]);
  });

  it("has the rows of an edition of the caller's own, with nothing unseen in a name", () => {
    const [edition] = formEditions;
    if (edition === undefined) throw new Error("there is no edition");
    const institutions = [{ id: "ny", name: "Ny\u202eskole", kkr: "sjaelland", aliases: [] }];
    const own = { ...edition, studyYear: "2030/2031", institutions };
    const { rows } = valueOf(blankReturn({ kkr: "sjaelland", studyYear: "2030/2031", editions: [own] }));
    expect(rows.map(({ institution }) => institution)).toEqual(Array(3).fill("Ny<U+202E>skole"));
  });

  it.for(["snart", "2027-02-30", ""])(
    "is refused with the deadline %j, and a wrong year with it",
    (deadline) => {
      const wrong = { code: "invalid-date", written: deadline, where: { path: "deadline" } };
      const asked = { kkr: "sjaelland", studyYear: "2023/2024", deadline };
      expect(blankReturn(asked)).toEqual({ ok: false, refusals: [wrong] });
      expect(blankReturn({ ...asked, studyYear: "2023/2025" })).toMatchObject({
        refusals: [{ code: "invalid-study-year", written: "2023/2025", where: { path: "studyYear" } }, wrong],
      });
    },
  );

  it("says study year and KKR in a code", () => {
    const { code } = valueOf(blankReturn({ kkr: "Sjælland", studyYear: "2023-2024" }));
    expect(code).toEqual({ label: "Skemakode", text: "praktikpladser-1/sjaelland/2023-2024" });
  });

  it("explains the unit that is asked for with ten students, or both, and knows each text as its own", () => {
    const either = valueOf(blankReturn({ kkr: "sjaelland", studyYear: "2023/2024" }));
    const endings = {
      "full-year": "er det 10 helårspladser.",
      "half-year": "er det 20 halvårspladser.",
      either: "er det 10 helårspladser eller 20 halvårspladser.",
    };
    for (const unit of ["full-year", "half-year"] as const) {
      const { guidance } = valueOf(blankReturn({ kkr: "sjaelland", studyYear: "2023/2024", unit }));
      expect(guidance.filter((text) => text.includes("10 studerende"))).toEqual([
        expect.stringMatching(new RegExp(`${endings[unit]}$`)),
      ]);
      expect(ownTexts(either)).toEqual(expect.arrayContaining([...guidance]));
    }
    expect(either.guidance).toContainEqual(expect.stringMatching(new RegExp(`${endings.either}$`)));
  });

  it("says in a notice whose form is used where the study year has none of its own, and nothing where it has", () => {
    const noticesOf = (studyYear: string) => {
      const blank = blankReturn({ kkr: "nordjylland", studyYear });
      return blank.ok ? blank.notices : null;
    };
    expect(noticesOf("2023/2024")).toEqual([]);
    expect(noticesOf("2025/26")).toEqual([
      { code: "form-edition", studyYear: "2025/2026", form: "2023/2024" },
    ]);
  });

  it("is refused for a KKR of the year that has no institution on the form", () => {
    const editions = formEditions.map((form) => ({
      ...form,
      institutions: form.institutions.filter(({ kkr }) => kkr !== "sjaelland"),
    }));
    expect(blankReturn({ kkr: "sjaelland", studyYear: "2023/2024", editions })).toMatchObject({
      refusals: [{ code: "unknown-name", what: "kkr", isOffForm: true }],
    });
  });

  it("is refused for a KKR or a study year that is none, with the nearest", () => {
    expect(blankReturn({ kkr: "Sjæland", studyYear: "2023/2024" })).toMatchObject({
      refusals: [{ code: "unknown-name", what: "kkr", nearest: "sjaelland", where: { path: "kkr" } }],
    });
    expect(blankReturn({ kkr: "sjaelland", studyYear: "2023/2025" })).toMatchObject({
      refusals: [{ code: "invalid-study-year", written: "2023/2025", where: { path: "studyYear" } }],
    });
  });
});
