import { useEffect } from "preact/hooks";
import { usePage, useTold, useWaits } from "../page-state.js";
import { type Meeting, notIn, withMeeting } from "../work/incoming.js";
import { grouped } from "../work/grouped.js";
import { counted, listed } from "../work/listed.js";
import { inSentence } from "../work/report-of.js";
import { NOT_REPORTED } from "../work/rows.js";
import type { PlacesRow } from "../work/work.js";
import { goToField } from "./field-link.js";
import { Button, Question } from "./button.js";

interface Answer {
  readonly meeting: Meeting;
  readonly label: string;
  /** Behind whose numbers they are. */
  readonly done: string;
}

/** @param left the institutions that the new numbers say nothing of, in words: they are not let go unsaid. */
function meetingsWith(left: string): readonly Answer[] {
  const replace = { meeting: "replace", label: "Erstat", done: "er erstattet" } as const;
  if (left === "") return [replace, ...MEETINGS];
  const [stays, goes] = [`${left} bliver stående`, `${left} udgår`];
  return [
    { meeting: "replace-own", label: `Erstat, ${stays}`, done: `er erstattet. ${stays}` },
    { meeting: "replace", label: `Erstat, ${goes}`, done: `er erstattet. ${goes}` },
    ...MEETINGS,
  ];
}

const MEETINGS: readonly Answer[] = [
  { meeting: "keep", label: "Behold", done: "står som før" },
  { meeting: "add", label: "Læg til", done: "er lagt til" },
];

/** Where the old rows were taken away, or called otherwise, while it was asked. */
const UNMET: readonly Answer[] = [
  { meeting: "replace", label: "Indsæt", done: "er sat ind" },
  { meeting: "keep", label: "Indsæt ikke", done: "er ikke sat ind" },
];

/** Of two files that were dropped together neither is the old one or the new one. */
function meetingsOf(there: string, coming: string): readonly Answer[] {
  const use = (file: string): Omit<Answer, "meeting"> => ({
    label: `Brug ${file}`,
    done: `står med tallene fra ${file}`,
  });
  return [
    { meeting: "keep", ...use(there) },
    { meeting: "replace", ...use(coming) },
    { meeting: "add", label: "Læg dem sammen", done: "er lagt sammen" },
  ];
}

/** Which files the numbers of rows are from, where that is known. */
function filesOf(rows: readonly PlacesRow[]): string {
  return inSentence(listed([...new Set(rows.flatMap(({ file }) => file || []))]));
}

/** Asks what becomes of the rows of providers who stand in the table already: for each, and for all at once. */
export function MeetingQuestion() {
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
      .join(", ") + (filesOf(all) === "" ? "" : ` (fra ${filesOf(all)})`);
  const rowsOf = (name: string) => {
    const [there, coming] = [work.rows.filter(isOf(name)), work.waiting.filter(isOf(name))];
    const files = [filesOf(there), filesOf(coming)] as const;
    const isTogether = coming.some((row) => row.isTogether) && !files.includes("");
    const left = isTogether
      ? []
      : notIn(coming, there).map(({ institution }) => frame.shortNameOf(institution));
    return { there, coming, files: isTogether ? files : null, left: listed([...new Set(left)]) };
  };
  const alike = grouped(providers, (name) => {
    const { there, files, left } = rowsOf(name);
    return JSON.stringify([there.length > 0, files, left]);
  });
  const groups = [...alike.values()].flatMap((names) =>
    names.length === 1 ? [names] : [names, ...names.map((name) => [name])],
  );
  const isNewer = providers.some((name) => rowsOf(name).files === null);
  return (
    <Question
      id="waiting"
      text={`Hvilke tal skal gælde?${isNewer ? " Erstat bruger de nye, Behold de gamle, og Læg til summen af dem." : ""}`}
    >
      {groups.map((names) => {
        const [first = ""] = names;
        const isOne = names.length === 1;
        const who = isOne
          ? first || "En række uden navn"
          : names.length === 2
            ? "Begge"
            : `Alle ${names.length}`;
        const { there, coming, files, left } = rowsOf(first);
        const field = `rows.${Math.max(0, work.rows.findIndex(isOf(first)))}.provider`;
        const [own, theirs] = [numbers(there), numbers(coming)];
        const isMet = there.length > 0;
        const text = !isMet
          ? `${who} står ikke længere i tabellen${isOne ? `. Nye tal: ${theirs}` : ""}`
          : files === null
            ? `${who} er der allerede${isOne ? `: ${own}. Nye tal: ${theirs}` : ""}${left === "" ? "" : `. De nye tal siger intet om ${left}`}`
            : `${who} står i ${isOne ? `flere filer: ${own} og ${theirs}` : listed(files)}`;
        return (
          <p key={listed(names)}>
            <span>{text}.</span>
            {(!isMet ? UNMET : files === null ? meetingsWith(left) : meetingsOf(...files)).map(
              ({ meeting, label, done }) => (
                <Button
                  key={meeting}
                  aria-label={`${label}: ${who}`}
                  goTo={field}
                  onClick={() =>
                    told(field, `${who} ${done}.`, (current) => withMeeting(current, names, meeting, frame))
                  }
                >
                  {label}
                </Button>
              ),
            )}
          </p>
        );
      })}
    </Question>
  );
}
