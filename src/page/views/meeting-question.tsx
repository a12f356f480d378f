import type { JSX } from "preact";
import { useEffect } from "preact/hooks";
import { usePage, useTold, useWaits } from "../page-state.js";
import { counted } from "../work/listed.js";
import { type Meeting, withMeeting } from "../work/incoming.js";
import { listed } from "../work/listed.js";
import { goToField } from "./field-link.js";
import { Answer, Question } from "./question.js";

const MEETINGS: readonly { readonly meeting: Meeting; readonly label: string; readonly done: string }[] = [
  { meeting: "replace", label: "Erstat", done: "er erstattet" },
  { meeting: "keep", label: "Behold", done: "står, som før" },
  { meeting: "add", label: "Læg til", done: "er lagt til" },
];

/** Asks what becomes of the rows of providers who stand in the table already: for each, and for all at once. */
export function MeetingQuestion(): JSX.Element | null {
  const { work, frame } = usePage();
  const told = useTold();
  const providers = [
    ...new Map(work.waiting.map(({ provider }) => [frame.providerId(provider), provider])).values(),
  ];
  const isAsked = providers.length > 0;
  // It may be far from the row that was pasted in.
  useEffect(() => {
    if (isAsked) goToField("waiting");
  }, [isAsked]);
  const rows = counted(work.waiting.length, "række", "rækker");
  useWaits("waiting", isAsked ? `${rows} venter på svar i trin 2 og er ikke med i tallene.` : null);
  if (!isAsked) return null;
  const groups = providers.length === 1 ? [providers] : [providers, ...providers.map((name) => [name])];
  return (
    <Question
      id="waiting"
      text="Erstat sætter de nye tal i stedet for dem i tabellen, Behold lader de nye ligge, og Læg til lægger dem sammen."
    >
      {groups.map((names) => {
        const [first = ""] = names;
        const who = names.length > 1 ? `Alle ${names.length}` : first === "" ? "En række uden navn" : first;
        return (
          <p key={listed(names)}>
            {`${who} er der allerede: `}
            {MEETINGS.map(({ meeting, label, done }) => (
              <Answer
                key={meeting}
                text={label}
                label={`${label}: ${who}`}
                onAnswer={() => {
                  told("rows.0.provider", `${who} ${done}.`, (current) =>
                    withMeeting(current, names, meeting, frame),
                  );
                  document.getElementById("rows.0.provider")?.focus();
                }}
              />
            ))}
          </p>
        );
      })}
    </Question>
  );
}
