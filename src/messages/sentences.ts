import type { Wording } from "./wording.js";

/**
 * A sentence for each code, without the place: the compiler asks for one when a code is added. `Beside` is what a
 * sentence needs besides the data.
 */
export type Sentences<Said extends { readonly code: string }, Beside = Wording> = {
  readonly [Code in Said["code"]]:
    string | ((said: Extract<Said, { readonly code: Code }>, beside: Beside) => string);
};

/** The name of an id. */
export type NameOf = (id: string) => string;

/** The sentence for the code of what is said. */
export function sentenceFor<Said extends { readonly code: string }, Beside>(
  sentences: Sentences<Said, Beside>,
  said: Said,
  beside: Beside,
): string {
  // A code's sentence takes exactly what has that code, which the compiler can't follow through a lookup.
  const sentence = sentences[said.code as Said["code"]] as string | ((said: Said, beside: Beside) => string);
  return typeof sentence === "string" ? sentence : sentence(said, beside);
}
