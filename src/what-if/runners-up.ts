import { given } from "../domain/given.js";
import type { ExplainedDivision, RemainderRow } from "../recommend/explanation.js";
import { compareFractions, type Fraction, fraction } from "../recommend/fraction.js";

/** A study place given by remainder, and who would have got it next. */
export interface RunnerUp {
  /** Among whom the places were divided: institutions, or the specialisations of one institution or the region. */
  readonly over: "institutions" | "specialisations";
  readonly institution?: string;
  readonly id: string;
  readonly name: string;
  readonly remainder: Fraction;
  /** All with the largest remainder that got no place. Empty where nobody else could have got it. */
  readonly next: readonly { readonly id: string; readonly name: string; readonly remainder: Fraction }[];
  /** How much larger the remainder was; null where there is no next. 0 where a tie was settled. */
  readonly margin: Fraction | null;
}

/** For each place given by remainder the runner-up. Divisor methods give none by remainder. */
export function runnersUpOf(divisions: readonly ExplainedDivision[]): RunnerUp[] {
  return divisions.flatMap((division): RunnerUp[] => {
    if (division.kind !== "largest-remainder") return [];
    const { over, institution, rows } = division;
    const next = nextInLine(rows);
    return rows
      .filter((row) => row.placeByRank)
      .map(({ id, name, remainder }) => ({
        ...{ over, ...given({ institution }), id, name, remainder },
        next: next.map((row) => ({ id: row.id, name: row.name, remainder: row.remainder })),
        margin: next[0] === undefined ? null : differenceOf(remainder, next[0].remainder),
      }));
  });
}

/** Who is held can't get a place by remainder. Whoever is next has some: the remainders sum to the places given. */
function nextInLine(rows: readonly RemainderRow[]): RemainderRow[] {
  const others = rows.filter((row) => !row.placeByRank && row.held === null);
  const [largest] = others.toSorted((a, b) => compareFractions(b.remainder, a.remainder));
  if (largest === undefined) return [];
  return others.filter((row) => compareFractions(row.remainder, largest.remainder) === 0);
}

/** Remainders of one division have one denominator. */
function differenceOf(a: Fraction, b: Fraction): Fraction {
  return fraction(BigInt(a.numerator) - BigInt(b.numerator), BigInt(a.denominator));
}
