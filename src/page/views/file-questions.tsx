import type { JSX } from "preact";
import { answered, type FileAnswers, type FileQuestions } from "../work/file-answers.js";
import { Answer, Question } from "./question.js";

/** What only the caseworker knows of what was read: each answer reads it again. */
export function FileQuestionsAlert({
  questions: { asksBlanks, labels },
  answers,
  onAnswers,
}: {
  readonly questions: FileQuestions;
  readonly answers: FileAnswers;
  readonly onAnswers: (answers: FileAnswers) => void;
}): JSX.Element {
  return (
    <div id="file-questions" tabIndex={-1}>
      {asksBlanks && (
        <Question
          id="blanks"
          text="Er de tomme felter 0 for de institutioner, som en indberetter har ladet stå helt tomme?"
        >
          <Answer
            text="Læs de tomme felter som 0"
            onAnswer={() => onAnswers({ ...answers, blankAsZero: true })}
          />
        </Question>
      )}
      {labels.map((label) => (
        <Question
          key={label}
          id={`sum-${label}`}
          text={`Er rækken »${label}« en sum af rækkerne over den eller en indberetter?`}
        >
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
