import type { JSX } from "preact";
import { usePage } from "../page-state.js";
import type { DecidedRow } from "../work/work.js";
import { ItemList } from "./item-list.js";
import { PlaceChoices } from "./place-choices.js";
import { TextField } from "./text-field.js";

/** Cells that the council has fixed; the rest share what is left. */
export function DecidedFields(): JSX.Element {
  const { work, frame, edit } = usePage();
  const change = (index: number, part: Partial<DecidedRow>, changing?: string): void => {
    edit(
      (current) => ({
        ...current,
        decided: current.decided.map((cell, at) => (at === index ? { ...cell, ...part } : cell)),
      }),
      changing,
    );
  };
  return (
    <ItemList
      id="decided"
      items={work.decided}
      nameOf={(index) => `besluttet felt ${index + 1}`}
      addLabel="Tilføj et besluttet felt"
      onAdd={() => {
        const cell = {
          ...{
            institution: frame.institutions[0]?.id ?? "",
            specialisation: frame.specialisations[0]?.id ?? "",
          },
          studyPlaces: "",
        };
        edit((current) => ({ ...current, decided: [...current.decided, cell] }));
      }}
      onRemove={(index) => {
        edit((current) => ({ ...current, decided: current.decided.filter((_, at) => at !== index) }));
      }}
    >
      {(cell, index) => (
        <>
          <PlaceChoices
            field={`decided.${index}`}
            place={cell}
            whole={false}
            onPlace={(place) => {
              change(index, place);
            }}
          />
          <TextField
            id={`decided.${index}.studyPlaces`}
            label="Studiepladser"
            value={cell.studyPlaces}
            onText={(studyPlaces) => {
              change(index, { studyPlaces }, `decided.${index}.studyPlaces`);
            }}
          />
        </>
      )}
    </ItemList>
  );
}
