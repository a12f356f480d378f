import { UNITS } from "../files/with-places-files.js";
import { usePage } from "../page-state.js";
import { withTextAt } from "../work/at-path.js";
import { answered, type FileAnswers } from "../work/file-answers.js";
import { Button, Question } from "./button.js";
import { KeyField } from "./key-field.js";
import type { Batch, Waiting } from "./use-batches.js";

/** What only the caseworker knows of what was read: each answer reads it again. */
export function WaitingFiles({
  waiting,
  onAnswer,
}: {
  readonly waiting: Waiting;
  readonly onAnswer: (batch: Batch) => void;
}) {
  const { edit } = usePage();
  const { files, later, notRead, usable, unstated, answers } = waiting;
  const left = files.filter((file) => !usable.includes(file)).map(({ name }) => name);
  const { blanks, unit, sums } = waiting.questions;
  const answer = (more: FileAnswers): void => onAnswer({ ...waiting, answers: { ...answers, ...more } });
  return (
    <>
      {left.length > 0 && (
        <Question
          id="usable"
          text={`${usable.length + later.length} af ${files.length + later.length + notRead.length} filer kunne læses. Hvad der er i vejen med de andre, står ved deres navne.`}
        >
          <Button
            onClick={() =>
              onAnswer({ ...waiting, files: usable, notRead: [...notRead, ...left], isRest: true })
            }
          >
            Brug dem, der kunne læses
          </Button>
        </Question>
      )}
      {unit !== "" && (
        <Question id="unit-question" text={unit}>
          {UNITS.map(({ value, label }) => (
            // The field of the unit answers it too, and reads the files again.
            <Button key={value} onClick={() => edit((current) => withTextAt(current, "unit", value))}>
              {label}
            </Button>
          ))}
        </Question>
      )}
      {unstated.length > 0 && (
        <KeyField providers={unstated} onUse={() => onAnswer({ ...waiting, key: null })} />
      )}
      {blanks !== "" && (
        <Question id="blanks" text={`${blanks} Er de tomme felter 0? Ellers ret filen, og indlæs den igen.`}>
          <Button onClick={() => answer({ blankAsZero: true })}>Læs de tomme felter som 0</Button>
        </Question>
      )}
      {[...sums].map(([label, text]) => (
        <SumQuestion
          key={label}
          label={label}
          text={text}
          onAnswer={(as) => answer(answered(answers, label, as))}
        />
      ))}
    </>
  );
}

/** Asks whether the rows of a label are a sum. */
export function SumQuestion({
  label,
  text,
  onAnswer,
}: {
  readonly label: string;
  readonly text: string;
  readonly onAnswer: (as: "sums" | "providers") => void;
}) {
  return (
    <Question id={`sum-${label}`} text={`${text} Hvad er den?`}>
      <Button onClick={() => onAnswer("sums")}>En sum, som ikke tælles med</Button>
      <Button onClick={() => onAnswer("providers")}>En indberetter</Button>
    </Question>
  );
}
