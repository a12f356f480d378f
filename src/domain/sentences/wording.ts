/**
 * The words of a sentence that are for those who use the command or write a request as JSON, as they name a flag or a
 * key; and what stands there for others, mostly nothing.
 */
export type Wording = (forCommand: string, elsewhere?: string) => string;

export interface DescribeOptions {
  /**
   * "command", as when it is left out: a sentence says what to do about it, also by which flag of the command and which
   * key of a request. "none": nothing of the command or of a request is named, for a program with a face of its own.
   */
  readonly remedies?: "command" | "none";
}

export const FOR_COMMAND: Wording = (forCommand) => forCommand;

const ELSEWHERE: Wording = (_, elsewhere = "") => elsewhere;

export function wordingFor({ remedies = "command" }: DescribeOptions): Wording {
  return remedies === "command" ? FOR_COMMAND : ELSEWHERE;
}
