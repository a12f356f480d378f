import type { FilledForm } from "../domain/filled-form.js";
import type { Found } from "./finding.js";

/** Other educations, but for what stands beside the education of the form. */
const OTHER_EDUCATION =
  /^(?!.*pædagog).*(?:sygeplejerske|lærer|socialrådgiver|ergoterapeut|fysioterapeut|jordemoder|bioanalytiker|radiograf)\p{L}{0,3}uddannelse/iu;
/** A heading, or a sentence of what the whole form is of. */
const HEADING = /^(?:indstilling|dimensionering|optag|studiepladser|antal studiepladser)(?!\p{L})[^.;]*$/iu;
const IS_OF =
  /^(?:skemaet|indstillingen|dimensioneringen|tabellen) (?:gælder|omfatter|er (?:for|til))(?!\p{L})/iu;
const OTHER_NUMBERS =
  /^(?:alle )?tal(?:lene)? (?:i (?:skemaet|tabellen) )?er (?:opgjort |angivet |skrevet )?(?:i |som )?(?:procent|pct|%|praktikpladser|halvårs|helårs|tiere|hundreder|tusinder)/iu;

/** Lines by which the whole form is of another education, or its numbers are none of study places. */
export function kindFindings({ texts }: FilledForm): Found[] {
  const lines = texts.flatMap((text) => text.split("\n")).map((line) => line.trim());
  const others = lines.filter(
    (line) =>
      OTHER_NUMBERS.test(line) || ((HEADING.test(line) || IS_OF.test(line)) && OTHER_EDUCATION.test(line)),
  );
  return [...new Set(others)].map((text) => ({
    code: "other-kind-on-form",
    severity: "notice",
    text,
    cells: [],
  }));
}
