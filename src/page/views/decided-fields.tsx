import type { JSX } from "preact";
import { usePage } from "../page-state.js";
import { ItemList } from "./item-list.js";
import { PlaceChoices } from "./place-choices.js";
import { WorkText } from "./work-field.js";

/** Cells that the council has fixed; the rest share what is left. */
export function DecidedFields(): JSX.Element {
  const { frame } = usePage();
  const [institution, specialisation] = [frame.institutions[0]?.id, frame.specialisations[0]?.id];
  return (
    <ItemList
      list="decided"
      blank={{ institution: institution ?? "", specialisation: specialisation ?? "", studyPlaces: "" }}
      itemName="besluttet felt"
      addLabel="Tilføj et besluttet felt"
    >
      {(item, field) => (
        <>
          <PlaceChoices field={field} place={item} />
          <WorkText id={`${field}.studyPlaces`} label="Studiepladser" />
        </>
      )}
    </ItemList>
  );
}
