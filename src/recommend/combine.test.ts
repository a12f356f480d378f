import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { describeRefusal } from "../messages/describe-refusal.js";
import type { CombinedPart } from "../domain/recommendation.js";
import { formEditions } from "../reference/form-editions.js";
import { combine } from "./combine.js";

const [form] = formEditions;
if (form === undefined) throw new Error("there is no form");
const { institutions, specialisations, studyYear } = form;
const councils = [...new Set(institutions.map(({ kkr }) => kkr))];

/** What a council might send: its institutions with any numbers, in the order of the form. */
function partOf(kkr: string, numbers: readonly number[]): CombinedPart {
  const own = institutions.filter((institution) => institution.kkr === kkr);
  return {
    studyYear,
    kkr,
    form: studyYear,
    institutions: own.map(({ id, name }, row) => {
      const cells = specialisations.map((specialisation, column) => ({
        specialisation: specialisation.id,
        name: specialisation.name,
        studyPlaces: numbers[row * specialisations.length + column] ?? 0,
      }));
      return {
        institution: id,
        name,
        studyPlaces: cells.reduce((sum, cell) => sum + cell.studyPlaces, 0),
        specialisations: cells,
      };
    }),
  };
}

const anyCountry = fc.tuple(
  ...councils.map((kkr) =>
    fc.array(fc.nat({ max: 900 }), { minLength: 6, maxLength: 6 }).map((numbers) => partOf(kkr, numbers)),
  ),
);
const country = councils.map((kkr, index) => partOf(kkr, [index, 10, 20, 30, 40, 50]));
const [first, ...others] = country;
if (first === undefined) throw new Error("there is no council");

function refusalsOf(parts: readonly CombinedPart[], files?: readonly string[]): string[] {
  const outcome = combine(parts, files === undefined ? {} : { files });
  return outcome.ok ? [] : outcome.refusals.map((refusal) => describeRefusal(refusal, "en"));
}

