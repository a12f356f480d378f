import { danishList, danishNumber } from "../danish.js";
import type { ReturnsNotice } from "../returns-notice.js";
import { visibleText } from "../visible-text.js";
import { blanksText } from "./danish-returns.js";
import { mostOf } from "./most-of.js";
import { institutionSums } from "./institution-sums.js";
import { scopeFlags } from "./scope-flags.js";
import { danishUnreadFile } from "./unread-file.js";
import { describeWhere } from "./where.js";

const listed = (names: readonly string[]): string => danishList(names.map(visibleText));

/** What is said of the providers' returns together, in Danish. */
export function danishReturnsNotice(notice: ReturnsNotice): string {
  switch (notice.code) {
    case "not-answered":
      return `${listed(notice.providers)} har ikke svaret${notice.mayBeUnread === true ? ", men kan være blandt de filer, der ikke er læst" : ""}.`;
    case "answer-not-read":
      return `Praktikpladserne fra ${listed(notice.providers)} indgår ikke: der ligger en fil, som ikke er læst.`;
    case "file-not-read":
      return danishUnreadFile(notice.kind);
    case "blank-as-zero":
      return `Tomme felter er læst som 0: ${blanksText(notice.blanks, notice.names)}.`;
    case "unit-converted":
      return notice.from === "full-year"
        ? `Helårspladser er omregnet til halvårspladser (ganget med 2) i ${listed(notice.files)}.`
        : `Halvårspladser er omregnet til helårspladser (divideret med 2) i ${listed(notice.files)}.`;
    case "remarks": {
      const { shown, others } = mostOf(
        notice.cells.map(({ text, where }) => `»${visibleText(text)}« (${describeWhere(where, "da")})`),
      );
      return `Uden for skemaets felter står ${danishList(others === 0 ? shown : [...shown, `${others} andre celler`])}; det indgår ikke.`;
    }
    case "collection-changed":
      return changedText(notice);
    case "against-last-year": {
      const rows = notice.providers.map(
        ({ provider, before, now }) =>
          `${visibleText(provider)} ${danishNumber(now)} (${danishNumber(before)})`,
      );
      const silent =
        notice.silent.length === 0
          ? ""
          : ` Havde praktikpladser sidste år og har ikke svaret: ${listed(notice.silent)}.`;
      return `Praktikpladser i år (og sidste år): ${rows.join("; ")}.${silent}`;
    }
    case "collected":
      return collectedText(notice);
    case "other-provider": {
      const who = `»${visibleText(notice.provider)}«`;
      const hint = notice.nearest === undefined ? "" : ` Mente du »${notice.nearest}«?`;
      return notice.belongsTo === undefined
        ? `${who} er hverken en af KKR'ets kommuner eller dets region.${hint} Pladserne er talt med.`
        : `${who} hører til ${notice.belongsTo}. Pladserne er talt med.`;
    }
    case "part-of-provider":
      return `»${visibleText(notice.provider)}« regnes som en del af ${notice.of}. Rækken er talt med under det navn, der står.`;
    case "institution-by-key":
      return `Pladserne fra ${danishList(notice.providers.map(visibleText))} hører efter nøglen til ${notice.names[notice.institution] ?? notice.institution}.`;
    case "unsaid-in-table":
      return `Det fremgår ikke af CSV-filen, hvad den gælder. Angiv det, når den læses igen: ${scopeFlags(notice)}. Hvem der ikke har svaret, står kun i JSON-filen.`;
    case "jump": {
      const { provider, institution, specialisation, before, now, names } = notice;
      return `${visibleText(provider)}, ${names[institution] ?? institution}, ${names[specialisation] ?? specialisation}: ${danishNumber(now)} praktikpladser mod ${danishNumber(before)} sidste år.`;
    }
  }
}

function changedText({
  added,
  replaced,
  names,
}: Extract<ReturnsNotice, { readonly code: "collection-changed" }>): string {
  const parts = replaced.map(({ provider, changes }) => {
    const cells = changes.map(
      ({ institution, specialisation, before, now }) =>
        `${names[institution] ?? institution}, ${names[specialisation] ?? specialisation} ${danishNumber(now)}${before === null ? "" : ` i stedet for ${danishNumber(before)}`}`,
    );
    return `${visibleText(provider)} (${cells.length === 0 ? "de samme tal" : cells.join("; ")})`;
  });
  return [
    ...(added.length === 0 ? [] : [`Føjet til: ${listed(added)}.`]),
    ...(parts.length === 0 ? [] : [`Erstattet: ${danishList(parts)}.`]),
  ].join(" ");
}

function collectedText({
  answered,
  of,
  sums,
  unit,
  names,
}: Extract<ReturnsNotice, { readonly code: "collected" }>): string {
  const { all, institutions } = institutionSums(sums);
  const kind = unit === null ? "" : unit === "half-year" ? " (halvårspladser)" : " (helårspladser)";
  const parts = institutions.map(
    ({ institution, places, cells }) =>
      `${names[institution] ?? institution} ${danishNumber(places)} (${cells
        .map((cell) => `${names[cell.specialisation] ?? cell.specialisation} ${danishNumber(cell.places)}`)
        .join(", ")})`,
  );
  return `${answered} af ${of} har svaret, ${danishNumber(all)} praktikpladser${kind}: ${parts.join("; ")}.`;
}
