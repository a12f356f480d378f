import type { JSX } from "preact";
import { usePage } from "../page-state.js";
import type { BoundRow } from "../work/work.js";
import { ItemList } from "./item-list.js";
import { PlaceChoices } from "./place-choices.js";
import { TextField } from "./text-field.js";

/** The fewest and the most study places of a cell, or of an institution. */
export function BoundFields(): JSX.Element {
  const { work, frame, edit } = usePage();
  const change = (index: number, part: Partial<BoundRow>, changing?: string): void => {
    edit(
      (current) => ({
        ...current,
        bounds: current.bounds.map((bound, at) => (at === index ? { ...bound, ...part } : bound)),
      }),
      changing,
    );
  };
  return (
    <ItemList
      id="bounds"
      items={work.bounds}
      nameOf={(index) => `grænse ${index + 1}`}
      addLabel="Tilføj en grænse"
      onAdd={() => {
        const bound = {
          institution: frame.institutions[0]?.id ?? "",
          specialisation: "",
          minimum: "",
          maximum: "",
        };
        edit((current) => ({ ...current, bounds: [...current.bounds, bound] }));
      }}
      onRemove={(index) => {
        edit((current) => ({ ...current, bounds: current.bounds.filter((_, at) => at !== index) }));
      }}
    >
      {(bound, index) => (
        <>
          <PlaceChoices
            field={`bounds.${index}`}
            place={bound}
            whole
            onPlace={(place) => {
              change(index, place);
            }}
          />
          {(["minimum", "maximum"] as const).map((end) => (
            <TextField
              key={end}
              id={`bounds.${index}.${end}`}
              label={end === "minimum" ? "Mindst" : "Højst"}
              chars={4}
              value={bound[end]}
              onText={(text) => {
                change(index, { [end]: text }, `bounds.${index}.${end}`);
              }}
            />
          ))}
        </>
      )}
    </ItemList>
  );
}
