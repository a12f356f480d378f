import { type ExitStatus, run } from "../../src/cli/run.js";

/** What a command line wrote, and how it ended. */
export interface Ran {
  readonly status: ExitStatus;
  readonly out: string;
  readonly err: string;
}

/** Runs a command line in this process; words are separated by spaces, or given one by one. */
export function runCommand(line: string | readonly string[]): Ran {
  let out = "";
  let err = "";
  const status = run(typeof line === "string" ? line.split(" ") : line, {
    out: (text) => void (out += text),
    err: (text) => void (err += text),
  });
  return { status, out, err };
}
