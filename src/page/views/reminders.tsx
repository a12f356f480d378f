import { useState } from "preact/hooks";
import type { Outcome } from "../../index.js";
import { returnReminders, type Reminders as Texts, type RemindersOptions } from "../../xlsx.js";
import type { Asking, Reminding } from "../files/read-places-files.js";
import { usePage } from "../page-state.js";
import { answersOf, membersIn, NOBODY } from "../work/answers-of.js";
import { editionsOf, frameOf } from "../work/frame.js";
import { hasNumber, isTaken, kkrOf, NO_INSTITUTION, type SentAnswer, type Work } from "../work/work.js";
import { askingOf } from "./blank-return.js";
import { Folded } from "./folded.js";
import { Remarks } from "./fault-summary.js";
import { TextToCopy } from "./text-to-copy.js";
import { Button } from "./button.js";

const WHY: Readonly<Record<Texts["reminders"][number]["why"], string>> = {
  "not-answered": "Har ikke svaret",
  refused: "Svaret er afvist",
  "not-read": "Filen kan ikke bruges",
  "unit-assumed": "Enheden er ikke angivet",
};

/** What a reminder is written from. */
const WRITTEN = ["kkr", "studyYear", "unit", "rows", "reports", "asking"] as const;

/**
 * Whom to remind, with a text for each: after the files that were dropped last, also where they were refused, or else
 * of those who have no numbers in the table.
 *
 * @param remind after files; null where none were read since the page was opened
 */
export function Reminders({ remind }: { readonly remind: Reminding | null }) {
  const { work, frame } = usePage();
  const [made, setMade] = useState<{ readonly of: Work; readonly outcome: Outcome<Texts> } | null>(null);
  const { all, absent } = membersIn(work.rows, frame);
  const isMissing = absent.length > 0 && (remind !== null || absent.length < all.length);
  const isToAsk = answersOf(work, frame)?.remarks?.some(({ code }) => code === "unit-assumed") ?? false;
  const sent = work.reports.flatMap(({ of = [] }) => of);
  // What was said of their answers is said until they are in the table.
  const refusedBefore = sent.filter(({ why, provider }) => why === "refused" && absent.includes(provider));
  const isRefused = work.reports.some(({ isRead, isClosed }) => !isRead && isClosed !== true);
  if (!isMissing && !isToAsk && !(isRefused && remind !== null) && refusedBefore.length === 0) return null;
  const isMade = made !== null && WRITTEN.every((key) => made.of[key] === work[key]);
  const write = async (): Promise<void> => {
    const asking = { ...askingOf(work), refusedBefore };
    const outcome = await remindersIn(work, asking, isRefused ? remind : null);
    setMade({
      of: work,
      outcome: outcome.ok ? { ...outcome, value: withoutWaiting(outcome.value, sent) } : outcome,
    });
  };
  return (
    <>
      <p>
        <Button kind="link" onClick={() => void write()}>
          Skriv rykkere til dem, der mangler, eller hvis fil ikke kan bruges
        </Button>
      </p>
      {isMade && <Remarks outcome={made.outcome} />}
      {isMade && made.outcome.ok && <Made {...made.outcome.value} />}
    </>
  );
}

/** Whom to remind of those who are missing in the table, or whose file was not read. */
function remindersIn(work: Work, asking: Asking, after: Reminding | null): Promise<Outcome<Texts>> {
  const notRead = work.reports.filter(({ isRead }) => !isRead).map(({ name }) => name);
  const inWork = { ...kkrOf(work), studyYear: work.studyYear.trim(), editions: editionsOf(work), notRead };
  const { files, options } = after ?? { files: [], options: inWork };
  return returnReminders(files, { ...options, ...asking, ...answeredIn(work) });
}

/** Who stands in the table has answered, also where a number, or whose it is, is still to be said. */
function answeredIn(work: Work): Pick<RemindersOptions, "add"> {
  const frame = frameOf(work);
  const [{ id: institution } = NO_INSTITUTION] = frame.institutions;
  const [{ id: specialisation } = NO_INSTITUTION] = frame.specialisations;
  const rows = work.rows.filter((row) => hasNumber(row) && !isTaken(row) && row.provider.trim() !== "");
  const internshipPlaces = rows.map(({ provider }) => ({ provider, institution, specialisation, places: 0 }));
  const returns = answersOf({ ...work, rows }, frame) ?? NOBODY;
  const unit = work.unit === "" ? {} : { internshipPlacesUnit: work.unit };
  const add = { ...kkrOf(work), ...unit, studyYear: work.studyYear.trim(), internshipPlaces, returns };
  return rows.length === 0 ? {} : { add };
}

/** Nobody is reminded of an answer that only waits for one of ours. */
function withoutWaiting(made: Texts, sent: readonly SentAnswer[]): Texts {
  const waits = sent.filter(({ why }) => why === "waits").map(({ provider }) => provider);
  return { ...made, reminders: made.reminders.filter(({ provider }) => !waits.includes(provider)) };
}

function Made({ reminders, others }: Texts) {
  return (
    <div id="reminders" role="group" aria-label="Rykkere">
      <p>
        {reminders.length === 0
          ? "Der er ingen at rykke."
          : "En til hver. Fristen, og hvem der kan spørges, er som i indberetningsskemaet ovenfor."}
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
