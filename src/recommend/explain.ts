import { given } from "../domain/given.js";
import type { FormFrame } from "../domain/form-frame.js";
import type { Recommendation } from "../domain/recommendation.js";
import { reference } from "../reference/reference.js";
import { calculate, undecidedCells } from "./calculate.js";
import { type Division, divisionsOf, formTable } from "./calculation.js";
import { explainCeilings } from "./ceilings.js";
import { explainIntake, explainTwoWay } from "./explain-two-way.js";
import type { ExplainedDivision, Explanation } from "./explanation.js";
import { intakeTable, overbookedTable } from "./beside.js";
import { plain, sumOf } from "../domain/amount.js";
import type { Names } from "../domain/refusal.js";
import { explainDivisors } from "./explain-divisors.js";
import { explainRemainders } from "./explain-remainders.js";
import { sumOfStudyPlaces } from "../domain/sum.js";

/** The table of a recommendation that is not what its own request gives: somebody changed one of the two. */
export interface ChangedTable {
  readonly differs: "institutions" | "overbooked" | "intake";
}

/**
 * Every number of a recommendation, followed by hand. The recommendation keeps its request, so the figures are
 * computed from that once more.
 *
 * @throws if a table is not the one that its own request gives: then somebody changed one of them.
 */
export function explain(recommendation: Recommendation): Explanation {
  const explanation = explanationOf(recommendation);
  if ("names" in explanation) return explanation;
  throw new Error(
    explanation.differs === "institutions"
      ? "explain: the recommendation's table is not the one that its own request gives"
      : `explain: ${explanation.differs} is not what the recommendation's own request gives`,
  );
}

/** The same, but with the changed table as a value: for a recommendation that was read, not made. */
export function explanationOf(recommendation: Recommendation): Explanation | ChangedTable {
  const { request } = recommendation;
  const frame = frameOf(recommendation);
  const asked = { request, frame };
  const calculation = calculate(asked);
  if (!calculation.ok || isOther(recommendation.institutions, formTable(calculation.value, frame))) {
    return { differs: "institutions" };
  }
  const overbooked = overbookedTable(asked, calculation.value);
  if (isOther(recommendation.overbooked, overbooked.table)) return { differs: "overbooked" };
  const intake = intakeTable(asked, calculation.value);
  if (isOther(recommendation.intake, intake.table)) return { differs: "intake" };
  const { totals, split } = calculation.value;
  const followed = (divisions: readonly Division[]): ExplainedDivision[] =>
    divisions.map((division) => explainDivision(division, frame.names));
  return {
    names: frame.names,
    from: request.studyPlaces.from,
    ...given({ changed: totals.changed, changedEach: totals.changedEach }),
    divisions: followed(divisionsOf(calculation.value)),
    ...given({
      twoWay: split.kind === "two-way" ? explainTwoWay(split.table, frame) : undefined,
      undecided: undecidedCells(asked),
      ceilings: split.kind === "ceilings" ? explainCeilings(asked, split.ceilings) : undefined,
      overbooked: recommendation.overbooked && followed(overbooked.divisions),
      intake:
        recommendation.intake && request.intake && explainIntake(intake.divisions, request.intake, frame),
    }),
  };
}

/** Its own frame, with the names on its table alone. */
function frameOf(recommendation: Recommendation): FormFrame {
  const frame = reference.behind(recommendation);
  const onTable = [...frame.institutions, ...frame.specialisations];
  return { ...frame, names: Object.fromEntries(onTable.map(({ id, name }) => [id, name] as const)) };
}

interface Numbers {
  readonly studyPlaces?: number;
  readonly summer?: number;
  readonly winter?: number;
}

type Table = readonly (Numbers & {
  readonly institution: string;
  readonly specialisations: readonly (Numbers & { readonly specialisation: string })[];
})[];

/** Whether a table that is there has other rows or numbers than the one that its request gives. */
function isOther(shown: Table | undefined, made: Table | undefined): boolean {
  return shown !== undefined && (made === undefined || numbersOf(shown) !== numbersOf(made));
}

function numbersOf(table: Table): string {
  const row = (id: string, { studyPlaces, summer, winter }: Numbers): unknown[] => [
    ...[id, studyPlaces, summer, winter],
  ];
  return JSON.stringify(
    table.map(({ institution, specialisations, ...total }) => [
      row(institution, total),
      ...specialisations.map(({ specialisation, ...cell }) => row(specialisation, cell)),
    ]),
  );
}

/** The figures behind a division, from what it found. Throws if they do not lead to its rows. */
function explainDivision(division: Division, names: Names): ExplainedDivision {
  const { subject, basis, found, studyPlaces, rows } = division;
  const { over, institution } = subject;
  const common = {
    over,
    ...(institution === undefined ? {} : { institution, name: names[institution] ?? institution }),
    basis,
    basisTotal: plain(sumOf(rows.map((row) => row.basis))),
    studyPlaces,
  };
  if (sumOfStudyPlaces(rows) !== studyPlaces) {
    throw new Error("explain: the rows of a division do not sum to its study places");
  }
  return found.method === "largest-remainder"
    ? { ...common, ...explainRemainders(division, found, names) }
    : { ...common, ...explainDivisors(division, found, names) };
}
