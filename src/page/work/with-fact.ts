import type { FormEdition } from "../../index.js";

/** What a letter says beside the form, in the order of a form file. */
const FACTS = ["title", "date", "reference", "recipient", "deadline"] as const;

export type Fact = (typeof FACTS)[number];

/** Whether a key of a form file is such a fact. */
export function isFact(key: string): key is Fact {
  return (FACTS as readonly string[]).includes(key);
}

/** The form with one of the letter's facts typed anew; one left blank is left out. */
export function withFact(edition: FormEdition, fact: Fact, text: string): FormEdition {
  const { studyYear, institutions, specialisations, columns, councils, source } = edition;
  const facts = FACTS.flatMap((key) => {
    const said = key === fact ? text : (edition[key] ?? "");
    return said === "" ? [] : [[key, said] as const];
  });
  return {
    ...{ studyYear, institutions, specialisations, columns, ...Object.fromEntries(facts) },
    ...(councils === undefined ? {} : { councils }),
    ...(source === undefined ? {} : { source }),
  };
}
