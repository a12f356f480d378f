import type { JSX } from "preact";
import { usePage } from "../page-state.js";
import { RadioField } from "./radio-field.js";
import { TextField } from "./text-field.js";

/** Admitting more students than there are study places: never guessed. */
export function OverbookingFields(): JSX.Element {
  const { work, edit } = usePage();
  const { mode, percent } = work.overbooking;
  return (
    <>
      <RadioField
        id="overbooking.mode"
        label="Er der regnet med overbooking?"
        value={mode}
        choices={[
          { value: "none", label: "Nej" },
          { value: "included", label: "Ja, antallet er inklusive overbooking" },
          {
            value: "on-top",
            label: "Ja, der overbookes oven i antallet",
            hint: "Vises i en tabel ved siden af skemaet, aldrig i det.",
          },
        ]}
        onChoice={(chosen) => {
          edit((current) => ({ ...current, overbooking: { ...current.overbooking, mode: chosen } }));
        }}
      />
      {mode !== "none" && (
        <TextField
          id="overbooking.percent"
          label="Procent"
          chars={4}
          value={percent}
          onText={(text) => {
            edit(
              (current) => ({ ...current, overbooking: { ...current.overbooking, percent: text } }),
              "overbooking.percent",
            );
          }}
        />
      )}
    </>
  );
}
