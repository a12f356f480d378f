import type { Recommendation } from "../domain/recommendation.js";
import type { Calculation, CalculationFrame } from "./calculation.js";
import { explainDivision } from "./explain-division.js";
import type { Explanation } from "./explanation.js";
import { overbook } from "./overbook.js";

/** The figures behind the table with overbooking on top; none where there is no such table. */
export function explainOverbooked(
  { request, overbooked }: Recommendation,
  calculation: Calculation,
  frame: CalculationFrame,
): Pick<Explanation, "overbooked"> {
  if (overbooked === undefined) return {};
  const divided = overbook(request, calculation, frame);
  const divisions = divided?.ok === true ? divided.value : [];
  const isTheSame =
    divisions.length === overbooked.length &&
    overbooked.every(({ studyPlaces, specialisations }, position) => {
      const division = divisions[position];
      return (
        division?.studyPlaces === studyPlaces &&
        specialisations.every((row, index) => division.rows[index]?.studyPlaces === row.studyPlaces)
      );
    });
  if (!isTheSame) throw new Error("explain: overbooked is not what the recommendation's own request gives");
  return { overbooked: divisions.map((division) => explainDivision(division, frame.names)) };
}
