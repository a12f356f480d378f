import { describe, it } from "vitest";
import { filledForm } from "../../test/filled-forms.js";
import { kindFindings } from "./kind-findings.js";

function found(text: string): unknown[] {
  return kindFindings({ ...filledForm({}), texts: [text, text] }).map(({ code }) => code);
}

describe("what a form says that it is of", () => {
  it.for([
    "Skemaet gælder sygeplejerskeuddannelsen.",
    "Indstilling om optag på socialrådgiveruddannelsen",
    "Tallene er praktikpladser.",
    "Alle tal i tabellen er angivet i procent.",
    "Alle tal er i tusinde.",
    "Antallet er pr. halvår.",
    "Antallet gælder hele landet.",
    "Indstillingen gælder kun sommeroptaget.",
    "Indstilling om optag på den pædagogiske assistentuddannelse i studieåret 2027/2028",
    "Indstilling om optag på meritpædagoguddannelsen",
    "Dimensionering af PAU 2027",
  ])("is found once where it is something else: %s", (text, context) => {
    context.expect(found(text)).toEqual(["other-kind-on-form"]);
  });

  it.for([
    "Indstilling om optag på pædagoguddannelsen",
    "Indstilling om optag på pædagoguddannelsen og læreruddannelsen",
    "UCL udbyder også læreruddannelsen.",
    "Optaget på sygeplejerskeuddannelsen behandles for sig.",
    "Tallene er studiepladser og inkl. overbooking.",
    "Tallene i bilag 2 er praktikpladser.",
    "Tallene er afrundet.",
    "Indstilling om optag på pædagoguddannelsen og den pædagogiske assistentuddannelse",
    "Indstillingen gælder både sommer- og vinteroptaget.",
    "KKR behandler også pædagogiske assistenter.",
    "I hele landet er der 5.000 studiepladser.",
  ])("is nothing where it is the form's own, or only named: %s", (text, context) => {
    context.expect(found(text)).toEqual([]);
  });

  it.for([
    "UDKAST",
    "Udkast – 2. februar 2027",
    "KLADDE!",
    "Foreløbige tal",
    "Udkast til indstilling om optag på pædagoguddannelsen",
    "Indstilling om optag på pædagoguddannelsen (udkast)",
    "Indstilling fra KKR Sjælland – foreløbig",
    "Tallene er foreløbige.",
    "Skemaet er stadig et udkast og skal godkendes.",
    "Ikke endelig",
    "Udkast. Ikke godkendt af KKR.",
    "Antallet er foreløbigt.",
    "Tallet er foreløbigt.",
    "Foreløbigt skema",
    "Midlertidig indstilling",
    "Høringsudkast",
    "Arbejdsudgave",
    "Udkast. Afventer politisk behandling.",
    "Ikke politisk behandlet.",
    "Indstillingen er endnu ikke godkendt.",
    "Indstillingen afventer KKR's godkendelse.",
    "Med forbehold for KKR's godkendelse.",
    "Sendes med forbehold for politisk behandling. Svar følger efter mødet.",
  ])("is found where it is a draft: %s", (text, context) => {
    context.expect(found(text)).toEqual(["draft-on-form"]);
  });

  it.for([
    "Udkast til lov om erhvervsakademiuddannelser",
    "Udkastet har været i høring.",
    "Udkast blev sendt til kommunerne.",
    "Foreløbige tal fra sidste år",
    "Tallene er endelige.",
    "KKR har behandlet et udkast.",
    "Midlertidig nedgang i ansøgertallet",
    "Kommunerne meldte foreløbige tal ind i januar.",
    "Forslaget om 800 studiepladser er ikke godkendt.",
    "Institutionerne har ikke behandlet sagen.",
    "KKR's behandling fandt sted den 3. februar 2027.",
  ])("is none where a draft of something else is named: %s", (text, context) => {
    context.expect(found(text)).toEqual([]);
  });

  it.for([
    "[KKR's vurdering]",
    "Mødet holdes den [dato].",
    "TODO: spørg Absalon",
    "XX studiepladser",
    "KKR har drøftet sagen den xx. februar 2027.",
    "[indsæt]",
    "Kontakt: N.N.",
    "Indsæt tekst her",
    "Klik eller tryk her",
    "Indsæt dato",
    "Dagtilbud får ??? studiepladser",
  ])("is found where something is still to be written: %s", (text, context) => {
    context.expect(found(text)).toEqual(["draft-on-form"]);
  });

  it.for([
    "Se note [1].",
    "Brevet er [lagt ud](brev.docx).",
    "Køge skriver: »[Udfyldes senere]«",
    "Kan der komme flere?",
    "Vi indsætter tallene her.",
    "Klik på linket.",
    "Jf. bekendtgørelsens kapitel XI",
  ])("is nothing where nothing is: %s", (text, context) => {
    context.expect(found(text)).toEqual([]);
  });
});
