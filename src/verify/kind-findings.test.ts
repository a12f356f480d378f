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
    "Kommunerne meldte foreløbige tal ind i januar.",
  ])("is none where a draft of something else is named: %s", (text, context) => {
    context.expect(found(text)).toEqual([]);
  });
});
