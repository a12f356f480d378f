import fc from "fast-check";
import { formEditions } from "../../src/reference/form-editions.js";
import { kkrs } from "../../src/reference/kkrs.js";

/** A request as somebody writes it: the data that `parseRequest` is given, valid by construction. */
export interface RequestData {
  readonly studyYear: string;
  readonly kkr?: string;
  readonly internshipPlaces?: readonly PlacesData[];
  readonly specialisationShares?: Readonly<Record<string, number | string>>;
  readonly studyPlaces: object;
  readonly tieOrder?: readonly string[];
}

/** Internship places of one cell of one provider. */
export interface PlacesData {
  readonly provider?: string;
  readonly institution: string;
  readonly specialisation: string;
  readonly places: number | string;
}

const [edition] = formEditions;
if (edition === undefined) throw new Error("there is no edition");
const SPECIALISATIONS = edition.specialisations.map(({ id }) => id);

export function institutionsOf(kkr: string | undefined): string[] {
  return (edition?.institutions ?? [])
    .filter((institution) => kkr === undefined || institution.kkr === kkr)
    .map(({ id }) => id);
}

/** A KKR, or none: Syddanmark, which has two institutions, and the whole form, more often than the others. */
export const anyKkr: fc.Arbitrary<string | undefined> = fc.oneof(
  fc.constantFrom(...kkrs.map(({ id }) => id)),
  fc.constant("syddanmark"),
  fc.constant(undefined),
);

const decimal = fc
  .tuple(fc.nat(500), fc.integer({ min: 1, max: 99 }))
  .map(([whole, hundredths]) => `${whole}.${String(hundredths).padStart(2, "0")}`);

/** Internship places of one cell: small ones meet ties, the limits are there, decimals and zeros too. */
const places: fc.Arbitrary<number | string> = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 1, max: 12 }) },
  { weight: 3, arbitrary: fc.nat(2000) },
  { weight: 2, arbitrary: decimal },
  { weight: 1, arbitrary: fc.constantFrom(0, 999_999_999_999_999, "0.000000000000001") },
);

/** Names as people write them: Danish letters, marks, and what would be markup or a formula somewhere. */
const providerName: fc.Arbitrary<string> = fc
  .string({ unit: fc.constantFrom(..."abcæøåÆØÅé -.&/12;,\"'|<=@(".split("")), minLength: 1, maxLength: 12 })
  .map((text) => `K${text}x`.replace(/\s+/g, " "));

/** Every cell of every institution of a KKR, of one to three providers; no institution has nothing at all. */
export function anyPlaces(kkr: string | undefined): fc.Arbitrary<PlacesData[]> {
  const providers = fc.uniqueArray(providerName, {
    ...{ minLength: 1, maxLength: 3, selector: (name: string) => name.toLowerCase() },
  });
  const cells = institutionsOf(kkr).flatMap((institution) =>
    SPECIALISATIONS.map((specialisation) => ({ institution, specialisation })),
  );
  return providers.chain((names) =>
    fc.tuple(
      ...names.flatMap((provider) =>
        cells.map((cell, index) =>
          places.map((count) => ({ provider, ...cell, places: index % 3 === 0 && count === 0 ? 1 : count })),
        ),
      ),
    ),
  );
}

/** Shares that sum to 100: whole percentages, of which one table in twenty has a tie, and decimals. */
const anyShares: fc.Arbitrary<Record<string, string>> = fc
  .tuple(fc.constantFrom(1, 2, 100), fc.nat(), fc.nat())
  .map(([unit, a, b]) => {
    const first = a % (100 * unit + 1);
    const second = b % (100 * unit - first + 1);
    const parts = [first, second, 100 * unit - first - second];
    return Object.fromEntries(SPECIALISATIONS.map((id, index) => [id, String((parts[index] ?? 0) / unit)]));
  });

const total = fc.oneof(fc.nat(40), fc.nat(2000));

function anyOrigin(kkr: string | undefined, hasPlaces: boolean): fc.Arbitrary<object> {
  const ids = institutionsOf(kkr);
  const totals = fc
    .tuple(...ids.map(() => total))
    .map((counts) => Object.fromEntries(ids.map((id, index) => [id, counts[index]])));
  // Nothing can be divided on last year's nothing.
  const previous = totals.map((counts) => ({ ...counts, [ids[0] ?? ""]: 7 + Number(counts[ids[0] ?? ""]) }));
  const change = fc.oneof(
    fc.integer({ min: -7, max: 50 }).map((count) => ({ places: count })),
    fc.integer({ min: -20, max: 40 }).map((half) => ({ percent: String(half / 2) })),
  );
  const ways: fc.Arbitrary<object>[] = [
    totals.map((counts) => ({ from: "institution-totals", totals: counts })),
    fc
      .tuple(previous, change)
      .map(([counts, made]) => ({ from: "previous-year", totals: counts, change: made })),
    fc.tuple(totals, fc.integer({ min: 0, max: 40 })).map(([counts, percent]) => ({
      from: "previous-year",
      totals: counts,
      changes: Object.fromEntries(ids.map((id) => [id, { percent: String(percent) }])),
    })),
    ...(hasPlaces || ids.length === 1
      ? [total.map((count) => ({ from: "regional-total", total: count }))]
      : []),
  ];
  return fc.oneof(...ways);
}

/** Ids in an order: all of them, some, or none. */
export function anyTieOrder(ids: readonly string[]): fc.Arbitrary<string[]> {
  return fc.shuffledSubarray([...ids]);
}

/** The key with a value, or nothing at all: a key left out is not a key that is undefined. */
function maybe<T>(key: string, value: fc.Arbitrary<T>): fc.Arbitrary<object> {
  return fc.option(value).map((drawn) => (drawn === null ? {} : { [key]: drawn }));
}

/** Every kind of request that is answered: with a table, or with a tie. */
export const anyRequest: fc.Arbitrary<RequestData> = fc
  .tuple(anyKkr, fc.boolean())
  .chain(([kkr, hasPlaces]) =>
    fc
      .tuple(
        fc.constantFrom("2023/2024", "2018/2019", "2031/2032"),
        hasPlaces
          ? anyPlaces(kkr).map((internshipPlaces) => ({ internshipPlaces }))
          : anyShares.map((specialisationShares) => ({ specialisationShares })),
        anyOrigin(kkr, hasPlaces),
        maybe("overbooking", fc.constantFrom({ mode: "none" }, { mode: "included", percent: "5" })),
        maybe("tieOrder", anyTieOrder([...SPECIALISATIONS, ...institutionsOf(kkr)])),
      )
      .map(([studyYear, basis, studyPlaces, overbooking, tieOrder]) => ({
        ...{ studyYear, ...(kkr === undefined ? {} : { kkr }), ...basis, studyPlaces },
        ...overbooking,
        ...tieOrder,
      })),
  );
