import type { JSX } from "preact";
import { useEffect } from "preact/hooks";
import { usePage, useTold, useWaits } from "../page-state.js";
import { type Meeting, withMeeting } from "../work/incoming.js";
import { counted, listed } from "../work/listed.js";
import { inSentence } from "../work/report-of.js";
import { NOT_REPORTED } from "../work/rows.js";
import type { PlacesRow } from "../work/work.js";
import { goToField } from "./field-link.js";
import { Button } from "./button.js";
import { Question } from "./question.js";

const MEETINGS: readonly { readonly meeting: Meeting; readonly label: string; readonly done: string }[] = [
  { meeting: "replace", label: "Erstat", done: "er erstattet" },
  { meeting: "keep", label: "Behold", done: "står, som før" },
  { meeting: "add", label: "Læg til", done: "er lagt til" },
];

/** Which files the numbers of rows are from, where that is known. */
function fromText(rows: readonly PlacesRow[]): string {
  const files = new Set(rows.flatMap(({ file }) => file || []));
  return files.size === 0 ? "" : ` (fra ${inSentence(listed([...files]))})`;
}

/** Asks what becomes of the rows of providers who stand in the table already: for each, and for all at once. */
export function MeetingQuestion(): JSX.Element | null {
  const { work, frame } = usePage();
  const told = useTold();
  const { providerId, institutions, specialisations } = frame;
  const providers = [
    ...new Map(work.waiting.map(({ provider }) => [providerId(provider), provider])).values(),
  ];
  const isAsked = providers.length > 0;
  // It may be far from the row that was pasted in.
  useEffect(() => {
    if (isAsked) goToField("waiting");
  }, [isAsked]);
  const rows = counted(work.waiting.length, "række", "rækker");
  useWaits("waiting", isAsked ? `${rows} venter på svar i trin 2 og er ikke med i tallene.` : null);
  if (!isAsked) return null;
  const isOf =
    (name: string) =>
    ({ provider }: PlacesRow): boolean =>
      providerId(provider) === providerId(name);
  /** "39 / 24 / 37", and where the KKR has several institutions whose they are. */
  const numbers = (all: readonly PlacesRow[]): string =>
    all
      .map(({ institution, places }) => {
        const own = specialisations.map(({ id }) => places[id]?.trim() || NOT_REPORTED).join(" / ");
        return institutions.length > 1 ? `${frame.shortNameOf(institution)} ${own}` : own;
      })
      .join(", ") + fromText(all);
  const groups = providers.length === 1 ? [providers] : [providers, ...providers.map((name) => [name])];
  return (
    <Question
      id="waiting"
      text="Hvilke tal skal gælde? Erstat bruger de nye, Behold de gamle, og Læg til summen af dem."
    >
      {groups.map((names) => {
        const [first = ""] = names;
        const isOne = names.length === 1;
        const who = isOne
          ? first || "En række uden navn"
          : names.length === 2
            ? "Begge"
            : `Alle ${names.length}`;
        return (
          <p key={listed(names)}>
            <span>
              {`${who} er der allerede`}
              {isOne &&
                `: ${numbers(work.rows.filter(isOf(first)))}. Nye tal: ${numbers(work.waiting.filter(isOf(first)))}`}
              .
            </span>
            {MEETINGS.map(({ meeting, label, done }) => (
              <Button
                key={meeting}
                aria-label={`${label}: ${who}`}
                onClick={() => {
                  const field = `rows.${work.rows.findIndex(isOf(first))}.provider`;
                  told(field, `${who} ${done}.`, (current) => withMeeting(current, names, meeting, frame));
                  goToField(field);
                }}
              >
                {label}
              </Button>
            ))}
          </p>
        );
      })}
    </Question>
  );
}
