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
});
