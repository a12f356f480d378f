import { execFile, execFileSync } from "node:child_process";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);

/** The shell is the same browser without its windows: a page opens in a third of the time. */
const SHELL = "/usr/bin/chromium-headless-shell";
export const CHROMIUM: string = existsSync(SHELL) ? SHELL : "/usr/bin/chromium";

type Package =
  | "libreoffice-writer-nogui"
  | "libreoffice-calc-nogui"
  | "poppler-utils"
  | "python3-docx"
  | "python3-openpyxl"
  | "chromium-headless-shell";

/** By Debian package: the program in it, and a run that shows it is there. */
const PROGRAMS: Readonly<Record<Package, readonly [program: string, ...args: string[]]>> = {
  "libreoffice-writer-nogui": ["soffice", "--version"],
  "libreoffice-calc-nogui": ["soffice", "--version"],
  "poppler-utils": ["pdftotext", "-v"],
  // Debian's packages belong to its own Python, whichever comes first on the path.
  "python3-docx": ["/usr/bin/python3", "-c", "import docx"],
  "python3-openpyxl": ["/usr/bin/python3", "-c", "import openpyxl"],
  "chromium-headless-shell": [CHROMIUM, "--version"],
};

/** Those of the Debian packages that are not here. */
export function missingPackages(needed: readonly Package[]): string[] {
  return needed.filter((name) => !runs(PROGRAMS[name]));
}

/** Says which tests do not run and how to run them; where CI runs them, a missing program is a failure. */
export function skipWithout(tests: string, missing: readonly string[]): boolean {
  if (missing.length === 0) return false;
  const how = `apt-get install -y --no-install-recommends ${missing.join(" ")}`;
  const message = `NOT RUN: ${tests}. To run them: ${how}`;
  if (process.env["CI"] === "true") throw new Error(message);
  console.warn(message);
  return true;
}

/** What was found of each program, once for all files: an office program takes a second to say its version. */
const found = new Map<string, boolean>();

function runs([program, ...args]: readonly [string, ...string[]]): boolean {
  const key = [program, ...args].join(" ");
  const known = found.get(key) ?? succeeds(program, args);
  found.set(key, known);
  return known;
}

function succeeds(program: string, args: readonly string[]): boolean {
  try {
    execFileSync(program, args, { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

/** LibreOffice with a profile of its own, which calculates every formula again when it opens a workbook. */
export class LibreOffice {
  readonly #profile: string;

  constructor(folder: string) {
    this.#profile = join(folder, "profile");
    mkdirSync(join(this.#profile, "user"), { recursive: true });
    writeFileSync(join(this.#profile, "user", "registrymodifications.xcu"), RECALCULATE);
  }

  async convert(files: readonly string[], format: string, folder: string): Promise<void> {
    const profile = `-env:UserInstallation=file://${this.#profile}`;
    await run("soffice", [profile, "--headless", "--convert-to", format, "--outdir", folder, ...files]);
  }
}

const RECALCULATE = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
`;

/** The text of a PDF file, with a form feed after each page. */
export async function pdfText(file: string): Promise<string> {
  const { stdout } = await run("pdftotext", ["-layout", file, "-"]);
  return stdout;
}

const script = new URL("read_office.py", import.meta.url).pathname;

/** What python-docx and openpyxl see in the files, by path. */
export async function readWithPython(files: readonly string[]): Promise<Record<string, unknown>> {
  const { stdout } = await run("/usr/bin/python3", [script, ...files], { maxBuffer: 2 ** 26 });
  return JSON.parse(stdout) as Record<string, unknown>;
}

const structure = new URL("read_structure.py", import.meta.url).pathname;

/** What a person sees in the cells of the files, read by python-docx and openpyxl; or why they can't. */
export async function readStructure(
  files: readonly string[],
): Promise<readonly ({ readonly read: unknown } | { readonly error: string })[]> {
  const { stdout } = await run("/usr/bin/python3", [structure, ...files], { maxBuffer: 2 ** 28 });
  return JSON.parse(stdout) as ({ readonly read: unknown } | { readonly error: string })[];
}

/** A copy of a workbook with other content in some cells, saved by openpyxl. */
export async function changeWithPython(
  file: string,
  copy: string,
  changes: Readonly<Record<string, number | string>>,
): Promise<void> {
  await run("/usr/bin/python3", [script, "change", file, copy, JSON.stringify(changes)]);
}
