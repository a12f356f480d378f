/**
 * The words of a sentence that are for those who use the command or write a request as JSON, as they name a flag or a
 * key; and what stands there for others, mostly nothing.
 */
export type Wording = (forCommand: string, elsewhere?: string) => string;

export interface DescribeOptions {
  /**
   * "command", as when it is left out: a sentence says what to do about it, also by which flag of the command and which
   * key of a request. "none": no flag and no key is named, for a program with a face of its own. The place before the
   * sentence is `where` as ever: who shows the sentence at its field leaves that out.
   */
  readonly remedies?: "command" | "none";
}

export const FOR_COMMAND: Wording = (forCommand) => forCommand;

const ELSEWHERE: Wording = (_, elsewhere = "") => elsewhere;

export function wordingFor({ remedies = "command" }: DescribeOptions): Wording {
  return remedies === "command" ? FOR_COMMAND : ELSEWHERE;
}
