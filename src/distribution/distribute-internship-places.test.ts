// R16 of docs/method.md.

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { methods } from "../../test/arbitraries/apportion.js";
import { apportion } from "../apportion/index.js";
import type { DistributionRequest, ProviderKey } from "../domain/distribution-request.js";
import type { Method } from "../domain/request.js";
import { distributeInternshipPlaces } from "./distribute-internship-places.js";
import type { Distribution } from "./distribution.js";

const key = { meaning: "Konstrueret", source: "Konstrueret" };
const ids = ["dagtilbud", "skole-fritid", "social-special"];

function requestOf(
  needs: readonly number[],
  providers: readonly ProviderKey[],
  more: Partial<DistributionRequest> = {},
): DistributionRequest {
  const needed = ids.map((id, index) => [id, needs[index] ?? 0] as const);
  return { internshipPlacesNeeded: Object.fromEntries(needed), key, providers, ...more };
}

function tableOf(distribution: Distribution): number[][] {
  return distribution.providers.map(({ specialisations }) =>
    specialisations.map(({ internshipPlaces }) => internshipPlaces),
  );
}

function distributed(request: DistributionRequest): Distribution {
  const outcome = distributeInternshipPlaces(request);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusals));
  return outcome.value;
}

function codesOf(request: DistributionRequest): string[] {
  const outcome = distributeInternshipPlaces(request);
  return outcome.ok ? [] : outcome.refusals.map(({ code }) => code);
}

const anyWeight = fc.oneof(
  { weight: 3, arbitrary: fc.integer({ min: 1, max: 30 }) },
  { weight: 1, arbitrary: fc.nat({ max: 2 }) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.nat({ max: 9 }), fc.nat({ max: 9 }), fc.nat({ max: 9 }))
      .map((weights) => Object.fromEntries(ids.map((id, index) => [id, weights[index] ?? 0]))),
  },
);

const anyLimits = fc.oneof(
  { weight: 5, arbitrary: fc.constant({}) },
  { weight: 1, arbitrary: fc.record({ minimum: fc.nat({ max: 6 }) }) },
  {
    weight: 1,
    arbitrary: fc.record({ minimum: fc.nat({ max: 3 }), maximum: fc.integer({ min: 4, max: 25 }) }),
  },
  { weight: 1, arbitrary: fc.record({ minimum: fc.nat({ max: 3 }), total: fc.integer({ min: 3, max: 8 }) }) },
);

const anyProvider = fc
  .record({ weight: anyWeight, limits: anyLimits })
  .map(({ weight, limits }) => ({ weight, ...limits }));

/** Keys with limits, ties and zeros; `total` lies within the limits. */
const anyRequest = fc
  .record({
    needs: fc.tuple(fc.nat({ max: 20 }), fc.nat({ max: 20 }), fc.nat({ max: 20 })),
    rows: fc.array(anyProvider, { minLength: 1, maxLength: 5 }),
    method: fc.option(fc.constantFrom<Method>(...methods), { nil: null }),
    ordered: fc.boolean(),
  })
  .map(({ needs, rows, method, ordered }) => {
    const providers = rows.map((row, index): ProviderKey => ({ provider: `Kommune ${index}`, ...row }));
    return requestOf(needs, providers, {
      ...(method === null ? {} : { method }),
      ...(ordered ? { tieOrder: [...providers.map(({ provider }) => provider), ...ids] } : {}),
    });
  });

it("names in its notes whom the key leaves out, and nothing else that was noticed", () => {
  const notices = [
    { code: "key-leaves-out", kkr: "KKR Sjælland", providers: ["Faxe"] },
    { code: "other-provider", provider: "Esbjerg" },
  ] as const;
  const request = requestOf([3, 2, 1], [{ provider: "Køge", weight: 1 }]);
  const before = distributeInternshipPlaces(request);
  const outcome = distributeInternshipPlaces(request, { notices });
  expect(outcome.ok && before.ok && outcome.value.notes.slice(before.value.notes.length)).toEqual([
    {
      code: "key-leaves-out",
      text: "Nøglen har ikke Faxe fra KKR Sjælland. Den får ingen praktikpladser at stille til rådighed.",
    },
  ]);
});

