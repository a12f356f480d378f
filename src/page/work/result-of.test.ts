import { describe, expect, it } from "vitest";
import { withTextAt } from "./at-path.js";
import { reference } from "../../index.js";
import { gathered } from "./fault.js";
import { frameOf } from "./frame.js";
import { resultOf } from "./result-of.js";
import { blankWork, type Work, WHOLE_FORM } from "./work.js";

// The published decision of KKR Sjælland for 2019/2020: 747 at 39/24/37 (kl.dk, 11 February 2019).
const SJAELLAND: Work = {
  ...blankWork([{ id: "absalon" }]),
  ...{ studyYear: "2019/2020", kkr: "sjaelland", basis: "shares", totals: { absalon: "747" } },
  shares: { dagtilbud: "39", "skole-fritid": "24", "social-special": "37" },
};

describe("what comes of the work", () => {
  it("is the form, by the library", () => {
    const { recommendation, faults, tie } = resultOf(SJAELLAND);
    const numbers = recommendation?.institutions[0]?.specialisations.map(({ studyPlaces }) => studyPlaces);
    expect(numbers).toEqual([291, 179, 277]);
    expect([faults, tie]).toEqual([[], null]);
  });

  it("is a list of all that is missing, each at its field, where nothing is typed", () => {
    const { faults, recommendation } = resultOf({ ...blankWork([{ id: "kp" }]), kkr: WHOLE_FORM });
    expect(recommendation).toBeNull();
    expect(faults.every(({ isMissing }) => isMissing)).toBe(true);
    const fields = faults.map(({ field }) => field);
    expect(fields).toContain("studyYear");
    expect(fields).toContain("totals.kp");
    expect(fields).toContain("rows.0.provider");
  });

  it("says of last year's number that it is missing, and not of this year's", () => {
    for (const [kkr, said] of [
      ["sjaelland", "Sidste års antal studiepladser mangler for Professionshøjskolen Absalon. Angiv det."],
      [
        "syddanmark",
        /^Sidste års antal studiepladser mangler for UC Syddanmark og UCL.*Angiv det for hver\.$/,
      ],
    ] as const) {
      const work: Work = { ...SJAELLAND, kkr, origin: "previous-year", change: "+0" };
      const texts = gathered(resultOf(work).faults, frameOf(work).nameOf).map(({ text }) => text);
      expect(texts).toContainEqual(typeof said === "string" ? said : expect.stringMatching(said));
      expect(texts.join()).not.toContain("Antallet af");
    }
  });

  it("says of a study year that can't be read nothing but that", () => {
    const edition = reference.at("2019/2020").edition;
    const texts = resultOf({ ...SJAELLAND, edition, studyYear: "" }).faults.map(({ text }) => text);
    expect(texts).toEqual(["Studieåret mangler. Skriv det som på skemaet."]);
  });

  it("asks for the KKR first, where none is chosen", () => {
    const { faults, recommendation } = resultOf(blankWork([{ id: "" }]));
    expect(recommendation).toBeNull();
    expect(faults.map(({ field }) => field)).toEqual(["studyYear", "kkr"]);
  });

  it("says what is wrong with the study year beside a number that can't be read", () => {
    const wrong = { ...SJAELLAND, studyYear: "2019", totals: { absalon: "mange" } };
    const fields = resultOf(wrong).faults.map(({ field }) => field);
    expect(fields).toEqual(["studyYear", "totals.absalon"]);
    expect(resultOf({ ...wrong, studyYear: "2019/2020" }).faults.map(({ field }) => field)).toEqual([
      "totals.absalon",
    ]);
  });

  it("says beside what goes along to another study year that the form is another year's", () => {
    const { edition } = frameOf({ studyYear: "2019/2020", kkr: "sjaelland", edition: null });
    const next = withTextAt(
      { ...SJAELLAND, studyYear: edition.studyYear, edition },
      "studyYear",
      "2028/2029",
    );
    const { faults } = resultOf(next);
    expect(faults.map(({ field }) => field)).toContain("decisions");
    expect(faults.map(({ text }) => text).join()).toContain(
      `Skemaet er for ${edition.studyYear}, men studieåret er 2028/2029.`,
    );
  });

  it("says a fault without its path: the field says where", () => {
    const { faults } = resultOf({ ...SJAELLAND, shares: { ...SJAELLAND.shares, dagtilbud: "40" } });
    expect(faults).toHaveLength(1);
    expect(faults[0]?.field).toBe("shares");
    expect(faults[0]?.text).not.toContain("specialisationShares");
  });

  it("says at its row that a department stands beside its municipality, and where that is", () => {
    const row = (provider: string) => ({
      ...{ provider, institution: "absalon" },
      places: { dagtilbud: "1", "skole-fritid": "2", "social-special": "3,5" },
    });
    const rows = [row("Faxe"), row("Køge Kommune"), row("Køge, Skole")];
    const { faults } = resultOf({ ...SJAELLAND, basis: "places", rows });
    expect(faults).toEqual([
      {
        ...{ field: "rows.2.provider", isMissing: false },
        text: expect.stringContaining(
          "»Køge Kommune« (1, 2 og 3,5: række 2), og med »Køge, Skole« (1, 2 og 3,5: række 3)",
        ) as string,
      },
    ]);
  });

  it("says at its number that a decided cell is above the total", () => {
    const decided = [{ institution: "absalon", specialisation: "dagtilbud", studyPlaces: "748" }];
    const { faults } = resultOf({ ...SJAELLAND, decided });
    expect(faults).toEqual([
      {
        ...{ field: "decided.0.studyPlaces", isMissing: false },
        text: expect.stringMatching(/^Det besluttede antal for .* 748 .* kun 747 /) as string,
      },
    ]);
    expect(faults[0]?.text).not.toContain("grænse");
  });

  it("says at the field that a study year was read differently", () => {
    const { readings, recommendation } = resultOf({ ...SJAELLAND, studyYear: "2019/20" });
    expect(recommendation?.studyYear).toBe("2019/2020");
    expect(readings).toEqual([{ field: "studyYear", text: expect.stringContaining("2019/2020") as string }]);
  });

  it("is a question where two are tied, and the form once it is answered", () => {
    const tied: Work = {
      ...{ ...SJAELLAND, totals: { absalon: "1" } },
      shares: { dagtilbud: "40", "skole-fritid": "20", "social-special": "40" },
    };
    const { tie, faults, request } = resultOf(tied);
    expect(tie).toMatchObject({ tied: ["dagtilbud", "social-special"], studyPlacesToDraw: 1 });
    expect(faults).toEqual([]);
    expect(request).not.toBeNull();
    const settled = resultOf({ ...tied, tieOrder: ["social-special"] }).recommendation;
    expect(settled?.institutions[0]?.specialisations[2]?.studyPlaces).toBe(1);
    expect(settled?.notes.some(({ code }) => code.includes("tie"))).toBe(true);
  });

  it("quotes a number as it was typed, and says once what holds for a whole row", () => {
    const { faults } = resultOf({ ...SJAELLAND, totals: { absalon: "12,5" } });
    expect(faults.map(({ text }) => text)).toEqual([expect.stringMatching(/^»12,5« /)]);
    const places = { dagtilbud: "39", "skole-fritid": "24", "social-special": "37" };
    const elsewhere = resultOf({
      ...{ ...SJAELLAND, basis: "places", kkr: "nordjylland", totals: { ucn: "747" } },
      rows: [{ provider: "Køge", institution: "absalon", places }],
    });
    expect(elsewhere.faults.filter(({ field }) => field === "rows.0.institution")).toHaveLength(1);
  });

  it("says at its field that a tie leaves the table of the intake out, and what to choose", () => {
    const { readings } = resultOf({ ...SJAELLAND, intake: { summer: "50", winter: "50", oddTo: "" } });
    expect(readings).toEqual([
      { field: "intake.oddTo", text: expect.stringMatching(/Vælg under »Sommer- og vinteroptag«/) as string },
    ]);
  });

  it("is the form and a question where only the table with overbooking is tied", () => {
    const tied: Work = {
      ...{ ...SJAELLAND, totals: { absalon: "2" }, overbooking: { mode: "on-top", percent: "50" } },
      shares: { dagtilbud: "50", "skole-fritid": "50", "social-special": "0" },
    };
    const { tie, recommendation } = resultOf(tied);
    expect(recommendation).not.toBeNull();
    expect(tie).toMatchObject({ studyPlacesToDraw: 1 });
    const settled = resultOf({ ...tied, tieOrder: ["dagtilbud"] });
    expect(settled.tie).toBeNull();
    expect(settled.recommendation?.overbooked).toBeDefined();
  });

  it("asks for a share of the students in a form that can be typed", () => {
    const { faults } = resultOf({ ...SJAELLAND, survival: { period2: "95", period3: "0,9" } });
    expect(faults.map(({ text }) => text)).toEqual([expect.stringMatching(/fx 0,95\.$/)]);
  });
});
