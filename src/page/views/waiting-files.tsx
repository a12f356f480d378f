import { UNITS } from "../files/with-places-files.js";
import { usePage } from "../page-state.js";
import { withTextAt } from "../work/at-path.js";
import { answered, type FileAnswers } from "../work/file-answers.js";
import { Button, Question } from "./button.js";
import type { Batch, Waiting } from "./use-batches.js";
import type { Frame } from "../work/frame.js";
import { SEVERAL } from "../work/key.js";
import type { Texts } from "../work/kinds-of-numbers.js";
import type { Work } from "../work/work.js";
import { HappenedAt, useSave } from "./happened.js";
import { SelectField } from "./select-field.js";

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

/**
 * Asks which institution each provider belongs to, where the returns do not say it. What was answered is remembered
 * with the work, and may be saved as the file that the command takes, and that is read here among the returns.
 */
function KeyField({
  providers,
  onUse,
}: {
  /** Whose institution is asked for. */
  readonly providers: readonly string[];
  readonly onUse: () => void;
}) {
  const { work, frame, edit } = usePage();
  const save = useSave();
  const key = { ...inTable(work, providers, frame), ...work.key };
  const chosen = new Map(Object.entries(key));
  const [one = "", ...more] = new Set(providers.map((provider) => chosen.get(provider) ?? ""));
  chosen.set(EVERYBODY, more.length === 0 ? one : "");
  const choices = [
    { value: "", label: "Ikke angivet" },
    ...frame.institutions.map(({ id }) => ({ value: id, label: frame.shortNameOf(id) })),
    { value: SEVERAL, label: "Flere, skrives hver for sig" },
  ];
  return (
    <Question
      id="key"
      text="Det fremgår ikke, hvilken institution praktikpladserne hører til. Vælg her, indlæs en fil (.csv) med kolonnerne Kommune og Institution, eller tilføj kolonnen Institution i indberetningerne."
    >
      <div class="named side-by-side">
        {(providers.length > 1 ? [EVERYBODY, ...providers] : providers).map((provider) => (
          <SelectField
            key={provider}
            id={`key.${provider}`}
            label={provider}
            value={chosen.get(provider) ?? ""}
            choices={choices}
            onChoice={(institution) => {
              const names = provider === EVERYBODY ? providers : [provider];
              const more = Object.fromEntries(names.map((name) => [name, institution]));
              edit((current) => ({ ...current, key: { ...current.key, ...more } }));
            }}
          />
        ))}
      </div>
      <div class="button-group">
        <Button
          onClick={() => {
            edit((current) => ({ ...current, key: { ...key, ...current.key } }));
            onUse();
          }}
        >
          Brug svarene
        </Button>
        <Button
          onClick={() => {
            const rows = Object.entries(key).flatMap(([provider, id]) =>
              frame.institutions.some((one) => one.id === id) ? `${provider};${frame.nameOf(id)}\r\n` : [],
            );
            save("noegle", "csv", `\ufeffKommune;Institution\r\n${rows.join("")}`);
          }}
        >
          Gem svarene som en fil (.csv)
        </Button>
      </div>
      <HappenedAt field="noegle" />
    </Question>
  );
}

/** Chosen for all who are asked about at once. */
const EVERYBODY = "Alle på én gang";

/** The institution of each that has one alone in the table. */
function inTable({ rows }: Work, providers: readonly string[], { providerId }: Frame): Texts {
  return Object.fromEntries(
    providers.flatMap((name) => {
      const own = rows.filter(({ provider }) => providerId(provider) === providerId(name));
      const [only = "", ...others] = new Set(own.map(({ institution }) => institution));
      return only === "" || others.length > 0 ? [] : [[name, only]];
    }),
  );
}
