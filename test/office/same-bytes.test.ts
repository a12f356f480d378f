import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { build } from "esbuild";
import { chromium } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import { toDocx } from "../../src/docx.js";
import { toXlsx } from "../../src/xlsx.js";
import { cuts } from "../../tsup.cuts.js";
import { documents } from "./documents.js";
import { CHROMIUM, missingPackages, skipWithout } from "./programs.js";

const ROOT = new URL("../../", import.meta.url).pathname;

const isSkipped = skipWithout(
  "the same bytes in Chromium (test/office)",
  missingPackages(["chromium-headless-shell"]),
);

/** Writes every document in both formats, wherever the writers are called `written`; the bytes as base64. */
const WRITE_ALL = `(async () => {
  const documents = ${JSON.stringify(documents)};
  const base64 = (bytes) => btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
  const files = {};
  for (const [name, document] of Object.entries(documents)) {
    files[name + ".docx"] = base64(await written.toDocx(document));
    files[name + ".xlsx"] = base64(await written.toXlsx(document));
  }
  return files;
})()`;

type Files = Readonly<Record<string, string>>;

let here: Files;
/** The writers and what the page holds of what they need, as one script that names them `written`. */
let script: string;

beforeAll(async () => {
  here = Object.fromEntries(
    await Promise.all(
      Object.entries(documents).flatMap(([name, document]) => [
        toDocx(document).then((bytes) => [`${name}.docx`, Buffer.from(bytes).toString("base64")] as const),
        toXlsx(document).then((bytes) => [`${name}.xlsx`, Buffer.from(bytes).toString("base64")] as const),
      ]),
    ),
  );
});

beforeAll(async () => {
  const contents = 'export { toDocx } from "./src/docx.js"; export { toXlsx } from "./src/xlsx.js";';
  // Within the repository, where the packages are found.
  const parts = mkdtempSync(`${ROOT}node_modules/.word-sample-`);
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: ROOT },
    plugins: cuts(parts),
    ...{ bundle: true, write: false, format: "iife", globalName: "written", logLevel: "error" },
  });
  rmSync(parts, { recursive: true });
  script = outputFiles[0]?.text ?? "";
});

describe("the same document gives the same bytes", () => {
  it.for(["Asia/Tokyo", "America/New_York", "Pacific/Kiritimati", "Europe/Copenhagen"])(
    "in %s",
    (TZ, { expect: expectHere }) => {
      const print = `${WRITE_ALL}.then((files) => process.stdout.write(JSON.stringify(files)))`;
      const output = execFileSync(process.execPath, ["-"], {
        input: `${script};${print}`,
        env: { ...process.env, TZ },
        maxBuffer: 2 ** 26,
      });
      expectHere(JSON.parse(output.toString())).toEqual(here);
    },
  );

  it.skipIf(isSkipped)(
    "in Chromium",
    async () => {
      const browser = await chromium.launch({
        executablePath: CHROMIUM,
        args: ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"],
      });
      try {
        const page = await browser.newPage();
        await page.addScriptTag({ content: script });
        expect(await page.evaluate(WRITE_ALL)).toEqual(here);
      } finally {
        await browser.close();
      }
    },
    90_000,
  );
});
