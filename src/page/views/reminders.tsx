import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { Outcome } from "../../index.js";
import { remindersToMarkdown, type Reminders as Texts } from "../../xlsx.js";
import type { Asking } from "../files/read-places-files.js";
import { usePage } from "../page-state.js";
import { askingOf } from "./blank-return.js";
import { Remarks } from "./remarks.js";
import { TextToCopy } from "./text-to-copy.js";
import { Button } from "./button.js";

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
      {made?.ok === true && (
        <TextToCopy
          id="reminders-text"
          label="Rykkere"
          hint="En til hver, efter de filer, der sidst er indlæst. Fristen, og hvem der kan spørges, er som i indberetningsskemaet ovenfor."
          text={remindersToMarkdown(made.value)}
        />
      )}
    </>
  );
}
