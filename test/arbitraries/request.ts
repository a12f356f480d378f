import fc from "fast-check";
import type { InternshipPlaces, RecommendationRequest } from "../../src/index.js";

const institutions = ["ucsyd", "ucl"] as const;
const specialisations = ["dagtilbud", "skole-fritid", "social-special"] as const;

function placesOf(counts: readonly number[]): InternshipPlaces[] {
  return institutions.flatMap((institution, row) =>
    specialisations.map((specialisation, column) => ({
      institution,
      specialisation,
      places: counts[row * specialisations.length + column] ?? 0,
    })),
  );
}

function requestWith(count: fc.Arbitrary<number>, total: number): fc.Arbitrary<RecommendationRequest> {
  const cells = institutions.length * specialisations.length;
  return fc
    .record({
      counts: fc.array(count, { minLength: cells, maxLength: cells }),
      ucsyd: fc.nat(total),
      ucl: fc.nat(total),
    })
    .map(({ counts, ucsyd, ucl }) => ({
      studyYear: "2023/2024",
      kkr: "syddanmark",
      internshipPlaces: placesOf(counts),
      studyPlaces: { from: "institution-totals", totals: { ucsyd, ucl } },
    }));
}

/** A request of KKR Syddanmark with internship places of an ordinary size. */
export const anyRequest: fc.Arbitrary<RecommendationRequest> = requestWith(
  fc.integer({ min: 1, max: 900 }),
  700,
);

/** Its twin in which ties are frequent. */
export const tieProneRequest: fc.Arbitrary<RecommendationRequest> = requestWith(
  fc.integer({ min: 1, max: 6 }),
  12,
);

/** An order of all ids, so that every tie is settled. */
export const anyTieOrder: fc.Arbitrary<string[]> = fc.shuffledSubarray(
  [...institutions, ...specialisations],
  { minLength: institutions.length + specialisations.length },
);
