import { danishDate } from "../../domain/danish.js";
import type { LetterWords } from "../letter-words.js";

export const letterWords: LetterWords = {
  facts: {
    title: "Titel",
    date: "Brevets dato",
    reference: "Reference",
    recipient: "Sendes til",
    deadline: "Frist",
  },
  studyYear: "Studieår",
  lists: { institutions: "Institutioner", specialisations: "Specialiseringer", columns: "Kolonner" },
  day: danishDate,
  notFound: (met) =>
    met.length === 0
      ? "ikke fundet i brevet og derfor udeladt."
      : `fremgår ikke entydigt af brevet og er derfor udeladt. Fundet: ${met.join("; ")}.`,
  heading: (year) => `Sammenlignet med skemaet for ${year}:`,
  same: (year) => `Navne, rækkefølge og overskrifter er som i skemaet for ${year}.`,
  renamed: (before, now) => `»${before}« hedder nu »${now}«.`,
  added: (name) => `»${name}« er ny.`,
  gone: (name) => `»${name}« er udgået.`,
  institutions: "Institutionerne står i en anden rækkefølge.",
  specialisations: "Specialiseringerne står i en anden rækkefølge.",
  column: (before, now) => `Kolonnen »${before}« hedder nu »${now}«.`,
};
