import type { FilledForm } from "../domain/filled-form.js";
import type { Found } from "./finding.js";
import type { FormFrame } from "../domain/form-frame.js";
import type { Council } from "../domain/kkr.js";
import { withoutQuotes } from "./running-text.js";

/** Other educations, but for what stands beside the education of the form. */
const OTHER_EDUCATION =
  /^(?!.*pædagog).*(?:sygeplejerske|lærer|socialrådgiver|ergoterapeut|fysioterapeut|jordemoder|bioanalytiker|radiograf)\p{L}{0,3}uddannelse|^(?!.*(?<!\p{L})pædagoguddannelse).*(?:pædagogiske? (?:assistent|diplom)|meritpædagog|(?<!\p{L})PAU(?!\p{L})|social- og sundheds)/iu;
/** A heading, or a sentence of what the whole form is of. */
const HEADING = /^(?:indstilling|dimensionering|optag|studiepladser|antal studiepladser)(?!\p{L})[^.;]*$/iu;
const IS_OF =
  /^(?:skemaet|indstillingen|dimensioneringen|tabellen|antallet|(?:alle )?tal(?:lene)?) (?:gælder|omfatter|er (?:for|til))(?!\p{L})/iu;
/** What a form is of only where somebody says so. */
const OTHER_SCOPE = /^\S+ (?:\S+ )?(?:kun|alene) (?:sommer|vinter|merit)|hele landet/iu;
const OTHER_NUMBERS =
  /^(?:alle )?(?:tal(?:lene)?|antallet) (?:i (?:skemaet|tabellen) )?er (?:opgjort |angivet |skrevet )?(?:(?:i |som )?(?:procent|pct|%|praktikpladser|halvårs|helårs|tiere|hundreder?|tusinder?)|pr\.? halvår|per halvår)/iu;

