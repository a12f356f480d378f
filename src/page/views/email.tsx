import type { JSX } from "preact";
import { accompanyingEmail, emailText, type Recommendation } from "../../index.js";
import { TextToCopy } from "./text-to-copy.js";

/** The e-mail that the form is sent with: opened in the reader's own mail program, or copied. */
export function Email({ recommendation }: { readonly recommendation: Recommendation }): JSX.Element {
  const email = accompanyingEmail(recommendation);
  return (
    <>
      <h3>Send skemaet</h3>
      <p>
        <a href={mailtoOf(email)}>Skriv mailen i dit mailprogram</a>
      </p>
      <p>Husk at vedhæfte skemaet: Mailen har teksten, men ikke filen. Siden sender intet selv.</p>
      <TextToCopy id="email-text" label="Eller kopiér mailen" text={emailText(email)} />
    </>
  );
}

/** As RFC 6068 has it: a line ends with both of its characters. */
function mailtoOf({ recipient, subject, text }: ReturnType<typeof accompanyingEmail>): string {
  const body = encodeURIComponent(text.replaceAll("\n", "\r\n"));
  return `mailto:${encodeURIComponent(recipient ?? "")}?subject=${encodeURIComponent(subject)}&body=${body}`;
}
