import { describe, expect, it } from "vitest";
import { reference } from "../reference/reference.js";
import { letterLines } from "./letter-lines.js";

/** The form of 2023/2024 has the letter of 10 January 2023 (ref. 38475), to be answered by 10 February 2023. */
const FRAME = reference.of({ studyYear: "2023/2024", kkr: "sjaelland" });

function told(text: string, frame = FRAME): (string | null)[] {
  return letterLines([text], frame).map(({ own }) => own);
}

describe("the letter and the dates in a document", () => {
  it.each(["3. februar 2022", "Vejle, den 3. februar 2022", "03-02-2022", "3. januar 2023", "3. marts 2023"])(
    "is told of where its own date is no answer to the letter: %s",
    (text) => {
      expect(told(text)).toEqual(["en dato fra 10. januar 2023 til 10. februar 2023"]);
    },
  );

  it.each([
    "Svar på ministeriets brev af 11. januar 2023.",
    "Svar på ministeriets brev af 10.1.2022, ref. 38475.",
    "Ministeriets brev har ref.nr. 40010.",
    "Deres ref. 38457.",
    "Skemaet følger brevet af 10. januar 2024.",
    "Skemaet følger brevet (ref. 38457).",
  ])("is told of where the letter is another: %s", (text) => {
    expect(told(text)).toEqual(["Skemaet følger ministeriets brev af 10. januar 2023 (ref. 38475)."]);
  });

  it("is told of where it is to be sent by another day, or was decided in another year", () => {
    expect(told("Indstillingen sendes til ministeriet senest den 12. februar 2023.")).toHaveLength(1);
    expect(told("Indstillingen er vedtaget på KKR-mødet den 1. februar 2022.")).toHaveLength(1);
  });

  it.each([
    "Indstillingen sendes til dimensionering@uvm.dk.",
    "Skemaet indsendes pr. mail til dimensionering@ufm.com senest den 10. februar 2023.",
    "Indstillingen sendes til dimensionering@ufm.dk senest den 11. februar 2023.",
  ])("is told of where it is to be sent elsewhere: %s", (text) => {
    expect(told(text)).toEqual([
      "Indstillingen sendes til dimensionering@ufm.dk senest den 10. februar 2023.",
    ]);
  });

  it.each([
    "3. februar 2023",
    "Indstillingen sendes til Dimensionering@ufm.dk med kopi til kkr@kl.dk.",
    "Indstillingen sendes til dimensionering@ufm.dk senest den 10. februar 2023.",
    "Spørgsmål til indstillingen sendes til kkr@kl.dk.",
    "Kommunernes indberetninger er sendt til kkr@kl.dk.",
    "Køge, den 10. februar 2023",
    "Svar på ministeriets brev af 10. januar 2023 (ref. 38475).",
    "Svar på ministeriets brev af 10. januar.",
    "Vores ref. 40010.",
    "Der henvises til styrelsens brev af 5. december 2022 (ref. 39999).",
    "Indstillingen sendes til ministeriet senest den 10. februar.",
    "Indstillingen er behandlet den 22. december 2022 og vedtaget den 1. februar 2023.",
    "Sidste års skema blev vedtaget den 1. februar 2022.",
    "Mødet den 3. februar 2022",
  ])("is nothing where it is the letter's own, or is of something else: %s", (text) => {
    expect(told(text)).toEqual([]);
  });

  it("is held against the study year alone where its own letter is not known", () => {
    const later = reference.of({ studyYear: "2027/2028", kkr: "syddanmark" });
    expect(told("3. februar 2026", later)).toEqual(["en dato fra 1. juli 2026 til 31. december 2027"]);
    expect(told("3. december 2026", later)).toEqual([]);
    expect(told("Svar på ministeriets brev af 11. januar 2026, ref. 40001.", later)).toEqual([]);
  });
});
