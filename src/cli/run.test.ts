import { describe, expect, it } from "vitest";
import { run, type ExitStatus } from "./run.js";

const SYDDANMARK = [
  ...["--shares", "dagtilbud=42,skole-fritid=20,social-special=38", "--study-year", "2018/2019"],
  ...["--kkr", "syddanmark", "--totals", "ucsyd=589,ucl=521"],
];

function running(...args: string[]): {
  readonly status: ExitStatus;
  readonly out: string;
  readonly err: string;
} {
  let [out, err] = ["", ""];
  const status = run(args, { out: (text) => (out += text), err: (text) => (err += text) });
  return { status, out, err };
}

describe("run", () => {
  it("says a fault of its own in one line, in either language, without a stack trace", () => {
    for (const [language, said] of [
      ["da", "fejl i programmet"],
      ["en", "The program has a fault"],
    ] as const) {
      let err = "";
      const status = run(["table", ...SYDDANMARK, "--lang", language], {
        out: () => {
          throw new Error("boom\nmore");
        },
        err: (text) => (err += text),
      });
      expect(status).toBe(2);
      expect(err).toContain(said);
      expect(err).toContain("boom more");
      expect(err.trimEnd()).not.toMatch(/\n| at /);
    }
  });

  it("takes --lang also before the command", () => {
    const after = running("table", ...SYDDANMARK, "--totals=1", "--lang", "en");
    expect(after).toMatchObject({ status: 2, out: "" });
    expect(running("--lang", "en", "table", ...SYDDANMARK, "--totals=1")).toEqual(after);
    expect(running("--lang=en", "table", ...SYDDANMARK)).toEqual(running("table", ...SYDDANMARK));
    expect(running("--lang", "en", "--help").out).toContain("Exit status");
    expect(running("--lang", "xx", "table", ...SYDDANMARK).status).toBe(2);
    expect(running("--lang", "en")).toMatchObject({ status: 2, out: "" });
  });
});
