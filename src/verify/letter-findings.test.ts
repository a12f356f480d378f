import { describe, expect, it } from "vitest";
import { filledForm } from "../../test/filled-forms.js";
import type { FormEdition } from "../domain/form-edition.js";
import type { RecommendationRequest } from "../domain/request.js";
import { describeFinding } from "../messages/describe-finding.js";
import { reference } from "../reference/reference.js";
import { verify } from "./verify.js";

/** Constructed: the bundled form as that of another year's letter. */
const EDITION: FormEdition = {
  ...reference.at("2027/2028", undefined).edition,
  ...{ studyYear: "2027/2028", date: "2027-01-11", reference: "40001" },
};
const SYDDANMARK: RecommendationRequest = {
  ...{ studyYear: "2027/2028", kkr: "syddanmark", edition: EDITION },
  specialisationShares: { dagtilbud: 42, "skole-fritid": 20, "social-special": 38 },
  studyPlaces: { from: "institution-totals", totals: { ucsyd: 589, ucl: 521 } },
};
const NUMBERS = { ucsyd: [247, 118, 224], ucl: [219, 104, 198] };
const TITLE = "Indstilling om optag på pædagoguddannelsen i studieåret 2027/2028";

function found(text: string, edition: FormEdition = EDITION): string[] {
  const form = { ...filledForm(NUMBERS), texts: [TITLE, "KKR Syddanmark", text] };
  return verify({ ...SYDDANMARK, edition }, form).map((finding) => describeFinding(finding, "da"));
}

describe("what a text says of the ministry's letter", () => {
  it.for([
    "Skemaet følger ministeriets brev af 10. januar 2027 (ref. 40001).",
    "Skemaet følger ministeriets brev af 11. januar 2027 (ref. 40010).",
    "Skemaet følger ministeriets brev af 11. januar 2026 (ref. 40001).",
    "Svar på styrelsens brev af 10. januar 2023.",
    "KKR Syddanmark svarer på brev af 10/1-2027.",
    "Jf. ministeriets brev af 12. januar.",
    "Styrelsens brev, j.nr. 2027-40010, er behandlet.",
    "3. februar 2026",
    "Vejle, den 10. januar 2027",
    "Dato: 03-02-2026",
  ])("is found where the letter has another date or reference, or the form is older: %s", (text, context) => {
    context
      .expect(found(text))
      .toEqual([
        `I teksten står »${text}«. Ministeriets brev, som indstillingen svarer på, er af 11. januar 2027 og har ref. 40001.`,
      ]);
  });

  it.for([
    "Skemaet følger ministeriets brev af 11. januar 2027 (ref. 40001).",
    "Svar på styrelsens brev af 11/1-2027, jeres ref. 40001.",
    "Svar på styrelsens brev af 11. januar.",
    "Styrelsens brev af 11. januar 2027 (vores sagsnr. 27/10451).",
    "J.nr. 2027-000123",
    "Styrelsens brev af 10. januar 2023 om praktik er fortsat gældende.",
    "Styrelsens supplerende brev af 20. januar 2027 er fulgt.",
    "KKR's brev til kommunerne af 3. november 2026.",
    "Vejle, den 3. februar 2027",
    "3. februar",
    "Fristen er den 12. februar 2027.",
    "På mødet den 3. december 2026 blev fordelingen drøftet.",
  ])("is nothing where it is the same, or of another letter or day: %s", (text, context) => {
    context.expect(found(text)).toEqual([]);
  });

  it("is held against what is known of the letter alone, and of no other year's", () => {
    const { date: _, ...undated } = EDITION;
    const { reference: __, ...plain } = EDITION;
    const text = "Skemaet følger ministeriets brev af 10. januar 2027 (ref. 40010).";
    expect(found(text, undated)).toEqual([
      `I teksten står »${text}«. Ministeriets brev, som indstillingen svarer på, har ref. 40001.`,
    ]);
    expect(found(text, plain)).toEqual([
      `I teksten står »${text}«. Ministeriets brev, som indstillingen svarer på, er af 11. januar 2027.`,
    ]);
    const { edition: ___, ...bundled } = SYDDANMARK;
    expect(verify(bundled, { ...filledForm(NUMBERS), texts: [TITLE, text] })).toEqual([]);
  });
});