/** A mark, a heading or a sentence that says of the form itself that it is not final; but not of another thing or year. */
const DRAFT =
  /^(?!.*(?:sidste|forrige|udkast til (?:lov|bekendtgørelse|aftale|budget)))(?:\W*(?:(?:hørings|arbejds)?udkast|arbejdsudgave|kladde|(?:foreløbig|midlertidig(?=\p{L}?\s(?:skema|indstilling|fordeling)))[et]?(?:\s(?:tal|skema|indstilling|fordeling|udgave|version))?|ikke endelige?t?)(?:\W.{0,60}(?<!\.)|\.)?$|.{0,120}(?:[–-]\s?|\()(?:udkast|kladde|foreløbige?t?)\W*$|(?:alle )?(?:tal(?:let|lene)?|antallet|skemaet|tabellen|indstillingen|fordelingen) er (?:(?:kun|stadig|fortsat|endnu) )?(?:et |en )?(?:udkast|kladde|foreløbig|ikke endelig))/iu;
/** So is one that the council has yet to decide. */
const UNDECIDED =
  /^\W*(?:(?:skemaet|indstillingen|fordelingen) (?:er )?)?(?:(?:endnu )?ikke (?:politisk |endeligt )?(?:godkendt|behandlet|vedtaget)|afventer|(?:sendes |indsendes |er )?med forbehold for [^.]{0,40}(?:godkendelse|behandling|vedtagelse))(?!\p{L})/iu;
/** What was to be written over: words in square brackets, and what stands for a text, a number or somebody's name. */
const PLACEHOLDER =
  /\[(?!sic)[^\][]*\p{L}{3}[^\][]*\](?!\()|(?<![\p{L}\d])(?:TODO|[Xx]{2,}|N\.\s?N\.)(?![\p{L}\d])|\?{3}|^\W*(?:[Ii]ndsæt|[Ss]kriv|[Kk]lik|[Tt]ryk) (?:\p{L}+ ){0,4}her\W*$|^\W*[Ii]ndsæt \p{L}+\W*$|[Ll]orem ipsum/u;

/**
 * Lines by which the whole form is of another education, its numbers are none of study places, it is a draft, or
 * something in it is still to be written.
 */
export function kindFindings({ texts }: FilledForm): Found[] {
  const lines = new Set(texts.flatMap((text) => text.split("\n")).map((line) => line.trim()));
  return [...lines].flatMap((text): Found[] => {
    const isOther =
      OTHER_NUMBERS.test(text) ||
      (IS_OF.test(text) && OTHER_SCOPE.test(text)) ||
      ((HEADING.test(text) || IS_OF.test(text)) && OTHER_EDUCATION.test(text));
    if (isOther) return [{ code: "other-kind-on-form", text, cells: [] }];
    const sentences = [text, ...text.split(/(?<=[.!?])(?<!\d\.)\s+/u)];
    const isDraft = sentences.some((sentence) => DRAFT.test(sentence) || UNDECIDED.test(sentence));
    return isDraft || PLACEHOLDER.test(withoutQuotes(text))
      ? [{ code: "draft-on-form", text, cells: [] }]
      : [];
  });
}

/** A text with one of these compares or agrees with another council, is sent to it too, or tells what it does by itself. */
const BESIDE =
  /sammenlign|afstem|koordiner|drøft|omfatter|(?<!\p{L})(?:mod|kopi|cc|til\sorientering|samarbejde|aftalt?e?|orienteret|egen|særskilt)(?!\p{L})/iu;
/** A sentence with a number in it tells what another has; one that recommends nothing, or says who does, only tells of it. */
const TELLS =
  /\d.*[.;]\s*$|: [\d.]+$|^(?!.*(?:indstill|anbefal|optag|dimension)).*[.;]\s*$|(?<!\p{L})(?:selv|også|ligeledes)(?!\p{L}).*[.;]\s*$/iu;
/** Who has decided on the form itself. */
const HAS_DECIDED =
  /^(?!.*(?:selv|også|ligeledes|egen|(?<!\p{L})sin)(?!\p{L})).*(?:(?<!\p{L})(?:indstillingen|skemaet|dimensioneringen|fordelingen) (?:er|blev) (?:[^.;]{1,40} )?(?:godkendt|vedtaget|besluttet|behandlet|tiltrådt) |har (?:[^.;]{1,40} )?(?:godkendt|vedtaget|besluttet|behandlet|tiltrådt) (?:indstillingen|skemaet|dimensioneringen|fordelingen)(?!\p{L}))/iu;
const LONGEST_HEADING = 120;
/** Among how many lines at the top somebody says who recommends. */
const HEADINGS = 5;

/**
 * A form on which another council than the request's is named, each council once. An error in a heading of a form that
 * does not name its own; else a notice, for a sentence may mean something else. A text that names its own council too,
 * as a list of all of them does, says nothing, nor does a sentence of another's numbers on a form that names its own. The
 * region itself in the council's place is a notice too: it is the council that recommends.
 */
export function councilFindings({ texts }: FilledForm, frame: FormFrame): Found[] {
  const { council, councils, laterCouncils } = frame;
  if (council === undefined) return [];
  const all = [...councils, ...laterCouncils.map((later) => later.council)];
  const lines = texts.flatMap((text) => text.split("\n"));
  const isOwnNamed = lines.some((line) => isNamed(council, line));
  const isCouncilNamed = lines.some((line) => isNamed({ ...council, region: council.name }, line));
  const sender = lines.slice(0, HEADINGS).find((line) => line.trim() === council.region);
  const ofRegion: Found[] =
    sender === undefined || isCouncilNamed
      ? []
      : [{ code: "region-for-council", text: sender, kkr: council.id, cells: [] }];
  const ofOthers = all.flatMap((other): Found[] => {
    if (other.id === council.id) return [];
    const isBeside = (line: string): boolean =>
      BESIDE.test(line) || (isOwnNamed && TELLS.test(line) && !IS_OF.test(line) && !HAS_DECIDED.test(line));
    const text = lines.find((line) => isNamed(other, line) && !isNamed(council, line) && !isBeside(line));
    if (text === undefined) return [];
    const isJoined = other.covers?.includes(council.id) ?? council.covers?.includes(other.id) ?? false;
    const isHeading = text.length <= LONGEST_HEADING && !/[.;]$/.test(text.trim());
    const severity = isHeading && !isOwnNamed && !isJoined ? "error" : "notice";
    return [{ code: "other-council-on-form", severity, council: other.id, kkr: council.id, text, cells: [] }];
  });
  return [...ofRegion, ...ofOthers];
}

function isNamed({ name, region }: Council, text: string): boolean {
  return [name, name.replace(/^KKR\s+/i, "kommunekontaktrådet "), region].some((one) => {
    const words = one.match(/[\p{L}\p{N}]+/gu) ?? [];
    return new RegExp(`(?<!\\p{L})${words.join("[\\s–-]{1,3}")}s?(?!\\p{L})`, "iu").test(text);
  });
}
