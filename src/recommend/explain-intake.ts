import type { FormFrame } from "../domain/form-frame.js";
import { type Amount, exact, inSameProportions, plain } from "../domain/amount.js";
import type { Intake, Season } from "../domain/request.js";
import type { ExplainedIntake, ExplainedSeason } from "./explanation.js";
import { fraction } from "./fraction.js";
import { isRounded } from "./explain-two-way.js";
import type { IntakeDivision } from "./intake.js";

/** The figures behind the table of the intake. Throws if a cell is not what its multipliers give. */
export function explainIntake(
  divisions: readonly IntakeDivision[],
  intake: Intake,
  frame: FormFrame,
): ExplainedIntake[] {
  return divisions.map((division) => explainOne(division, intake, frame));
}

function explainOne(
  { institution, studyPlaces, totals, rows, multipliers }: IntakeDivision,
  intake: Intake,
  { names }: FormFrame,
): ExplainedIntake {
  return {
    institution,
    name: names[institution] ?? institution,
    studyPlaces,
    total: {
      summer: season(studyPlaces, intake.summer, totals[0]),
      winter: season(studyPlaces, intake.winter, totals[1]),
    },
    multipliers:
      multipliers === null ? null : { summer: multipliers.seasons[0], winter: multipliers.seasons[1] },
    specialisations: rows.map((row, index) => {
      const cell = (of: Season, position: 0 | 1): ExplainedSeason & { product: string | null } => {
        const share = intake[of];
        const product =
          multipliers === null
            ? null
            : exact(row.studyPlaces)
                .times(share)
                .dividedBy(100)
                .times(multipliers.rows[index] ?? 0)
                .times(multipliers.seasons[position]);
        const studyPlaces = row.seasons[position];
        const free = { minimum: 0, maximum: null, studyPlaces };
        if (product !== null && !isRounded(plain(product), "sainte-lague", free)) {
          throw new Error("explain: the multipliers of an intake do not lead to its study places");
        }
        return {
          ...season(row.studyPlaces, share, studyPlaces),
          product: product === null ? null : plain(product),
        };
      };
      return {
        id: row.id,
        name: names[row.id] ?? row.id,
        studyPlaces: row.studyPlaces,
        multiplier: multipliers?.rows[index] ?? null,
        summer: cell("summer", 0),
        winter: cell("winter", 1),
      };
    }),
  };
}

/** So many study places × the season's per cent ÷ 100. */
function season(of: number, share: Amount, studyPlaces: number): ExplainedSeason {
  const [part = 0n, whole = 1n] = inSameProportions([share, 100]);
  return { quota: fraction(BigInt(of) * part, whole), studyPlaces };
}
