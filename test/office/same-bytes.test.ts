import { execFileSync } from "node:child_process";
import { build } from "esbuild";
import { chromium } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import { toDocx } from "../../src/docx.js";
import { blankReturnToXlsx, toXlsx } from "../../src/xlsx.js";
import { cuts } from "../../scripts/build/page/cuts.js";
import { documents } from "./documents.js";
import { blankReturns, furtherDocuments, oddDocument } from "./more-documents.js";
import { CHROMIUM, missingPackages, skipWithout } from "./programs.js";

const ROOT = new URL("../../", import.meta.url).pathname;

const isSkipped = skipWithout(
  "the same bytes in Chromium (test/office)",
  missingPackages(["chromium-headless-shell"]),
);

const all = { ...documents, ...furtherDocuments, odd: oddDocument };

/** Writes every document in both formats, and every return, wherever the writers are called `written`; the bytes as base64. */
const WRITE_ALL = `(async () => {
  const documents = ${JSON.stringify(all)};
  const returns = ${JSON.stringify(blankReturns)};
  const base64 = (bytes) => btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
  const files = {};
  for (const [name, document] of Object.entries(documents)) {
    files[name + ".docx"] = base64(await written.toDocx(document));
    files[name + ".xlsx"] = base64(await written.toXlsx(document));
  }
  for (const [name, blank] of Object.entries(returns)) {
    files[name + ".xlsx"] = base64(await written.blankReturnToXlsx(blank));
  }
  return files;
})()`;

type Files = Readonly<Record<string, string>>;

let here: Files;
/** The writers and what the page holds of what they need, as one script that names them `written`. */
let script: string;

beforeAll(async () => {
  const files = [
    ...Object.entries(all).map(([name, document]) => [`${name}.docx`, toDocx(document)] as const),
    ...Object.entries(all).map(([name, document]) => [`${name}.xlsx`, toXlsx(document)] as const),
    ...Object.entries(blankReturns).map(
      ([name, blank]) => [`${name}.xlsx`, blankReturnToXlsx(blank)] as const,
    ),
  ].map(async ([name, bytes]) => [name, Buffer.from(await bytes).toString("base64")] as const);
  here = Object.fromEntries(await Promise.all(files));
});

beforeAll(async () => {
  const contents = 'export { toDocx } from "./src/docx.js"; export * from "./src/xlsx.js";';
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: ROOT },
    plugins: cuts(),
    ...{ bundle: true, write: false, format: "iife", globalName: "written", logLevel: "error" },
  });
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
