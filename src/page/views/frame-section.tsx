import type { JSX } from "preact";
import { kkrs } from "../../index.js";
import { usePage } from "../page-state.js";
import { frameOf } from "../work/frame.js";
import { blankRows, isBlankRow, type Work } from "../work/work.js";
import { SelectField } from "./select-field.js";
import { TextField } from "./text-field.js";

const WHOLE_FORM = { value: "", label: "Alle institutioner på skemaet" };

/** Which part of which year's form it is about. */
export function FrameSection(): JSX.Element {
  const { work, edit } = usePage();
  return (
    <section aria-labelledby="frame-heading">
      <h2 id="frame-heading">1. KKR og studieår</h2>
      <div class="side-by-side">
        <SelectField
          id="kkr"
          label="KKR"
          value={work.kkr}
          choices={[WHOLE_FORM, ...kkrs.map(({ id, name }) => ({ value: id, label: name }))]}
          onChoice={(kkr) => {
            edit((current) => withKkr(current, kkr));
          }}
        />
        <TextField
          id="studyYear"
          label="Studieår"
          hint="Skriv det som 2023/2024"
          chars={11}
          numeric={false}
          value={work.studyYear}
          onText={(studyYear) => {
            edit((current) => ({ ...current, studyYear }), "studyYear");
          }}
        />
      </div>
    </section>
  );
}

/** Another KKR has other institutions: blank rows follow it, and what has been typed stays. */
function withKkr(work: Work, kkr: string): Work {
  const { institutions } = frameOf({ ...work, kkr });
  const typed = work.rows.filter((row) => !isBlankRow(row));
  const missing = institutions.filter(({ id }) => typed.every((row) => row.institution !== id));
  return { ...work, kkr, rows: [...typed, ...blankRows(typed.length === 0 ? institutions : missing)] };
}
