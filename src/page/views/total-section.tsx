import { usePage } from "../page-state.js";
import { PARTS } from "../work/numbers.js";
import { LastYear } from "./last-year.js";
import { NumberFields } from "./number-fields.js";
import { Proportions } from "./proportions.js";

/** Where the total comes from: a judgement of the council's, which the page never makes. */
export function TotalSection() {
  const { origin, changeFor } = usePage().work;
  const { totals, total } = PARTS[origin];
  return (
    <section aria-labelledby="total-heading">
      <h2 id="total-heading">3. Antal studiepladser</h2>
      <NumberFields of="origin" />
      {totals !== undefined && <NumberFields key={totals} of={totals} />}
      {total !== undefined && <NumberFields of={total} />}
      {origin === "previous-year" && (
        <>
          <NumberFields of="changeFor" />
          <NumberFields of={changeFor === "all" ? "change" : "changes"} />
        </>
      )}
      <Proportions />
      <LastYear />
    </section>
  );
}
