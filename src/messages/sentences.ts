import type { Language } from "../domain/language.js";

/**
 * Text that names a flag or a JSON key, for those who use them, and what replaces it for others (usually nothing): for
 * who sent what is refused, if they are to do another thing than who collects it.
 */
export type Wording = (forCommand: string, elsewhere?: string, forSender?: string) => string;

/** What a sentence says besides what is wrong. */
export interface DescribeOptions {
  /**
   * "command", as when it is left out: a sentence says what to do about it, also by which flag of the command and which
   * key of a request. "flags": by which flag alone, for who has written no request. "none": no flag and no key is
   * named, for a program with a face of its own. "sender": what the provider is to do that sent the file.
   */
  readonly remedies?: "command" | "flags" | "none" | "sender";
  /** False: without the place before the sentence, for who shows it at its field. */
  readonly place?: boolean;
}

/** A flag without the key behind it, in brackets, that says the same in a request. */
const FOR_FLAGS: Wording = (forCommand) =>
  forCommand.replace(/ \((?:nøglen|i koden|key|in code) [^)]*\)/g, "");

export function wordingFor({ remedies = "command" }: DescribeOptions): Wording {
  return {
    command: (forCommand: string) => forCommand,
    flags: FOR_FLAGS,
    none: (_: string, elsewhere = "") => elsewhere,
    sender: (_: string, elsewhere = "", forSender = elsewhere) => forSender,
  }[remedies];
}

/** A sentence for each code, without the place; the compiler misses none. `Beside` is what it needs besides the data. */
export type Sentences<Said extends { readonly code: string }, Beside = Wording> = {
  readonly [Code in Said["code"]]:
    string | ((said: Extract<Said, { readonly code: Code }>, beside: Beside) => string);
};

/** The name of an id. */
export type NameOf = (id: string) => string;

/** The sentence of a code; of one that this version does not know, as another's JSON may have it, that it does not. */
export function sentenceFor<Said extends { readonly code: string }, Beside>(
  sentences: Sentences<Said, Beside>,
  said: Said,
  beside: Beside,
  language: Language = "da",
): string {
  if (!Object.hasOwn(sentences, said.code)) {
    return { da: `Ukendt kode: »${said.code}«.`, en: `Unknown code: “${said.code}”.` }[language];
  }
  // A code's sentence takes exactly what has that code, which the compiler can't follow through a lookup.
  const sentence = sentences[said.code as Said["code"]] as string | ((said: Said, beside: Beside) => string);
  return typeof sentence === "string" ? sentence : sentence(said, beside);
}
