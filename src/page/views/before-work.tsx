import type { JSX } from "preact";
import { useRef } from "preact/hooks";
import { download } from "../files/download.js";
import { usePage, useTold } from "../page-state.js";
import type { WorkInHand } from "../use-work.js";
import { asksDecisions, decisionsIn, withDecisions } from "../work/decisions.js";
import { frameOf } from "../work/frame.js";
import { blankRows } from "../work/work.js";
import { Answer, Question } from "./question.js";

/** What is to be answered before anything else: what the browser has kept, and what goes along to a new study year. */
export function BeforeWork({ inHand }: { readonly inHand: WorkInHand }): JSX.Element {
  const { found, aside, takeUp, beginAnew, dropAside } = inHand;
  const { frame, say } = usePage();
  return (
    <>
      {aside !== null && (
        <Question
          id="aside"
          text="Browseren havde husket noget, som siden ikke kan læse. Det er lagt til side."
        >
          <Answer text="Gem det som en fil" onAnswer={() => download("lagt-til-side.json", aside)} />
          <Answer text="Slet det" onAnswer={dropAside} />
        </Question>
      )}
      {found !== null && (
        <Question
          id="found"
          text={`${foundText(found.day, found.work.studyYear, frame.council?.name)}: fortsæt, eller begynd forfra?`}
        >
          <Answer text="Fortsæt" onAnswer={takeUp} />
          <Answer
            text="Begynd forfra"
            onAnswer={() => {
              beginAnew();
              say("Siden er tom. Fortryd henter arbejdet tilbage.");
            }}
          />
        </Question>
      )}
      <DecisionsQuestion />
    </>
  );
}

/** "Arbejde fra 14. januar 2027, KKR Sjælland, 2026/2027". */
function foundText(day: string, studyYear: string, kkr: string | undefined): string {
  const from = day === "" ? "Tidligere arbejde" : `Arbejde fra ${day}`;
  return [from, kkr ?? "", studyYear].filter((part) => part !== "").join(", ");
}

/** What of last year's goes along: nothing unasked. */
function DecisionsQuestion(): JSX.Element | null {
  const { work } = usePage();
  const told = useTold();
  const form = useRef<HTMLFormElement>(null);
  if (!asksDecisions(work)) return null;
  const { studyYear, decisionsYear } = work;
  return (
    <form ref={form}>
      <Question
        id="decisions"
        text={`Studieåret er ændret fra ${decisionsYear} til ${studyYear.trim()}. Hvad skal følge med? Resten ryddes.`}
      >
        {decisionsIn(work).map((name) => (
          <label key={name}>
            <input type="checkbox" name={name} /> {name}
          </label>
        ))}
        <Answer
          text="Fortsæt med det valgte"
          onAnswer={() => {
            const names = Array.from(new FormData(form.current ?? undefined).keys());
            told(
              "studyYear",
              `Fulgt med til ${studyYear.trim()}: ${names.join(", ") || "intet"}.`,
              (current) => withDecisions(current, names, blankRows(frameOf(current).rowInstitutions)),
            );
          }}
        />
      </Question>
    </form>
  );
}
