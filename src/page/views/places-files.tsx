import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { type ReadFiles, readPlacesFiles, type ReturnKey } from "../files/read-places-files.js";
import { usePage } from "../page-state.js";
import { together } from "../work/answers-of.js";
import { type FileAnswers, type FileQuestions, isAsked } from "../work/file-answers.js";
import { frameOf } from "../work/frame.js";
import { rowsOf } from "../work/rows.js";
import { isBlankRow, type Work } from "../work/work.js";
import { RadioField } from "./radio-field.js";
import { counted } from "../work/counted.js";
import { FileField } from "./file-field.js";
import { FileQuestionsAlert } from "./file-questions.js";
import { KeyField } from "./key-field.js";
import { Reminders } from "./reminders.js";
import { Reports } from "./reports.js";

/** Files that were dropped, with what has been answered of them and what has not. */
interface Waiting {
  readonly files: readonly File[];
  readonly key: ReturnKey | null;
  readonly answers: FileAnswers;
  readonly needsKey: boolean;
  readonly questions: FileQuestions;
}

/** Files of internship places, one or many, and beside each what was read and what is wrong with it. */
export function PlacesFiles(): JSX.Element {
  const { work, result, edit, say } = usePage();
  const [mode, setMode] = useState<"replace" | "add">("replace");
  // What was dropped last, until it can be read: it may need a key or an answer first.
  const [waiting, setWaiting] = useState<Waiting | null>(null);
  const [remind, setRemind] = useState<ReadFiles["remind"]>(null);
  const hasRows = work.rows.some((row) => !isBlankRow(row));
  const read = (files: readonly File[], key: ReturnKey | null, answers: FileAnswers): void => {
    const earlier = mode === "add" && hasRows ? placesIn(result.draft.data) : null;
    void readPlacesFiles(files, work, key, answers, earlier, (count, of) => {
      if (of > 5 && count < of) say(`Læst ${count} af ${of} filer.`);
    }).then((outcome) => {
      const { needsKey, questions } = outcome;
      setWaiting(needsKey || isAsked(questions) ? { files, key, answers, needsKey, questions } : null);
      setRemind(() => outcome.remind);
      edit((current) => withFiles(current, outcome, mode));
      say(
        outcome.said === null
          ? "Filerne blev ikke indsat. Se, hvad der er galt, under filens navn."
          : `${counted(files.length, "fil", "filer")} er læst, ${counted(rowsOf(outcome.said.internshipPlaces, []).length, "række", "rækker")} er indsat.`,
      );
    });
  };
  return (
    <>
      <FileField
        id="places-files"
        label="Hent filer"
        hint="Træk indberetninger hertil, eller vælg dem: Excel (.xlsx) eller CSV, én eller mange. Eller indsæt et område fra Excel i tabellen herunder."
        accept=".xlsx,.csv,.tsv,.txt"
        multiple
        onFiles={(files) => {
          read(files, null, {});
        }}
      />
      {hasRows && (
        <RadioField
          id="places-mode"
          label="Når en fil hentes"
          value={mode}
          choices={[
            { value: "replace", label: "erstattes det, der står i tabellen" },
            { value: "add", label: "lægges rækkerne til" },
          ]}
          onChoice={setMode}
        />
      )}
      <Reports reports={work.reports} />
      {work.reports.length > 0 && remind !== null && <Reminders key={remind} remind={remind} />}
      {waiting?.needsKey === true && (
        <KeyField
          onKey={(key) => {
            read(waiting.files, key, waiting.answers);
          }}
        />
      )}
      {waiting !== null && isAsked(waiting.questions) && (
        <FileQuestionsAlert
          questions={waiting.questions}
          answers={waiting.answers}
          onAnswers={(answers) => {
            read(waiting.files, waiting.key, answers);
          }}
        />
      )}
    </>
  );
}

/** Of a request what a collection has: the rest may be unfinished. */
function placesIn({
  studyYear,
  kkr,
  internshipPlaces,
  internshipPlacesUnit,
  edition,
  returns,
}: Readonly<Record<string, unknown>>): object {
  return { studyYear, kkr, internshipPlaces, internshipPlacesUnit, edition, returns };
}

/** The work with what was read of files; with the report alone, where nothing was. */
function withFiles(work: Work, { said, reports }: ReadFiles, mode: "replace" | "add"): Work {
  const isAdded = mode === "add";
  const reported = { ...work, reports: isAdded ? [...work.reports, ...reports] : reports };
  if (said === null) return reported;
  const kept = isAdded ? work.rows.filter((row) => !isBlankRow(row)) : [];
  return {
    ...reported,
    rows: [...kept, ...rowsOf(said.internshipPlaces, frameOf(work).specialisations)],
    kkr: said.kkr ?? work.kkr,
    studyYear: work.studyYear.trim() === "" ? (said.studyYear ?? "") : work.studyYear,
    unit: said.internshipPlacesUnit ?? work.unit,
    returns: isAdded ? together(work.returns, said.returns ?? null) : (said.returns ?? null),
  };
}
