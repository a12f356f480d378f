import { danishList, danishNumber } from "./danish.js";
import type { Language } from "./language.js";
import type { Notice } from "./notice.js";
import { danishSentence } from "./sentences/danish.js";
import { danishReturnsNotice } from "./sentences/danish-returns-notice.js";
import { documentNotice } from "./sentences/document-notice.js";
import { englishNotice } from "./sentences/english-notice.js";
import { firstCells, hiddenParts, leftOutParts } from "./sentences/hidden-parts.js";
import { placed } from "./sentences/where.js";
import { withShortTexts } from "./short-texts.js";
import { type DescribeOptions, type Wording, wordingFor } from "./sentences/wording.js";
import { visibleText } from "./visible-text.js";

/**
 * A notice as one line: the place, and what was read or done otherwise than written; by which flag and key that is
 * changed, unless the options leave it out. A long text is quoted by its beginning.
 */
export function describeNotice(notice: Notice, language: Language, options: DescribeOptions = {}): string {
  const of = wordingFor(options);
  const short = withShortTexts(notice);
  const sentence = language === "da" ? danishNotice(short, of) : englishNotice(short, of);
  return placed(sentence, short.where, language);
}

function danishNotice(notice: Notice, of: Wording): string {
  switch (notice.code) {
    case "read-differently": {
      const times = notice.times === 1 ? "" : ` (${notice.times} gange)`;
      const readAs = notice.what === "number" ? notice.readAs.replace(".", ",") : notice.readAs;
      return `»${visibleText(notice.written)}« er læst som »${readAs}«${times}.`;
    }
    case "encoding":
      return `Filen er læst som ${notice.encoding}.`;
    case "rows-above-header":
      return `Over tabellen står ${danishList(notice.texts.map((text) => `»${visibleText(text)}«`))}; det indgår ikke i beregningen.`;
    case "extra-columns":
      return `Kolonner, der ikke indgår i beregningen: ${danishList(notice.headers.map(visibleText))}.`;
    case "institution-assumed":
      return `Tabellen har ingen kolonne med institution. Alle rækker er læst som ${notice.name}.`;
    case "total-row":
      return `»${visibleText(notice.written)}« er læst som en sum og ikke lagt til. ${
        notice.agrees
          ? "Den stemmer med rækkerne."
          : `Den stemmer ikke: rækkerne giver ${danishNumber(notice.sum)}.`
      }`;
    case "hidden-cells":
      return `Det skjulte er også læst: ${danishList(hiddenParts(notice, "da"))}.`;
    case "hidden-left-out":
      return `Det skjulte er ikke læst, for modtageren af skemaet ser det ikke: ${danishList(leftOutParts(notice, "da"))}.`;
    case "marks-left-out":
      return `Mærker, der er hævet eller sænket, er ikke læst med i ${danishList(firstCells(notice.cells, "da"))}.`;
    case "beside-table":
      return `Ved siden af eller under tabellen står ${danishList(notice.texts.map((text) => `»${visibleText(text)}«`))}; det indgår ikke i beregningen.`;
    case "cells-without-value":
      return `Celler uden værdi, som der ikke er brug for: ${danishList(firstCells(notice.cells, "da"))}.`;
    case "form-edition":
      return `Der er ikke fundet et skema for ${notice.studyYear}. Skemaet for ${notice.form} er brugt.${of(" Er årets brev kommet, så hent det med »dimensionering form« og angiv filen med --form.")}`;
    case "distant-study-year":
      return notice.isBefore
        ? `Studieåret ${notice.studyYear} ligger før ${notice.limit}, som er det første, programmet er lavet til. Kontrollér, at det er skrevet rigtigt.`
        : `Studieåret ${notice.studyYear} ligger mere end to år efter det nyeste kendte skema, som er for ${notice.limit}. Kontrollér, at det er skrevet rigtigt.`;
    case "programme-reform":
      return `Pædagoguddannelsen er ved at blive reformeret. Programmet går ud fra ${notice.paidPeriods === 2 ? "to" : notice.paidPeriods} lønnede praktikperioder af et halvt år. Kontrollér, at det gælder for ${notice.studyYear}.`;
    case "joined-regions":
      return `${danishList(notice.parts)} ligger nu i samme region, ${notice.region}. Det vides ikke, om de to fortsætter hver for sig eller bliver til ${notice.council}. Undersøg det, før indstillingen sendes.`;
    case "new-specialisation":
      return `»${visibleText(notice.name)}« er ikke på noget kendt skema. Den er taget med som en ny specialisering (${notice.id}).`;
    case "overbooked-left-out":
      return `Tabellen med overbooking oven i er udeladt. ${notice.because.map((refusal) => danishSentence(refusal, of)).join(" ")}`;
    case "intake-left-out":
      return `Tabellen over sommer- og vinteroptag er udeladt: hos ${danishList(notice.institutions.map((id) => notice.names[id] ?? id))} står sommer og vinter lige, og det er ikke angivet, hvem den overskydende studieplads går til, når antallet er ulige.${of(' Angiv det med --odd-to summer eller --odd-to winter (nøglen "oddTo" under "intake").')}`;
    case "other-council": {
      const [before, now] = [notice.previous, notice.current].map((id) =>
        id === null ? "hele skemaet" : (notice.names[id] ?? id),
      );
      return `De to indstillinger gælder ikke det samme: sidste år ${before ?? ""}, i år ${now ?? ""}.`;
    }
    case "tracked-changes":
    case "not-in-form":
      return documentNotice(notice, "da");
    default:
      return danishReturnsNotice(notice);
  }
}
