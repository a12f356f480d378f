import { plain, sumOf } from "../domain/amount.js";
import type { Names } from "../domain/refusal.js";
import type { Division } from "./calculation.js";
import { explainDivisors } from "./explain-divisors.js";
import { explainRemainders } from "./explain-remainders.js";
import type { ExplainedDivision } from "./explanation.js";

/** The figures behind a division, computed from its basis once more, apart from the apportionment. */
export function explainDivision(division: Division, names: Names): ExplainedDivision {
  const { subject, basis, method, studyPlaces, rows } = division;
  const institution = subject.over === "specialisations" ? subject.institution : undefined;
  const common = {
    over: subject.over,
    ...(institution === undefined ? {} : { institution, name: names[institution] ?? institution }),
    basis,
    basisTotal: plain(sumOf(rows.map((row) => row.basis))),
    studyPlaces,
  };
  return method === "largest-remainder"
    ? { ...common, ...explainRemainders(division, names) }
    : { ...common, ...explainDivisors(division, method, names) };
}
