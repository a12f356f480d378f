// R12 of docs/method.md.

import { describe, expect, it } from "vitest";
import type { Outcome } from "../domain/outcome.js";
import { valueOf } from "../messages/value-of.js";
import type { Recommendation } from "../domain/recommendation.js";
import { parseRequest } from "../input/request/parse-request.js";
import { reference } from "../reference/reference.js";
import { cellCeilings } from "./ceilings.js";
import { explain } from "./explain.js";
import { recommend } from "./recommend.js";

function byCapacity(more: object): Outcome<Recommendation> {
  const counts = { dagtilbud: 747, "skole-fritid": "10.5", "social-special": 0 };
  const request = parseRequest({
    studyYear: "2023/2024",
    kkr: "sjaelland",
    internshipPlaces: Object.entries(counts).map(([specialisation, places]) => ({
      institution: "absalon",
      specialisation,
      places,
    })),
    studyPlaces: { from: "capacity" },
    ...more,
  });
  return request.ok ? recommend(request.value) : request;
}

function cells({ institutions }: Recommendation): number[] {
  return institutions.flatMap(({ studyPlaces, specialisations }) => [
    studyPlaces,
    ...specialisations.map((row) => row.studyPlaces),
  ]);
}

const UNIT = { internshipPlacesUnit: "full-year" };
const INTAKE = { intake: { summer: "55", winter: "45" } };

describe("a total by capacity", () => {
  it("is the cells at their ceilings, and their sum: 747 full-year places at 55/45 carry 679", () => {
    expect(cells(valueOf(byCapacity({ ...UNIT, ...INTAKE })))).toEqual([688, 679, 9, 0]);
  });

  it("is of the year as a whole without an intake", () => {
    expect(cells(valueOf(byCapacity(UNIT)))).toEqual([757, 747, 10, 0]);
    expect(cells(valueOf(byCapacity({ internshipPlacesUnit: "half-year" })))).toEqual([378, 373, 5, 0]);
  });

  it("is labelled a ceiling, and nowhere a recommendation", () => {
    const { notes } = valueOf(byCapacity({ ...UNIT, ...INTAKE }));
    expect(notes.map(({ code }) => code)).toEqual([
      ...["ceiling", "total-capacity", "basis-internship-places", "programme", "overbooking-none", "intake"],
    ]);
    expect(notes[0]?.text).toContain("et loft, ikke en indstilling");
  });

  it("says in plain words what the table is, and what the ceilings rest on", () => {
    const texts = (more: object): string[] =>
      valueOf(byCapacity(more))
        .notes.slice(0, 3)
        .map(({ text }) => text);
    const intake = { summer: "54.5", winter: "45.5" };
    expect(texts({ ...UNIT, intake })).toEqual([
      "Tabellen er et loft, ikke en indstilling: den viser, hvor mange studiepladser praktikpladserne kan bære. Hvor mange der skal indstilles, er en vurdering.",
      "Hvert felt er sit eget loft, rundet ned, og institutionens antal er summen af felterne. Der er ikke fordelt noget.",
      "Praktikpladserne er opgjort som helårspladser. En studerende bruger to halvårspladser, som tilsammen er én helårsplads. Loftet gælder det halvår, hvor der er flest i praktik, med 54,5 pct. sommeroptag og 45,5 pct. vinteroptag; praktikpladserne ligger jævnt i de to halvår.",
    ]);
    const survival = { period2: "0.93", period3: "0.85" };
    expect(texts({ internshipPlacesUnit: "half-year", survival })[2]).toBe(
      "Praktikpladserne er opgjort som halvårspladser om året. En studerende bruger 0,93 + 0,85 halvårspladser, fordi så stor en andel er tilbage i 2. og 3. praktikperiode. Loftet gælder året som helhed; fordelingen på sommer- og vinteroptag er ikke angivet.",
    );
  });

  it("can be followed by hand", () => {
    const explanation = explain(valueOf(byCapacity({ ...UNIT, ...INTAKE })));
    expect(explanation.from).toBe("capacity");
    expect(explanation.divisions).toEqual([]);
    expect("ceilings" in explanation).toBe(true);
    expect(explanation.ceilings?.[0]).toMatchObject({
      ...{ institution: "absalon", name: "Professionshøjskolen Absalon", studyPlaces: 688 },
    });
    const { cells: explained = [] } = explanation.ceilings?.[0] ?? {};
    expect(
      explained.map(({ id, internshipPlaces, studyPlaces }) => [id, internshipPlaces, studyPlaces]),
    ).toEqual([
      ["dagtilbud", "747", 679],
      ["skole-fritid", "10.5", 9],
      ["social-special", "0", 0],
    ]);
    expect(explained[0]).toEqual({
      id: "dagtilbud",
      name: "Dagtilbudspædagogik",
      internshipPlaces: "747",
      available: "747",
      perStudyPlace: "1.1",
      quotient: { numerator: "7470", denominator: "11", decimal: "679.0909" },
      studyPlaces: 679,
    });
  });

  it("may be overbooked on top, each cell at its ceiling or above", () => {
    const { overbooked } = valueOf(
      byCapacity({ ...UNIT, ...INTAKE, overbooking: { mode: "on-top", percent: 5 } }),
    );
    expect(overbooked?.map(({ studyPlaces }) => studyPlaces)).toEqual([722]);
  });

  it("is refused without the unit", () => {
    expect(byCapacity({})).toMatchObject({ ok: false, refusals: [{ code: "missing-unit" }] });
  });

  it("throws without the unit that the checks should have asked for", () => {
    const request = { studyYear: "2023/2024", studyPlaces: { from: "capacity" } } as const;
    const frame = reference.at("2023/2024", "sjaelland");
    expect(() => cellCeilings({ request, frame })).toThrow("ceilingsOf: the internship places have no unit");
  });

  it("is refused with whatever divides or fixes study places, each by name", () => {
    const outcome = byCapacity({
      ...UNIT,
      specialisationTotals: "by-internship-places",
      bounds: [{ institution: "absalon", minimum: 1 }],
      decided: [{ institution: "absalon", specialisation: "dagtilbud", studyPlaces: 1 }],
      method: "dhondt",
    });
    expect(outcome.ok ? [] : outcome.refusals).toEqual(
      ["specialisationTotals", "bounds", "decided", "method"].map((key) => ({
        code: "not-with-capacity",
        key,
        where: { path: key, segments: [key] },
      })),
    );
  });

  it("is refused with shares: they say in which proportion, not how many", () => {
    const request = parseRequest({
      studyYear: "2023/2024",
      kkr: "sjaelland",
      specialisationShares: { dagtilbud: "39", "skole-fritid": "24", "social-special": "37" },
      studyPlaces: { from: "capacity" },
    });
    expect(request).toMatchObject({ ok: false, refusals: [{ code: "capacity-without-places" }] });
  });

  it("is refused where it has too many digits", () => {
    const outcome = byCapacity({
      ...UNIT,
      survival: { period2: "0.0000000000001", period3: "0.0000000000001" },
    });
    expect(outcome).toMatchObject({ ok: false, refusals: [{ code: "too-many-digits" }] });
  });
});
