import { describe, expect, it } from "vitest";
import type { Notice } from "../domain/notice.js";
import type { RecommendationRequest, StudyPlacesOrigin } from "../domain/request.js";
import { valueOf } from "../messages/value-of.js";
import { editionFor } from "../reference/form-editions.js";
import { assertAddsUp, recommend } from "./recommend.js";
import type { InstitutionStudyPlaces } from "../domain/recommendation.js";
import type { ChangedTotal } from "./calculation.js";

const SHARES = { specialisationShares: { dagtilbud: "39", "skole-fritid": "24", "social-special": "37" } };
const WITHOUT_SHARES: RecommendationRequest = {
  studyYear: "2023/2024",
  kkr: "sjaelland",
  studyPlaces: { from: "institution-totals", totals: { absalon: 747 } },
};
const REQUEST: RecommendationRequest = { ...WITHOUT_SHARES, ...SHARES };

describe("a recommendation", () => {
  it("has the KKR, the overbooking and the intake only where the request does", () => {
    const always = ["studyYear", "form", "method", "institutions", "notes", "request"];
    expect(Object.keys(valueOf(recommend(REQUEST))).toSorted()).toEqual([...always, "kkr"].toSorted());
    const country = recommend({
      studyYear: "2023/2024",
      ...SHARES,
      studyPlaces: {
        from: "institution-totals",
        totals: { kp: 1, absalon: 1, ucsyd: 1, ucl: 1, via: 1, ucn: 1 },
      },
    });
    expect(Object.keys(valueOf(country)).toSorted()).toEqual(always.toSorted());
    const beside = recommend({
      ...REQUEST,
      overbooking: { mode: "on-top", percent: "5" },
      intake: { summer: "55", winter: "45" },
    });
    expect(Object.keys(valueOf(beside)).toSorted()).toEqual(
      [...always, "kkr", "overbooked", "intake"].toSorted(),
    );
  });

  it("says each remark of a provider, and the code of one that our own reading made", () => {
    const remarks = [
      { provider: "Faxe", text: "halvårspladser", code: "unit-assumed" },
      { provider: "Køge", text: "to er vakante" },
    ] as const;
    const returns = { answered: ["Køge", "Faxe"], missing: [], notRead: [], remarks };
    expect(recommend({ ...REQUEST, returns })).toMatchObject({
      notices: [
        { code: "provider-remark", provider: "Faxe", text: "halvårspladser", of: "unit-assumed" },
        { code: "provider-remark", provider: "Køge", text: "to er vakante" },
      ],
    });
    const [, withoutCode] = noticesOf(recommend({ ...REQUEST, returns }));
    expect(withoutCode).not.toHaveProperty("of");
  });

  it("names bounds and decisions in the order of the form, whatever order they were written in", () => {
    const totals = { ucsyd: 589, ucl: 521 };
    const SYDDANMARK = {
      ...REQUEST,
      kkr: "syddanmark",
      studyPlaces: { from: "institution-totals", totals },
    } as const;
    const cell = (institution: string, specialisation: string) => ({ institution, specialisation });
    const bounds = [
      { ...cell("ucsyd", "dagtilbud"), minimum: 1 },
      { institution: "ucl", minimum: 1 },
      { ...cell("ucl", "social-special"), minimum: 1 },
    ];
    const decided = [
      { ...cell("ucsyd", "skole-fritid"), studyPlaces: 100 },
      { ...cell("ucl", "dagtilbud"), studyPlaces: 200 },
    ];
    const forwards = valueOf(recommend({ ...SYDDANMARK, bounds, decided }));
    const backwards = { bounds: bounds.toReversed(), decided: decided.toReversed() };
    expect(valueOf(recommend({ ...SYDDANMARK, ...backwards }))).toEqual(forwards);
    expect(forwards.notes.filter(({ code }) => code === "decided")[0]?.text).toContain("UC Syddanmark");
    // What is refused stands where it was written.
    const full = [{ ...cell("ucl", "dagtilbud"), studyPlaces: 522 }, ...decided.slice(0, 1)];
    expect(recommend({ ...SYDDANMARK, decided: full })).toMatchObject({
      refusals: [{ code: "infeasible", where: { path: "decided[0]" } }],
    });
  });

  it("carries the form that it was made on if that is the caller's own, and no other", () => {
    const own = { ...editionFor("2023/2024"), title: "Et konstrueret skema" };
    expect(valueOf(recommend(REQUEST, { editions: [own] })).edition).toEqual(own);
    expect("edition" in valueOf(recommend(REQUEST))).toBe(false);
  });

  it("is refused for every fault of a request made in code, too, before anything is divided", () => {
    expect(recommend(WITHOUT_SHARES)).toMatchObject({
      ok: false,
      refusals: [{ code: "no-places-or-shares" }],
    });
  });
});

function noticesOf(outcome: ReturnType<typeof recommend>): readonly Notice[] {
  return outcome.ok ? outcome.notices : [];
}

function row(institution: string, studyPlaces: number, cells: readonly number[]): InstitutionStudyPlaces {
  const specialisations = cells.map((cell, index) => {
    const id = String(index);
    return { specialisation: id, name: id, studyPlaces: cell };
  });
  return { institution, name: institution, studyPlaces, specialisations };
}

const TABLE = [row("ucsyd", 6, [1, 2, 3]), row("ucl", 9, [2, 3, 4])];
const STATED: StudyPlacesOrigin = { from: "institution-totals", totals: {} };

function asserting(
  institutions: readonly InstitutionStudyPlaces[],
  studyPlaces: StudyPlacesOrigin,
  changed?: ChangedTotal,
): () => void {
  const request = { studyYear: "2023/2024", studyPlaces };
  return () => {
    assertAddsUp({ institutions, request }, { totals: {}, ...(changed === undefined ? {} : { changed }) });
  };
}

const lastYear = (studyPlaces: number): [StudyPlacesOrigin, ChangedTotal] => [
  { from: "previous-year", totals: { ucsyd: 6, ucl: 8 }, change: { places: studyPlaces - 14 } },
  { before: 14, exact: String(studyPlaces), studyPlaces },
];

describe("a table that adds up", () => {
  it("leaves, with the region's total, stated or of a change, or where that is unknown", () => {
    expect(asserting(TABLE, STATED)).not.toThrow();
    expect(asserting(TABLE, { from: "regional-total", total: 15 })).not.toThrow();
    expect(asserting(TABLE, ...lastYear(15))).not.toThrow();
  });
});

describe("a table that does not add up", () => {
  it("is a bug that names the institution, with both numbers", () => {
    expect(asserting([...TABLE, row("ucn", 5, [1, 1, 2])], STATED)).toThrow("recommend: ucn has 4 of 5");
  });

  it("to the region's total, stated or of a change, is a bug that says both numbers", () => {
    const message = "recommend: the region has 15 of 16";
    expect(asserting(TABLE, { from: "regional-total", total: 16 })).toThrow(message);
    expect(asserting(TABLE, ...lastYear(16))).toThrow(message);
  });
});
