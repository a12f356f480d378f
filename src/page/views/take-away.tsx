import {
  toCsv,
  toJson,
  accompanyingEmail,
  emailText,
  type Recommendation,
  memoDocument,
  type Outcome,
  prepareMemo,
} from "../../index.js";
import { toDocx } from "../../render/docx/to-docx.js";
import { toXlsx } from "../../render/xlsx/to-xlsx.js";
import { usePage } from "../page-state.js";
import { Button } from "./button.js";
import { FillDocument } from "./fill-document.js";
import { HappenedAt, useSave } from "./happened.js";
import { SelectField } from "./select-field.js";
import { TextToCopy } from "./text-to-copy.js";
import { useState } from "preact/hooks";
import { editionsOf } from "../work/frame.js";
import { lastYearsFiles } from "../work/last-year.js";
import { listed } from "../work/listed.js";
import { FaultList, Remarks } from "./fault-summary.js";
import { useAlternatives } from "./scenarios.js";

/** The form taken away: each file is byte for byte what the command writes from the same request. */
export function TakeAway() {
  const { result, document, print, save: saveWork } = usePage();
  const { recommendation } = result;
  const saveAs = useSave();
  // A ceiling is no recommendation, and nobody sends it.
  const isCeiling = recommendation?.request.studyPlaces.from === "capacity";
  const [what, definite] = isCeiling ? ["loft", "loftet"] : ["indstilling", "indstillingen"];
  const isMissing = document === null || recommendation === null;
  const save = (ending: string, content: string | Promise<Uint8Array>): void => saveAs(what, ending, content);
  return (
    <section aria-labelledby="take-heading">
      <h2 id="take-heading">5. Send</h2>
      {isMissing ? (
        <p>Når skemaet er udfyldt, kan det gemmes og sendes herfra.</p>
      ) : (
        <>
          <div class="button-group">
            <Button kind="primary" onClick={() => save("docx", toDocx(document))}>
              {`Gem ${definite} som Word`}
            </Button>
            <Button onClick={() => save("xlsx", toXlsx(document))}>{`Gem ${definite} som Excel`}</Button>
            <Button onClick={() => save("csv", toCsv(document))}>{`Gem ${definite} som CSV`}</Button>
            <Button onClick={() => print()}>Udskriv</Button>
            <Button onClick={() => save("json", toJson(recommendation))}>
              {isCeiling ? "Gem loftet (.json)" : "Gem indstillingen til næste år (.json)"}
            </Button>
            <Button onClick={saveWork}>Gem arbejdet (.json)</Button>
          </div>
          <HappenedAt field={what} />
          <HappenedAt field="arbejde" />
          <p>
            Arbejdet er alt det, du har skrevet; det kan åbnes igen her på siden.
            {!isCeiling && " Indstillingen gemmes til næste år, så ændringen kan vises."}
          </p>
          {isCeiling ? (
            <p>
              Tallene er det, praktikpladserne kan bære. De sættes ikke ind i ministeriets dokument og sendes
              ikke: Vælg i trin 3, hvor det samlede antal kommer fra, når det er besluttet.
            </p>
          ) : (
            <FillDocument recommendation={recommendation} />
          )}
          <Memo recommendation={recommendation} />
          {!isCeiling && <Email recommendation={recommendation} />}
        </>
      )}
    </section>
  );
}

/** The e-mail that the form is sent with: opened in the reader's own mail program, or copied. */
function Email({ recommendation }: { readonly recommendation: Recommendation }) {
  const { work, edit } = usePage();
  const { attachment = "letter-and-annex" } = work;
  const email = accompanyingEmail(recommendation, { attachment });
  return (
    <>
      <h3>Send skemaet</h3>
      <SelectField
        id="email-attachment"
        label="Det, du vedhæfter"
        value={attachment}
        choices={[
          { value: "letter-and-annex", label: "Indstillingen med beregningsbilag" },
          { value: "ministry-document", label: "Ministeriets dokument, udfyldt" },
        ]}
        onChoice={(chosen) => edit((current) => ({ ...current, attachment: chosen }))}
      />
      <p>
        <a href={mailtoOf(email)}>Skriv e-mailen i dit e-mailprogram</a>
      </p>
      <p>Husk at vedhæfte skemaet: E-mailen har teksten, men ikke filen.</p>
      <TextToCopy id="email-text" label="Eller kopiér e-mailen" text={emailText(email)} />
    </>
  );
}

/** As RFC 6068 has it: a line ends with both of its characters. */
function mailtoOf({ recipient, subject, text }: ReturnType<typeof accompanyingEmail>): string {
  const body = encodeURIComponent(text.replaceAll("\n", "\r\n"));
  return `mailto:${encodeURIComponent(recipient ?? "")}?subject=${encodeURIComponent(subject)}&body=${body}`;
}

/** The case for the council's meeting; beside last year's recommendation, if the page has it. */
function Memo({ recommendation }: { readonly recommendation: Recommendation }) {
  const { work, frame } = usePage();
  const save = useSave();
  const [made, setMade] = useState<{ of: Recommendation; outcome: Outcome<unknown> } | null>(null);
  const { own: previous } = lastYearsFiles(work, frame);
  const { origins, faults } = useAlternatives(recommendation.request);
  const make = (): void => {
    const options = {
      previous,
      scenarios: origins.flatMap((origin) => origin ?? []),
      editions: editionsOf(work),
    };
    const outcome = prepareMemo(recommendation, options);
    setMade({ of: recommendation, outcome });
    if (outcome.ok) save("sag", "docx", toDocx(memoDocument(outcome.value)));
  };
  return (
    <>
      <h3>Sagen til KKR's møde</h3>
      <p>
        {`En kladde med indstilling, sagsfremstilling og bilag. Det, som kun KKR kan vurdere, står som »[KKR's vurdering …]«. ${
          previous.length === 0
            ? "Indlæses sidste års tal i trin 3, kommer ændringen med."
            : `Ændringen er fra ${listed(previous.map(({ file }) => file))}.`
        } Alternativer, der skrives under »Alternativer« nedenfor, kommer med.`}
      </p>
      {/* An alternative that can't be read is not left out in silence. */}
      <FaultList faults={faults} />
      {faults.length === 0 ? (
        <Button onClick={make}>Gem sagen som Word</Button>
      ) : (
        <p>Sagen kan gemmes, når alternativerne er rettet eller fjernet.</p>
      )}
      <HappenedAt field="sag" />
      <div id="memo-remarks">{made?.of === recommendation && <Remarks outcome={made.outcome} />}</div>
    </>
  );
}