describe("distributeInternshipPlaces", () => {
  it("supplies the needs to the last place: distributing and adding up gives the whole", () => {
    let answered = 0;
    fc.assert(
      fc.property(anyRequest, (request) => {
        const outcome = distributeInternshipPlaces(request);
        if (!outcome.ok) return;
        answered += 1;
        const { providers, specialisations, internshipPlaces } = outcome.value;
        const table = tableOf(outcome.value);
        for (const [column, { specialisation, internshipPlaces: need }] of specialisations.entries()) {
          expect(need).toBe(request.internshipPlacesNeeded[specialisation]);
          expect(table.reduce((sum, row) => sum + (row[column] ?? 0), 0)).toBe(need);
        }
        for (const [row, provider] of providers.entries()) {
          expect(table[row]?.reduce((sum, count) => sum + count, 0)).toBe(provider.internshipPlaces);
        }
        expect(providers.reduce((sum, provider) => sum + provider.internshipPlaces, 0)).toBe(
          internshipPlaces,
        );
      }),
      { numRuns: 400 },
    );
    expect(answered).toBeGreaterThan(100);
  });

  it("holds every provider's limits and totals", () => {
    fc.assert(
      fc.property(anyRequest, (request) => {
        const outcome = distributeInternshipPlaces(request);
        if (!outcome.ok) return;
        for (const [index, { minimum = 0, maximum = Infinity, total }] of request.providers.entries()) {
          const count = outcome.value.providers[index]?.internshipPlaces ?? -1;
          expect(count).toBeGreaterThanOrEqual(minimum);
          expect(count).toBeLessThanOrEqual(maximum);
          if (total !== undefined) expect(count).toBe(total);
        }
      }),
      { numRuns: 400 },
    );
  });

  it("gives the same whatever the order of the key", () => {
    fc.assert(
      fc.property(anyRequest, (request) => {
        const outcome = distributeInternshipPlaces(request);
        const turned = distributeInternshipPlaces({ ...request, providers: request.providers.toReversed() });
        expect(turned.ok).toBe(outcome.ok);
        if (outcome.ok && turned.ok)
          expect(turned.value.providers.toReversed()).toEqual(outcome.value.providers);
      }),
      { numRuns: 200 },
    );
  });

  it("divides each specialisation by itself, as apportion does; a limit that holds by itself changes nothing", () => {
    const weights = [1310, 1870, 2640];
    const providers = weights.map((weight, index) => ({ provider: `Kommune ${index}`, weight }));
    const plain = distributed(requestOf([56, 33, 59], providers));
    const columns = [56, 33, 59].map((need) => {
      const result = apportion(need, weights);
      return result.ok ? result.seats : [];
    });
    expect(tableOf(plain)).toEqual([0, 1, 2].map((row) => columns.map((column) => column[row])));
    const limited = distributed(
      requestOf(
        [56, 33, 59],
        providers.map((provider) => ({ ...provider, minimum: 1, maximum: 147 })),
      ),
    );
    expect([limited.totalsHeld, tableOf(limited)]).toEqual([false, tableOf(plain)]);
  });

  it("holds the totals first where a limit would break, and then both margins", () => {
    const providers = [
      { provider: "Køge Kommune", weight: 60, maximum: 50 },
      { provider: "Faxe Kommune", weight: 40 },
    ];
    // Of 100 the key gives 60 and 40; held at 50 the other has 50, and each column is halved.
    const { totalsHeld, method, providers: rows } = distributed(requestOf([40, 36, 24], providers));
    expect([totalsHeld, method, rows.map((row) => row.internshipPlaces)]).toEqual([
      true,
      "sainte-lague",
      [50, 50],
    ]);
    expect(rows[0]?.specialisations.map((cell) => cell.internshipPlaces)).toEqual([20, 18, 12]);
  });

  it("counts a key of each specialisation by what is needed of it, where the totals come first", () => {
    const weightOf = (dagtilbud: number, skoleFritid: number) => ({
      dagtilbud,
      "skole-fritid": skoleFritid,
      "social-special": 1,
    });
    const providers = [
      { provider: "Køge Kommune", weight: weightOf(1, 3) },
      { provider: "Faxe Kommune", weight: weightOf(1, 1) },
      { provider: "Greve Kommune", weight: weightOf(2, 4), maximum: 8 },
    ];
    // Quotas 100 + 6 and 100 + 2: the other 408 of 416 in that proportion are 207.9 and 200.1.
    const { providers: rows } = distributed(requestOf([400, 16, 0], providers));
    expect(rows.map((row) => row.internshipPlaces)).toEqual([208, 200, 8]);
  });

  it("understands a weight for each specialisation: who has none of a kind supplies none", () => {
    const social = { dagtilbud: 0, "skole-fritid": 0, "social-special": 30 };
    const providers = [
      { provider: "Køge Kommune", weight: 70 },
      { provider: "Region Sjælland", weight: social },
    ];
    expect(tableOf(distributed(requestOf([10, 5, 10], providers)))).toEqual([
      [10, 5, 7],
      [0, 0, 3],
    ]);
  });

  it("refuses a tie with those who are tied, and settles it by the order given, not by the list's", () => {
    const providers = ["Køge Kommune", "Faxe Kommune"].map((provider) => ({ provider, weight: 5 }));
    const outcome = distributeInternshipPlaces(requestOf([3, 2, 2], providers));
    expect(outcome).toMatchObject({
      ok: false,
      refusals: [
        {
          code: "providers-tied",
          specialisation: "dagtilbud",
          tied: ["Køge Kommune", "Faxe Kommune"],
          internshipPlacesToDraw: 1,
        },
      ],
    });
    for (const winner of ["Faxe", "Køge"]) {
      const { providers: rows, notes } = distributed(requestOf([3, 2, 2], providers, { tieOrder: [winner] }));
      expect(rows.find((row) => row.internshipPlaces === 4)?.provider).toBe(`${winner} Kommune`);
      expect(notes.map(({ code }) => code)).toContain("tie-settled");
    }
  });

  it("refuses, all in one go, what contradicts itself", () => {
    const providers: ProviderKey[] = [
      { provider: "Køge", weight: 5, minimum: 3, maximum: 2 },
      { provider: "Køge Kommune", weight: "-1" },
      { provider: "Faxe", weight: { dagtilbud: 3 }, total: 2.5 },
      { provider: "Greve", weight: 1, maximum: 2, total: 3 },
    ];
    const request = requestOf([1, 2, -3], providers, {
      tieOrder: ["Ukendt"],
      key: { meaning: " ", source: "x" },
    });
    expect(codesOf(request).toSorted()).toEqual([
      "crossed-bounds",
      "missing-key",
      "missing-weight",
      "negative-number",
      "not-whole-places",
      "not-whole-places",
      "repeated-provider",
      "total-outside-limits",
      "unknown-provider",
    ]);
  });

  it("refuses both old regions in a key of the new one as two that may be parts", () => {
    const providers = [
      { provider: "Region Sjælland", weight: 12 },
      { provider: "Region Hovedstaden", weight: 31 },
    ];
    const outcome = distributeInternshipPlaces(requestOf([1, 2, 3], providers, { studyYear: "2027/2028" }));
    expect(outcome.ok ? [] : outcome.refusals).toEqual([
      {
        ...{ code: "former-regions", written: ["Region Hovedstaden", "Region Sjælland"] },
        ...{ region: "Region Østdanmark", where: { path: "providers[1]" } },
      },
    ]);
  });

  it.for([{ total: 7 }, { maximum: 5 }])(
    "says whether totals are held where numbers can't be met",
    (limit) => {
      const outcome = distributeInternshipPlaces(
        requestOf([1, 2, 3], [{ provider: "Køge", weight: 1, ...limit }]),
      );
      expect(outcome.ok ? [] : outcome.refusals.map((it) => "isFixed" in it)).toEqual(["total" in limit]);
    },
  );

  it.for<[string, DistributionRequest]>([
    ["no-providers", requestOf([1, 2, 3], [])],
    ["needs-not-met", requestOf([1, 2, 3], [{ provider: "Køge", weight: 1, maximum: 5 }])],
    ["needs-not-met", requestOf([1, 2, 3], [{ provider: "Køge", weight: 1, total: 7 }])],
    ["empty-distribution-key", requestOf([1, 0, 0], [{ provider: "Køge", weight: 0 }])],
    ["missing-need", { ...requestOf([], [{ provider: "Køge", weight: 1 }]), internshipPlacesNeeded: {} }],
    [
      "method-with-totals",
      requestOf([1, 2, 3], [{ provider: "Køge", weight: 1, total: 6 }], { method: "largest-remainder" }),
    ],
    [
      "too-few-internship-places",
      requestOf(
        [1, 2, 2],
        ["Køge", "Faxe"].map((provider, index) => ({ provider, weight: 1 + index })),
        { method: "adams" },
      ),
    ],
  ])("refuses with %s", ([code, request]) => {
    expect(codesOf(request)).toContain(code);
  });
});
