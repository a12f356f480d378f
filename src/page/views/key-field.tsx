import { usePage } from "../page-state.js";
import type { Frame } from "../work/frame.js";
import { SEVERAL } from "../work/key.js";
import type { Texts, Work } from "../work/work.js";
import { Button, Question } from "./button.js";
import { HappenedAt } from "./happened.js";
import { SelectField } from "./select-field.js";
import { useSave } from "./use-save.js";

/**
 * Asks which institution each provider belongs to, where the returns do not say it. What was answered is remembered
 * with the work, and may be saved as the file that the command takes, and that is read here among the returns.
 */
export function KeyField({
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
