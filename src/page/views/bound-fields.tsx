import type { JSX } from "preact";
import { usePage } from "../page-state.js";
import { ItemList } from "./item-list.js";
import { PlaceChoices } from "./place-choices.js";
import { WorkText } from "./work-field.js";

/** The fewest and the most study places of a cell, or of an institution. */
export function BoundFields(): JSX.Element {
  const { frame } = usePage();
  const institution = frame.institutions[0]?.id ?? "";
  return (
    <ItemList
      list="bounds"
      blank={{ institution, specialisation: "", minimum: "", maximum: "" }}
      itemName="grænse"
      addLabel="Tilføj en grænse"
    >
      {(item, field) => (
        <>
          <PlaceChoices field={field} place={item} whole />
          <WorkText id={`${field}.minimum`} label="Mindst" chars={4} />
          <WorkText id={`${field}.maximum`} label="Højst" chars={4} />
        </>
      )}
    </ItemList>
  );
}
