import type { letterWords as danish } from "../da/letter-words.js";

export const letterWords: typeof danish = {
  facts: {
    title: "Title",
    date: "Date of the letter",
    reference: "Reference",
    recipient: "To be sent to",
    deadline: "Deadline",
  },
  studyYear: "Study year",
  lists: { institutions: "Institutions", specialisations: "Specialisations", columns: "Columns" },
  day: (date) => date,
  notFound: (met) =>
    met.length === 0
      ? "not found in the letter, and left out."
      : `not said for certain in the letter, and left out. Met: ${met.join("; ")}.`,
  heading: (year) => `Beside the form of ${year}:`,
  same: (year) => `Names, order and headings are those of the form of ${year}.`,
  renamed: (before, now) => `“${before}” is now called “${now}”.`,
  added: (name) => `“${name}” is new.`,
  gone: (name) => `“${name}” is gone.`,
  institutions: "The institutions stand in another order.",
  specialisations: "The specialisations stand in another order.",
  column: (before, now) => `The column “${before}” is now called “${now}”.`,
};
