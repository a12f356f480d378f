import { useState } from "preact/hooks";
import { answersTexts } from "../../index.js";
import { unitName } from "../files/with-places-files.js";
import { usePage, useTold } from "../page-state.js";
import { answersOf, isNamed, membersIn, NOBODY, withMembers } from "../work/answers-of.js";
import { converted, IN_TWO_UNITS, isInOtherUnit, unitlessRows, withUnitSaid } from "../work/decisions.js";
import { counted, listed } from "../work/listed.js";
import { frameOf } from "../work/frame.js";
import { blankRows, hasNumber, type Work } from "../work/work.js";
import { HappenedAt } from "./happened.js";
import { MeetingQuestion } from "./meeting-question.js";
import { Pasting } from "./pasting.js";
import { PlacesFiles } from "./places-files.js";
import { PlacesGrid } from "./places-grid.js";
import { NumberFields } from "./number-fields.js";
import { SumQuestion } from "./waiting-files.js";
import { typedSums, withSumAnswered } from "../work/typed-sums.js";
import { WorkRadio } from "./work-field.js";
import { BlankReturnTask } from "./blank-return.js";
import { Button, Question } from "./button.js";
import { Folded } from "./folded.js";

/** What the split rests on: internship places, or shares that the council has decided. */
export function PlacesSection() {
  const { work } = usePage();
  const [pasted, setPasted] = useState<File | null>(null);
  return (
    <section aria-labelledby="places-heading">
      <h2 id="places-heading">2. Praktikpladser</h2>
      <WorkRadio
        id="basis"
        label="Hvad bygger fordelingen på?"
        choices={[
          { value: "places", label: "Praktikpladser, som de er indberettet" },
          { value: "shares", label: "Andele i procent, som rådet har besluttet" },
        ]}
      />
      <Pasting onFile={setPasted} />
      {work.basis === "places" ? <Places pasted={pasted} /> : <NumberFields of="shares" />}
    </section>
  );
}

function Places({ pasted }: { readonly pasted: File | null }) {
  const told = useTold();
  const empty = (): void => {
    told("rows.0.provider", "Tabellen er tømt.", withoutPlaces);
  };
  return (
    <>
      <Folded title="Send et tomt indberetningsskema ud">
        <BlankReturnTask />
      </Folded>
      <PlacesFiles pasted={pasted} />
      <MeetingQuestion />
      <HappenedAt field="rows" />
      <Answered />
      <PlacesGrid />
      <TypedSums />
      <p>
        <Button kind="link" onClick={empty}>
          Tøm tabellen
        </Button>
      </p>
      <NumberFields of="unit" />
      <OtherUnit onEmpty={empty} />
    </>
  );
}

/** Rows that were typed and have what others say together: whether they are sums is asked, as of a file's. */
function TypedSums() {
  const { work } = usePage();
  const told = useTold();
  return (
    <>
      {typedSums(work)
        .filter(({ label }) => label !== "")
        .map(({ label, text }) => (
          <SumQuestion
            key={label}
            label={label}
            text={text}
            onAnswer={(as) =>
              told(
                "rows.0.provider",
                as === "sums" ? `${label} er fjernet.` : `${label} tælles med.`,
                (current) => withSumAnswered(current, label, as),
              )
            }
          />
        ))}
    </>
  );
}

