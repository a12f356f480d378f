import { danishNumber } from "../domain/danish.js";
import type { FormFrame } from "../domain/form-frame.js";
import { programmeText } from "../domain/programme-text.js";
import type { Note } from "../domain/recommendation.js";
import type { RecommendationRequest } from "../domain/request.js";

/** What a table of ceilings is, and how each was found. It is no recommendation: that is a judgement. */
export function ceilingNotes(
  { internshipPlacesUnit, intake, survival }: RecommendationRequest,
  frame: FormFrame,
): Note[] {
  const unit = internshipPlacesUnit === "half-year" ? "halvårspladser om året" : "helårspladser";
  const need =
    survival === undefined
      ? "to halvårspladser, som tilsammen er én helårsplads"
      : `${danishNumber(String(survival.period2))} + ${danishNumber(String(survival.period3))} halvårspladser, fordi så stor en andel er tilbage i 2. og 3. praktikperiode`;
  const when =
    intake === undefined
      ? "Loftet gælder året som helhed; fordelingen på sommer- og vinteroptag er ikke angivet."
      : `Loftet gælder det halvår, hvor der er flest i praktik, med ${danishNumber(String(intake.summer))} pct. sommeroptag og ${danishNumber(String(intake.winter))} pct. vinteroptag; praktikpladserne ligger jævnt i de to halvår.`;
  return [
    {
      code: "ceiling",
      text: "Tabellen er et loft, ikke en indstilling: den viser, hvor mange studiepladser praktikpladserne kan bære. Hvor mange der skal indstilles, er en vurdering.",
    },
    {
      code: "total-capacity",
      text: "Hvert felt er sit eget loft, rundet ned, og institutionens antal er summen af felterne. Der er ikke fordelt noget.",
    },
    {
      code: "basis-internship-places",
      text: `Praktikpladserne er opgjort som ${unit}. En studerende bruger ${need}. ${when}`,
    },
    { code: "programme", text: programmeText(frame) },
  ];
}
