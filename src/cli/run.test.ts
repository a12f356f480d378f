import { describe, expect, it } from "vitest";
import { run, type ExitStatus } from "./run.js";

const SYDDANMARK = [
  ...["--shares", "dagtilbud=42,skole-fritid=20,social-special=38", "--study-year", "2018/2019"],
  ...["--kkr", "syddanmark", "--totals", "ucsyd=589,ucl=521"],
];

interface Ran {
  readonly status: ExitStatus;
  readonly out: string;
  readonly err: string;
}

async function running(...args: string[]): Promise<Ran> {
  let [out, err] = ["", ""];
  const status = await run(args, {
    out: (content) => (out += typeof content === "string" ? content : ""),
    err: (text) => (err += text),
  });
  return { status, out, err };
}

describe("run", () => {
  it("says a fault of its own in one line, in either language, without a stack trace", async () => {
    for (const [language, said] of [
      ["da", "fejl i programmet"],
      ["en", "The program has a fault"],
    ] as const) {
      let err = "";
      const status = await run(["table", ...SYDDANMARK, "--lang", language], {
        out: () => {
          throw new Error("boom\nmore");
        },
        err: (text) => (err += text),
      });
      expect(status).toBe(2);
      expect(err).toContain(said);
      expect(err).toContain("boom more");
      // The notice of the year's form, and the fault.
      expect(err.trimEnd().split("\n")).toHaveLength(2);
      expect(err).not.toContain(" at ");
    }
  });

  it("takes --lang also before the command", async () => {
    const after = await running("table", ...SYDDANMARK, "--totals=1", "--lang", "en");
    expect(after).toMatchObject({ status: 2, out: "" });
    expect(await running("--lang", "en", "table", ...SYDDANMARK, "--totals=1")).toEqual(after);
    const english = await running("table", ...SYDDANMARK, "--lang", "en");
    expect(await running("--lang=en", "table", ...SYDDANMARK)).toEqual(english);
    expect((await running("--lang", "en", "--help")).out).toContain("Exit status");
    expect((await running("--lang", "xx", "table", ...SYDDANMARK)).status).toBe(2);
    expect(await running("--lang", "en")).toMatchObject({ status: 2, out: "" });
  });
});
