import { execFileSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const ROOT = new URL("../../", import.meta.url).pathname;

/** A new project with the package from its tarball in it, beside the calls. Gives the folder; the caller removes it. */
export function installConsumer(): string {
  const folder = mkdtempSync(join(tmpdir(), "consumer-"));
  const [tarball = ""] = npm(["pack", "--silent", "--pack-destination", folder], ROOT)
    .trim()
    .split("\n")
    .slice(-1);
  writeFileSync(join(folder, "package.json"), '{ "name": "consumer", "private": true, "type": "module" }\n');
  npm([...INSTALL, join(folder, tarball)], folder);
  copyFileSync(join(ROOT, "test/consumer/calls.mjs"), join(folder, "calls.mjs"));
  copyFileSync(join(ROOT, "test/files/form-python-docx.docx"), join(folder, "form.docx"));
  return folder;
}

/** Installs a package in a folder of its own within the consumer's, where the consumer's code finds nothing of it. */
export function installBeside(folder: string, name: string): string {
  const beside = join(folder, "runtimes", name.replace(/\W+/g, "-"));
  mkdirSync(beside, { recursive: true });
  writeFileSync(join(beside, "package.json"), "{}\n");
  npm([...INSTALL, name], beside);
  return join(beside, "node_modules");
}

const INSTALL = [
  "install",
  "--prefer-offline",
  "--no-audit",
  "--no-fund",
  "--ignore-scripts",
  "--engine-strict",
];

function npm(args: readonly string[], cwd: string): string {
  return execFileSync("npm", args, { cwd, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
}
