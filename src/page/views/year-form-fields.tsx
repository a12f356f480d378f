import type { FormEdition } from "../../index.js";
import { usePage } from "../page-state.js";
import { withFrame } from "../work/at-path.js";
import { describedBy, FieldMessages } from "./field.js";
import { WorkSelect, WorkText } from "./work-field.js";
import { Button } from "./button.js";

/** The year's form as it was read, to be mended: names, KKR and order, headings, and what the letter says beside the form. */
export function YearFormFields({ edition }: { readonly edition: FormEdition }) {
  return (
    <>
      <OrderedNames edition={edition} list="institutions" legend="Institutioner" />
      <OrderedNames edition={edition} list="specialisations" legend="Specialiseringer" />
      {FIELDS.map(({ legend, of, fields }) => (
        <fieldset key={legend}>
          <legend class="form-label">{legend}</legend>
          {Object.entries(fields).map(([name, label]) => (
            <WorkText
              key={name}
              id={`${of}.${name}`}
              label={label}
              kind={name === "date" || name === "deadline" ? "date" : "text"}
            />
          ))}
        </fieldset>
      ))}
    </>
  );
}

const FIELDS = [
  {
    ...{ legend: "Kolonnernes overskrifter", of: "edition.columns" },
    fields: {
      ...{ institution: "Institution", total: "Samlet antal" },
      ...{ specialisation: "Specialisering", studyPlaces: "Antal pr. specialisering" },
    },
  },
  {
    ...{ legend: "Brevet", of: "edition" },
    fields: {
      ...{ title: "Titel", date: "Brevets dato", reference: "Reference" },
      ...{ recipient: "Sendes til", deadline: "Frist" },
    },
  },
];

/** The names of one list of the form, in its order. */
function OrderedNames({
  edition,
  list,
  legend,
}: {
  readonly edition: FormEdition;
  readonly list: "institutions" | "specialisations";
  readonly legend: string;
}) {
  const { edit, messagesAt, say } = usePage();
  const names: readonly FormEdition[typeof list][number][] = edition[list];
  const move = (index: number, by: -1 | 1): void => {
    const [moved, other] = [names[index], names[index + by]];
    if (moved === undefined || other === undefined) return;
    const swapped = names.with(index, other).with(index + by, moved);
    edit((current) => withFrame(current, { edition: { ...edition, [list]: swapped } }));
    say(`${moved.name} er nu nummer ${index + by + 1}.`);
    // The same button, at the item's new place.
    requestAnimationFrame(() => document.getElementById(buttonId(list, index + by, by))?.focus());
  };
  return (
    <fieldset>
      <legend class="form-label">{legend}</legend>
      {names.map((item, index) => {
        const id = `edition.${list}.${index}`;
        return (
          <div
            key={item.id}
            id={id}
            tabIndex={-1}
            class="item named side-by-side"
            role="group"
            aria-label={`${legend}, nummer ${index + 1}`}
            aria-describedby={describedBy(id, messagesAt(id))}
          >
            <WorkText id={`${id}.name`} label="Navn" kind="text" />
            {"kkr" in item && <CouncilField id={`${id}.kkr`} kkr={item.kkr} />}
            {([-1, 1] as const).map((by) => (
              <Button
                key={by}
                kind="link"
                id={buttonId(list, index, by)}
                aria-label={`${MOVES[by]}: ${item.name}`}
                aria-disabled={names[index + by] === undefined}
                onClick={() => move(index, by)}
              >
                {MOVES[by]}
              </Button>
            ))}
            <FieldMessages id={id} {...messagesAt(id)} />
          </div>
        );
      })}
    </fieldset>
  );
}

const MOVES = { [-1]: "Flyt op", 1: "Flyt ned" } as const;

function buttonId(list: string, index: number, by: -1 | 1): string {
  return `edition.${list}.${index}.${by < 0 ? "up" : "down"}`;
}

function CouncilField({ id, kkr }: { readonly id: string; readonly kkr: unknown }) {
  const { frame } = usePage();
  const councils = frame.councils.map((council) => ({ value: council.id, label: council.name }));
  const choices = kkr === "" ? [{ value: "", label: "Vælg KKR" }, ...councils] : councils;
  return <WorkSelect id={id} label="KKR" choices={choices} />;
}