/** The numbers were read in one unit, and another was chosen since: which of the two they are in is asked. */
function OtherUnit({ onEmpty }: { readonly onEmpty: () => void }) {
  const { work } = usePage();
  const told = useTold();
  if (!isInOtherUnit(work)) return null;
  const isInTwo = work.readUnit === IN_TWO_UNITS;
  const unit = unitName(work.unit);
  const unitless = unitlessRows(work);
  const areAll = unitless.length === work.rows.filter(hasNumber).length;
  const isToSay = unitless.length > 0 && (areAll || !isInTwo);
  const of = listed([...new Set(unitless.map(({ provider }) => provider.trim() || "en række uden navn"))]);
  return (
    <Question
      id="other-unit"
      text={`Enheden er ændret, efter at filerne blev læst, men tallene er ikke regnet om. ${
        isInTwo
          ? "Tabellen har tal i begge enheder. Skal de regnes om, så indlæs filerne igen."
          : "Regnes de om, gælder det hele tabellen, også det, du selv har skrevet. Tømmes den, forsvinder det."
      }${isToSay && !areAll ? ` Skrevet her, eller læst uden oplyst enhed: tallene for ${of}.` : ""}`}
    >
      {!isInTwo && (
        <Button
          goTo="unit"
          onClick={() =>
            told("unit", `Tabellen er regnet om til ${unit}.`, (current) => converted(current) ?? current)
          }
        >{`Regn tabellen om til ${unit}`}</Button>
      )}
      {isToSay && (
        <Button goTo="unit" onClick={() => told("unit", `Tabellen er i ${unit}.`, withUnitSaid)}>
          {areAll ? `Tallene er i ${unit}` : `Disse tal er i ${unit}; regn de andre om`}
        </Button>
      )}
      <Button goTo="places-files" onClick={onEmpty}>
        Tøm tabellen, og indlæs igen
      </Button>
    </Question>
  );
}

/** So many names are read at a glance. More are folded away: how many they are stands beside. */
const FEW = 5;

/** Who is missing in the table, where it was collected; how many have answered, and the way to put the others in. */
function Answered() {
  const { work, frame, edit } = usePage();
  const told = useTold();
  const answers = answersOf(work, frame);
  const { all, absent } = membersIn(work.rows, frame);
  const { missing, notRead } = answers ?? NOBODY;
  const others = answers !== undefined && isNamed(answers, work) ? [...missing, ...notRead] : undefined;
  const isAnyAbsent = missing.length + notRead.length > 0;
  const sent = work.reports.flatMap(({ of = [] }) => of.filter(({ why }) => why === "waits"));
  const waiting = new Set(sent.map(({ provider }) => frame.ownerId(provider)));
  const waits = notRead.filter((name) => waiting.has(frame.ownerId(name)));
  const unusedSaid = (names: readonly string[]): string[] =>
    answersTexts({ ...NOBODY, notRead: names }).slice(0, 1);
  const texts = [
    ...answersTexts(answers).filter(
      // How many of the KKR's have answered stands beneath.
      (text) => !text.endsWith(` af ${all.length} indberettere.`) && !unusedSaid(notRead).includes(text),
    ),
    ...unusedSaid(notRead.filter((name) => !waits.includes(name))),
    ...(waits.length === 0 ? [] : [`Svaret fra ${listed(waits)} er ikke sat ind i tabellen endnu.`]),
  ];
  const named = new Set(work.rows.map(({ provider }) => frame.ownerId(provider)));
  const unnamed = work.rows.filter((row) => row.provider.trim() === "" && hasNumber(row)).length;
  return (
    <>
      {answers !== undefined && texts.length > 0 && (
        <div id="returns">
          <Folded
            title={isAnyAbsent ? "Hvem der mangler" : "Tomme felter, der er læst som 0"}
            isOpen={missing.length + notRead.length <= FEW}
          >
            <ul>
              {texts.map((text) => (
                <li key={text}>{text}</li>
              ))}
            </ul>
            {isAnyAbsent && (
              <Button kind="link" onClick={() => edit((current) => ({ ...current, unnamed: others }))}>
                {`Nævn dem ${others === undefined ? "" : "ikke "}i skemaet og e-mailen`}
              </Button>
            )}
          </Folded>
        </div>
      )}
      {all.length > 0 && (
        <p id="members" tabIndex={-1}>
          {`${all.length - absent.length} af ${all.length} har svaret. `}
          {unnamed > 0 && `${counted(unnamed, "række", "rækker")} mangler navn på kommune eller region. `}
          {absent.some((name) => !named.has(frame.ownerId(name))) && (
            <Button
              kind="link"
              goTo="rows.0.provider"
              onClick={() =>
                told("rows.0.provider", "KKR'ets kommuner og region står i tabellen.", (current) =>
                  withMembers(current, frame),
                )
              }
            >
              Indsæt KKR'ets kommuner
            </Button>
          )}
        </p>
      )}
    </>
  );
}

function withoutPlaces(work: Work): Work {
  const rows = blankRows(frameOf(work).rowInstitutions);
  return { ...work, rows, waiting: [], reports: [], returns: null, readUnit: undefined, unnamed: undefined };
}
