import { existsSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import type { Language } from "../domain/language.js";

/** A file to write, whole. */
export interface OutputFile {
  readonly path: string;
  readonly content: string | Uint8Array;
}

/** Why the files can't be written, or null: an existing one is overwritten only when `force` is set. */
export function obstacle(paths: readonly string[], force: boolean, language: Language): string | null {
  const twice = paths.find(
    (path, index) => paths.findIndex((other) => resolve(other) === resolve(path)) < index,
  );
  if (twice !== undefined) {
    return language === "da" ? `${twice} er angivet to gange.` : `${twice} is given twice.`;
  }
  const existing = paths.find((path) => !force && existsSync(path));
  if (existing === undefined) return null;
  return language === "da"
    ? `${existing} findes allerede. Brug --force for at overskrive den.`
    : `${existing} exists already. Use --force to overwrite it.`;
}

/**
 * Writes every file whole, or none: each goes beside its place under another name first, and takes its place
 * only when all are written. Throws what the file system throws, after it has cleared up.
 */
export function writeFiles(files: readonly OutputFile[]): void {
  const written: { readonly path: string; readonly temporary: string }[] = [];
  try {
    for (const { path, content } of files) {
      const temporary = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`);
      written.push({ path, temporary });
      writeFileSync(temporary, content);
    }
    for (const { path, temporary } of written) renameSync(temporary, path);
  } finally {
    for (const { temporary } of written) rmSync(temporary, { force: true });
  }
}
