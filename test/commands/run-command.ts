import { type ExitStatus, run } from "../../src/cli/run.js";

/** What a command line wrote, and how it ended. */
export interface Ran {
  readonly status: ExitStatus;
  readonly out: string;
  readonly err: string;
}

/** Runs a command line in this process; words are separated by spaces, or given one by one. */
export async function runCommand(line: string | readonly string[]): Promise<Ran> {
  let out = "";
  let err = "";
  const status = await run(typeof line === "string" ? line.split(" ") : line, {
    out: (content) => void (out += typeof content === "string" ? content : new TextDecoder().decode(content)),
    err: (text) => void (err += text),
  });
  return { status, out, err };
}
