#!/usr/bin/env node
import { run } from "./run.js";

// A reader such as `head` may close the pipe before all is written: no fault. A full disk is one.
for (const stream of [process.stdout, process.stderr]) {
  stream.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE") return;
    process.exitCode = 2;
    if (stream === process.stdout) process.stderr.write(`${error.message}\n`);
  });
}

process.exitCode = await run(process.argv.slice(2), {
  out: (content) => process.stdout.write(content),
  err: (text) => process.stderr.write(text),
  isTerminal: process.stderr.isTTY,
});
