import { plain, sumOf } from "../domain/amount.js";
import type { Names } from "../domain/refusal.js";
import type { Division } from "./calculation.js";
import { explainDivisors } from "./explain-divisors.js";
import { explainRemainders } from "./explain-remainders.js";
import type { ExplainedDivision } from "./explanation.js";

/** The figures behind a division, from what it found. Throws if they do not lead to its rows. */
export function explainDivision(division: Division, names: Names): ExplainedDivision {
  const { subject, basis, found, studyPlaces, rows } = division;
  const institution = subject.over === "specialisations" ? subject.institution : undefined;
  const common = {
    over: subject.over,
    ...(institution === undefined ? {} : { institution, name: names[institution] ?? institution }),
    basis,
    basisTotal: plain(sumOf(rows.map((row) => row.basis))),
    studyPlaces,
  };
  if (rows.reduce((sum, row) => sum + row.studyPlaces, 0) !== studyPlaces) {
    throw new Error("explain: the rows of a division do not sum to its study places");
  }
  return found.method === "largest-remainder"
    ? { ...common, ...explainRemainders(division, found, names) }
    : { ...common, ...explainDivisors(division, found, names) };
}
