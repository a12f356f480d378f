import type { FilledForm } from "../domain/filled-form.js";
import type { Found } from "./finding.js";
import type { FormFrame } from "../domain/form-frame.js";
import type { Council } from "../domain/kkr.js";

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

/** A text with one of these compares with another council, or is sent to it too. */
const BESIDE = /sammenlign|(?<!\p{L})(?:mod|kopi|cc|til\sorientering|samarbejde|aftale)(?!\p{L})/iu;
/** A sentence with a number in it tells what another has; one that recommends nothing, or says who does, only tells of it. */
const TELLS =
  /\d.*[.;]\s*$|: [\d.]+$|^(?!.*(?:indstill|anbefal|optag|dimension)).*[.;]\s*$|(?<!\p{L})(?:selv|også|ligeledes)(?!\p{L}).*[.;]\s*$/iu;
const LONGEST_HEADING = 120;

/**
 * A form on which another council than the request's is named, each council once. An error in a heading of a form that does
 * not name its own; else a notice, for a sentence may mean something else. A text that names its own council too, as a
 * list of all of them does, says nothing, nor does a sentence of another's numbers on a form that names its own.
 */
export function councilFindings({ texts }: FilledForm, frame: FormFrame): Found[] {
  const { council, councils, laterCouncils } = frame;
  if (council === undefined) return [];
  const all = [...councils, ...laterCouncils.map((later) => later.council)];
  const lines = texts.flatMap((text) => text.split("\n"));
  const isOwnNamed = lines.some((line) => isNamed(council, line));
  return all.flatMap((other): Found[] => {
    if (other.id === council.id) return [];
    const isBeside = (line: string): boolean => BESIDE.test(line) || (isOwnNamed && TELLS.test(line));
    const text = lines.find((line) => isNamed(other, line) && !isNamed(council, line) && !isBeside(line));
    if (text === undefined) return [];
    const isJoined = other.covers?.includes(council.id) ?? council.covers?.includes(other.id) ?? false;
    const isHeading = text.length <= LONGEST_HEADING && !/[.;]$/.test(text.trim());
    const severity = isHeading && !isOwnNamed && !isJoined ? "error" : "notice";
    return [{ code: "other-council-on-form", severity, council: other.id, kkr: council.id, text, cells: [] }];
  });
}

function isNamed({ name, region }: Council, text: string): boolean {
  return [name, name.replace(/^KKR\s+/i, "kommunekontaktrådet "), region].some((one) => {
    const words = one.match(/[\p{L}\p{N}]+/gu) ?? [];
    return new RegExp(`(?<!\\p{L})${words.join("[\\s–-]{1,3}")}s?(?!\\p{L})`, "iu").test(text);
  });
}
