import type { JSX } from "preact";
import { UNITS } from "../files/with-places-files.js";
import type { ReturnKey } from "../work/key.js";
import { usePage } from "../page-state.js";
import { withTextAt } from "../work/at-path.js";
import { answered, type FileAnswers, type FileQuestions } from "../work/file-answers.js";
import { KeyField } from "./key-field.js";
import { Answer, Question } from "./question.js";

/** What only the caseworker knows of what was read: each answer reads it again. */
export function WaitingFiles({
  usable,
  questions: { blanks, unit, sums },
  unstated,
  answers,
  onUsable,
  onKey,
  onAnswers,
}: {
  /** How many of the files can be read, in words; null where all can, or none. */
  readonly usable: string | null;
  readonly questions: FileQuestions;
  /** Whose institution is asked for. */
  readonly unstated: readonly string[];
  readonly answers: FileAnswers;
  readonly onUsable: () => void;
  readonly onKey: (key: ReturnKey | null) => void;
  readonly onAnswers: (answers: FileAnswers) => void;
}): JSX.Element {
  const { edit } = usePage();
  return (
    <>
      {usable !== null && (
        <Question id="usable" text={usable}>
          <Answer text="Brug dem, der kunne læses" onAnswer={onUsable} />
        </Question>
      )}
      {unit !== "" && (
        <Question id="unit-question" text={unit}>
          {UNITS.map(({ value, label }) => (
            // The field of the unit answers it too, and reads the files again.
            <Answer
              key={value}
              text={label}
              onAnswer={() => edit((current) => withTextAt(current, "unit", value))}
            />
          ))}
        </Question>
      )}
      {unstated.length > 0 && <KeyField providers={unstated} onKey={onKey} />}
      {blanks !== "" && (
        <Question id="blanks" text={`${blanks} Er de tomme felter 0?`}>
          <Answer
            text="Læs de tomme felter som 0"
            onAnswer={() => onAnswers({ ...answers, blankAsZero: true })}
          />
        </Question>
      )}
      {[...sums].map(([label, text]) => (
        <Question key={label} id={`sum-${label}`} text={`${text} Hvad er den?`}>
          <Answer
            text="En sum, som ikke tælles med"
            onAnswer={() => onAnswers(answered(answers, label, "sums"))}
          />
          <Answer text="En indberetter" onAnswer={() => onAnswers(answered(answers, label, "providers"))} />
        </Question>
      ))}
    </>
  );
}
