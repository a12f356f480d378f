import { accompanyingEmail, emailText, type Recommendation } from "../../index.js";
import { usePage } from "../page-state.js";
import { SelectField } from "./select-field.js";
import { TextToCopy } from "./text-to-copy.js";

/** The e-mail that the form is sent with: opened in the reader's own mail program, or copied. */
export function Email({ recommendation }: { readonly recommendation: Recommendation }) {
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
