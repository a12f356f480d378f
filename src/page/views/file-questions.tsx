import type { JSX } from "preact";
import { answered, type FileAnswers, type FileQuestions } from "../work/file-answers.js";

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
    <div class="alert alert-warning" id="file-questions" tabIndex={-1}>
      {asksBlanks && (
        <>
          <p class="alert-text">
            Er de tomme felter 0 for de institutioner, som en indberetter har ladet stå helt tomme?
          </p>
          <Answer
            text="Læs de tomme felter som 0"
            onAnswer={() => {
              onAnswers({ ...answers, blankAsZero: true });
            }}
          />
        </>
      )}
      {labels.map((label) => (
        <div key={label}>
          <p class="alert-text">{`Er rækken »${label}« en sum af rækkerne over den eller en indberetter?`}</p>
          <Answer
            text="En sum, som ikke tælles med"
            onAnswer={() => {
              onAnswers(answered(answers, label, "sums"));
            }}
          />
          <Answer
            text="En indberetter"
            onAnswer={() => {
              onAnswers(answered(answers, label, "providers"));
            }}
          />
        </div>
      ))}
    </div>
  );
}

function Answer({ text, onAnswer }: { readonly text: string; readonly onAnswer: () => void }): JSX.Element {
  return (
    <button type="button" class="button button-secondary" onClick={onAnswer}>
      {text}
    </button>
  );
}
