import type { JSX } from "preact";
import { answered, type FileAnswers, type FileQuestions } from "../work/file-answers.js";
import { Answer, Question } from "./question.js";

/** What only the caseworker knows of what was read: each answer reads it again. */
export function FileQuestionsAlert({
  questions: { blanks, sums },
  answers,
  onAnswers,
}: {
  readonly questions: FileQuestions;
  readonly answers: FileAnswers;
  readonly onAnswers: (answers: FileAnswers) => void;
}): JSX.Element {
  return (
    <div id="file-questions" tabIndex={-1}>
      {blanks !== null && (
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
    </div>
  );
}
