import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { Outcome } from "../../index.js";
import type { Reminders as Texts } from "../../xlsx.js";
import type { Asking } from "../files/read-places-files.js";
import { usePage } from "../page-state.js";
import { askingOf } from "./blank-return.js";
import { Folded } from "./folded.js";
import { Remarks } from "./remarks.js";
import { TextToCopy } from "./text-to-copy.js";
import { Button } from "./button.js";

const WHY: Readonly<Record<Texts["reminders"][number]["why"], string>> = {
  "not-answered": "Har ikke svaret",
  refused: "Svaret er afvist",
  "not-read": "Filen kan ikke bruges",
  "unit-assumed": "Enheden er ikke udfyldt",
};

/** Whom to remind after the files that were dropped last, with a text for each; also where they were refused. */
export function Reminders({
  remind,
}: {
  readonly remind: (asking: Asking) => Promise<Outcome<Texts>>;
}): JSX.Element {
  const { work } = usePage();
  const [made, setMade] = useState<Outcome<Texts> | null>(null);
  return (
    <>
      <p>
        <Button kind="link" onClick={() => void remind(askingOf(work)).then(setMade)}>
          Skriv rykkere til dem, der mangler, eller hvis fil ikke kan bruges
        </Button>
      </p>
      {made !== null && <Remarks outcome={made} />}
      {made?.ok === true && <Made {...made.value} />}
    </>
  );
}

function Made({ reminders, others }: Texts): JSX.Element {
  return (
    <div id="reminders" role="group" aria-label="Rykkere">
      <p>
        {reminders.length === 0
          ? "Der er ingen at rykke."
          : "En til hver, efter de filer, der sidst er indlæst. Fristen, og hvem der kan spørges, er som i indberetningsskemaet ovenfor."}
      </p>
      {reminders.map(({ provider, why, address, subject, text }) => (
        <Folded key={provider} title={`${provider}: ${WHY[why]}`}>
          <TextToCopy
            id={`reminder.${provider}`}
            label={`Rykker til ${provider}`}
            hint={`${address === undefined ? "" : `Til: ${address}. `}Emne: ${subject}`}
            text={text}
          />
        </Folded>
      ))}
      {others.length > 0 && (
        <>
          <p>Fejl, der ikke er en enkelt indberetters:</p>
          <ul>
            {others.map((fault) => (
              <li key={fault}>{fault}</li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
