import { danishDate } from "../../domain/danish.js";
import type { MissingFact } from "../../domain/letter-reading.js";

/** The words and sentences of a reading; the facts in the order in which they are said. */
export const letterWords = {
  facts: {
    title: "Titel",
    date: "Brevets dato",
    reference: "Reference",
    recipient: "Sendes til",
    deadline: "Frist",
  },
  studyYear: "Studieår",
  lists: { institutions: "Institutioner", specialisations: "Specialiseringer", columns: "Kolonner" },
  day: (date: string): string => danishDate(date),
  notFound: (met: MissingFact["met"]): string =>
    met.length === 0
      ? "ikke fundet i brevet og derfor udeladt."
      : `fremgår ikke entydigt af brevet og er derfor udeladt. Fundet: ${met.join("; ")}.`,
  heading: (year: string): string => `Sammenlignet med skemaet for ${year}:`,
  same: (year: string): string => `Navne, rækkefølge og overskrifter er som i skemaet for ${year}.`,
  renamed: (before: string, now: string): string => `»${before}« hedder nu »${now}«.`,
  added: (name: string): string => `»${name}« er ny.`,
  gone: (name: string): string => `»${name}« er udgået.`,
  institutions: "Institutionerne står i en anden rækkefølge.",
  specialisations: "Specialiseringerne står i en anden rækkefølge.",
  column: (before: string, now: string): string => `Kolonnen »${before}« hedder nu »${now}«.`,
};
