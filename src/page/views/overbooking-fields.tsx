import type { JSX } from "preact";
import { usePage } from "../page-state.js";
import { WorkRadio, WorkText } from "./work-field.js";

/** Admitting more students than there are study places: never guessed. */
export function OverbookingFields(): JSX.Element {
  const { work } = usePage();
  return (
    <>
      <WorkRadio
        id="overbooking.mode"
        label="Er der regnet med overbooking?"
        choices={[
          { value: "none", label: "Nej" },
          { value: "included", label: "Ja, antallet er inklusive overbooking" },
          {
            value: "on-top",
            label: "Ja, der overbookes oven i antallet",
            hint: "Vises i en tabel ved siden af skemaet, aldrig i det.",
          },
        ]}
      />
      {work.overbooking.mode !== "none" && <WorkText id="overbooking.percent" label="Procent" chars={4} />}
    </>
  );
}
