import { useState } from "preact/hooks";
import { yearNotices } from "../../index.js";
import { type ReadForm, readYearForm, readYearLetter } from "../files/read-year-form.js";
import { usePage } from "../page-state.js";
import type { Frame } from "../work/frame.js";
import { statedYear, withYear } from "../work/decisions.js";
import { inSentence } from "../work/report-of.js";
import { noticeOf } from "../work/sentences.js";
import { jsonFile } from "../work/store.js";
import { withFrame } from "../work/at-path.js";
import type { ReadReport, Work } from "../work/work.js";
import { AlertList } from "./fault-summary.js";
import { Field } from "./field.js";
import { FileField, type Reported } from "./file-field.js";
import { Folded } from "./folded.js";
import { HappenedAt, useSave } from "./happened.js";
import { Reports } from "./reports.js";
import { YearFormFields } from "./year-form-fields.js";
import { Button } from "./button.js";

/** Which form the numbers are for: the one of the ministry's letter, or the one that the page knows. */
export function YearForm() {
  const { work, frame, edit, say } = usePage();
  const [refused, setRefused] = useState<ReadReport | null>(null);
  const { edition, editionReport } = work;
  const save = useSave();
  const status = statusOf(work, frame);
  // The status says which form is used; and nobody mistyped a year that is only suggested.
  const saidElsewhere = ["form-edition", ...(statedYear(work) === "" ? ["distant-study-year"] : [])];
  const notices =
    work.kkr === "" ? [] : yearNotices(frame).filter(({ code }) => !saidElsewhere.includes(code));
  const take = ({ edition: read, report }: ReadForm): Reported => {
    setRefused(read === null ? report : null);
    if (read === null) say(`${report.name} kunne ikke læses. Intet er ændret.`);
    else {
      edit((current) =>
        withFrame(withYear(current, read.studyYear), { edition: read, editionReport: report }),
      );
      say(`Skemaet for ${read.studyYear} er læst.`);
    }
    return [];
  };
  return (
    <>
      {notices.length === 0 ? <p>{status}</p> : <AlertList items={[status, ...notices.map(noticeOf)]} />}
      <Folded title="Indlæs ministeriets brev" isOpen={refused !== null}>
        <YearFormFiles onRead={take} onText={() => setRefused(null)} />
      </Folded>
      {refused !== null && <Reports reports={[refused]} />}
      {editionReport !== null && <Reports reports={[editionReport]} />}
      {edition !== null && (
        <>
          <Folded title={`Skemaet for ${edition.studyYear}`} isOpen={edition.institutions.some(hasNoKkr)}>
            <YearFormFields edition={edition} />
          </Folded>
          <p class="button-group">
            <Button
              onClick={() => {
                const { studyYear } = edition;
                save("skema", "json", jsonFile(edition), { kkr: "", studyYear });
              }}
            >
              Gem årets skema (.json)
            </Button>
            <Button
              goTo="studyYear"
              onClick={() => {
                edit((current) => withFrame(current, { edition: null, editionReport: null }));
                say("Skemaet bruges ikke. Fortryd bringer det tilbage.");
              }}
            >
              Brug ikke dette skema
            </Button>
          </p>
          <HappenedAt field="skema" />
        </>
      )}
    </>
  );
}

function hasNoKkr({ kkr }: { readonly kkr: string }): boolean {
  return kkr === "";
}

/** Which form is used, in words. */
function statusOf({ edition, editionReport, studyYear }: Work, frame: Frame): string {
  if (edition !== null) {
    const from = editionReport === null ? "det åbnede arbejde" : inSentence(editionReport.name);
    return `Der bruges skemaet for ${edition.studyYear} fra ${from}.`;
  }
  const form = frame.edition.studyYear;
  if (studyYear.trim() === "") return "Skriv studieåret, eller indlæs ministeriets brev, som angiver det.";
  if (frame.studyYear === form) return `Der bruges skemaet for ${form}, som følger med siden.`;
  const until = frame.studyYear < form ? "" : ", indtil ministeriets brev er indlæst";
  return `Der er ikke fundet et skema for ${frame.studyYear}. Der bruges skemaet for ${form}${until}.`;
}

/** The three ways in which the year's form may come: the letter as a file, its text, and a form file. */
function YearFormFiles({
  onRead,
  onText,
}: {
  readonly onRead: (read: ReadForm) => Reported;
  /** Another text was typed than the one that was read. */
  readonly onText: () => void;
}) {
  const { work } = usePage();
  const [text, setText] = useState("");
  const letter = (bytes: Uint8Array, name: string): ReadForm => readYearLetter(bytes, name, statedYear(work));
  return (
    <>
      <FileField
        id="letter-file"
        label="Brevet som fil"
        hint="Word (.docx), eller tekst (.txt) med hele brevet."
        accept=".docx,.txt"
        onBytes={(bytes, name) => onRead(letter(bytes, name))}
      />
      <Field
        id="letter-text"
        label="Eller brevets tekst"
        hint="Kopiér hele teksten fra brevets PDF, og indsæt den her."
      >
        {(control) => (
          <textarea
            {...control}
            class="form-input"
            rows={4}
            value={text}
            onInput={(event) => {
              setText(event.currentTarget.value);
              onText();
            }}
          />
        )}
      </Field>
      <Button onClick={() => onRead(letter(new TextEncoder().encode(text), "Den indsatte tekst"))}>
        Læs teksten
      </Button>
      <FileField
        id="form-edition-file"
        label="Eller et skema, der er gemt"
        hint="Filen (.json), som blev gemt med »Gem årets skema«."
        accept=".json"
        onBytes={(bytes, name) => onRead(readYearForm(bytes, name))}
      />
    </>
  );
}
