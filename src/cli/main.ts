#!/usr/bin/env node
import { visibleText } from "../domain/visible-text.js";
import { languageOf, run } from "./run.js";
import { causeOf } from "./wrong-use.js";

const args = process.argv.slice(2);

// A reader such as `head` may close the pipe before all is written: no fault. A full disk is one.
for (const stream of [process.stdout, process.stderr]) {
  stream.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE") return;
    process.exitCode = 2;
    if (stream !== process.stdout) return;
    const cause = causeOf(error, "write");
    const said = {
      da: `Der kan ikke skrives på standardoutput: ${cause.da}.`,
      en: `Can't write to standard output: ${cause.en}.`,
    };
    process.stderr.write(`${visibleText(said[languageOf(args)])}\n`);
  });
}

const streams = {
  out: (content: string | Uint8Array) => process.stdout.write(content),
  err: (text: string) => process.stderr.write(text),
  isTerminal: process.stderr.isTTY,
};
// Not awaited: a CommonJS file, as which the command is built, can't.
void run(args, streams).then((status) => {
  process.exitCode = status;
});