describe("combine", () => {
  it("has every institution of the form once, in its order, with the numbers sent", () => {
    fc.assert(
      fc.property(anyCountry, (parts) => {
        const outcome = combine(parts);
        if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusals));
        const national = outcome.value;
        expect(national.institutions.map(({ institution }) => institution)).toEqual(
          institutions.map(({ id }) => id),
        );
        const sent = parts.flatMap((part) => part.institutions);
        for (const row of national.institutions) expect(sent).toContainEqual(row);
      }),
      { numRuns: 30 },
    );
  });

  it("says where the parts say unlike things of overbooking, and says nothing where they do not", () => {
    const parts = councils.map((kkr) => partOf(kkr, [1, 2, 3, 4, 5, 6]));
    const noticesOf = (...texts: readonly string[]): unknown => {
      const outcome = combine(
        parts.map((part, index) => ({ ...part, notes: [{ code: "note", text: texts[index] ?? "" }] })),
      );
      return outcome.ok && outcome.notices;
    };
    const [none, five] = ["Der er ikke regnet med overbooking.", "Antallet er inkl. 5 pct. overbooking."];
    expect(noticesOf()).toEqual([]);
    expect(noticesOf(...councils.map(() => none).with(1, "Antallet er uden overbooking."))).toEqual([]);
    expect(noticesOf(...councils.map(() => five))).toEqual([]);
    expect(noticesOf(...councils.map(() => none).with(2, ""))).toMatchObject([
      { met: [{ text: none }, { text: "", in: [{ path: "[2]" }] }] },
    ]);
    const rest = [2, 3, 4].map((index) => ({ path: `[${index}]` }));
    expect(noticesOf(five, none)).toEqual([
      {
        code: "overbooking-unlike",
        met: [
          { text: five, in: [{ path: "[0]" }] },
          { text: none, in: [{ path: "[1]" }] },
          { text: "", in: rest },
        ],
      },
    ]);
  });

  it("sums to the whole country by institution and by specialisation", () => {
    fc.assert(
      fc.property(anyCountry, (parts) => {
        const outcome = combine(parts);
        if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusals));
        const { studyPlaces, specialisations: sums } = outcome.value;
        const sent = parts.flatMap((part) => part.institutions);
        expect(studyPlaces).toBe(sent.reduce((sum, row) => sum + row.studyPlaces, 0));
        expect(sums.reduce((sum, row) => sum + row.studyPlaces, 0)).toBe(studyPlaces);
      }),
      { numRuns: 30 },
    );
  });

  it("says of each part whose it is, which institutions it has and its notes, of what has none none", () => {
    const note = { code: "recommendation", text: "Tabellen er en indstilling." };
    const { kkr, ...nobodys } = first;
    const [second, ...rest] = others;
    if (second === undefined) throw new Error("there is one council only");
    const outcome = combine([nobodys, { ...second, notes: [note] }, ...rest]);
    const idsOf = (part: CombinedPart): string[] => part.institutions.map(({ institution }) => institution);
    expect(kkr).toBe(councils[0]);
    expect(outcome.ok && outcome.value.parts).toStrictEqual([
      { institutions: idsOf(first), notes: [] },
      { kkr: second.kkr, institutions: idsOf(second), notes: [note] },
      ...rest.map((part) => ({ kkr: part.kkr, institutions: idsOf(part), notes: [] })),
    ]);
  });

  it("is on the form that the recommendations are on, also one of your own", () => {
    const own = { ...form, studyYear: "2030/2031", institutions: institutions.slice(0, 1) };
    const part = { ...first, form: "2030/2031", institutions: first.institutions.slice(0, 1) };
    const outcome = combine([part], { editions: [own] });
    expect(outcome.ok && outcome.value.form).toBe("2030/2031");
  });

  it("does not depend on the order of the recommendations", () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(country, { minLength: country.length }), (shuffled) => {
        expect(combine(shuffled)).toEqual(combine(country));
      }),
    );
  });

  it("refuses a gap, whichever are missing, naming each council and its institutions", () => {
    fc.assert(
      fc.property(fc.subarray(country, { maxLength: country.length - 1 }), (some) => {
        const outcome = combine(some);
        expect(outcome.ok ? [] : outcome.refusals.map(({ code }) => code)).toEqual(
          councils
            .filter((kkr) => !some.some((part) => part.kkr === kkr))
            .map(() => "missing-recommendation"),
        );
      }),
    );
    expect(refusalsOf(country.filter(({ kkr }) => kkr !== "syddanmark"))).toEqual([
      "No recommendation covers UC Syddanmark and UCL Erhvervsakademi og professionshøjskole. Add the recommendation of KKR Syddanmark.",
    ]);
    const twoGone = combine(country.filter(({ kkr }) => kkr !== "syddanmark" && kkr !== "sjaelland"));
    expect(twoGone).toMatchObject({
      refusals: [
        { kkr: "sjaelland", institutions: ["absalon"] },
        { kkr: "syddanmark", institutions: ["ucsyd", "ucl"] },
      ],
    });
  });

  it("asks the council that recommends by itself, where the one that covers it does not", () => {
    const later = country.map((part) => ({ ...part, studyYear: "2027/2028" }));
    expect(refusalsOf(later.filter(({ kkr }) => kkr !== "hovedstaden"))).toEqual([
      "No recommendation covers Københavns Professionshøjskole. Add the recommendation of KKR Hovedstaden.",
    ]);
    const both = later.filter(({ kkr }) => kkr !== "hovedstaden" && kkr !== "sjaelland");
    expect(refusalsOf(both)).toEqual([
      "No recommendation covers Københavns Professionshøjskole and Professionshøjskolen Absalon. Add the recommendation of KKR Østdanmark.",
    ]);
  });

  it("refuses an overlap, whichever it is, with every place", () => {
    fc.assert(
      fc.property(fc.subarray(country, { minLength: 1 }), (again) => {
        const outcome = combine([...country, ...again]);
        const twice = again.flatMap((part) => part.institutions);
        expect(outcome.ok ? [] : outcome.refusals.map(({ code }) => code)).toEqual(
          twice.map(() => "overlapping-recommendations"),
        );
      }),
    );
    expect(
      refusalsOf([...country, first], ["a.json", "b.json", "c.json", "d.json", "e.json", "f.json"]),
    ).toEqual([
      "Københavns Professionshøjskole is in several recommendations: a.json and f.json. Each institution may be in one only.",
    ]);
  });

  it("refuses different study years and forms, and says where each is", () => {
    const older = { ...first, studyYear: "2022/2023", form: "2022/2023" };
    expect(refusalsOf([older, ...others])).toEqual([
      "The recommendations are not for one study year: 2022/2023 ([0]) and 2023/2024 ([1], [2], [3] and [4]). Use recommendations for one study year.",
      "The recommendations are not on one edition of the form: 2022/2023 ([0]) and 2023/2024 ([1], [2], [3] and [4]). Use recommendations on one form.",
    ]);
  });

  it("refuses rows that do not sum to their total, and rows that are not the form's", () => {
    const [row] = first.institutions;
    if (row === undefined) throw new Error("there is no row");
    const wrongSum = { ...first, institutions: [{ ...row, studyPlaces: row.studyPlaces + 1 }] };
    const fewer = { ...first, institutions: [{ ...row, specialisations: row.specialisations.slice(1) }] };
    const unknown = { ...first, institutions: [{ ...row, institution: "ukendt" }, row] };
    const codes = [wrongSum, fewer, unknown].map((part) => {
      const outcome = combine([part, ...others]);
      return outcome.ok ? [] : outcome.refusals.map(({ code }) => code);
    });
    expect(codes).toEqual([["sum-differs"], ["not-the-form"], ["unknown-name"]]);
  });

  it("refuses an empty list: nothing has come from anybody", () => {
    expect(refusalsOf([])).toHaveLength(councils.length);
  });
});
