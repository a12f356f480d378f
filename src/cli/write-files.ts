import { existsSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import type { Language } from "../domain/language.js";
import { isSameFile } from "./same-file.js";

/** A file to write, whole. */
export interface OutputFile {
  readonly path: string;
  readonly content: string | Uint8Array;
}

/**
 * Why the files can't be written, or null: one that is read is never overwritten, another existing one only when
 * `force` is set.
 */
export function obstacle(
  paths: readonly string[],
  read: readonly string[],
  force: boolean,
  language: Language,
): string | null {
  const twice = paths.find((path, index) => paths.slice(0, index).some((other) => isSameFile(other, path)));
  if (twice !== undefined) {
    return language === "da" ? `${twice} er angivet to gange.` : `${twice} is given twice.`;
  }
  const input = paths.find((path) => read.some((other) => isSameFile(other, path)));
  if (input !== undefined) {
    return language === "da"
      ? `${input} er en af de filer, der læses, og bliver aldrig overskrevet, heller ikke med --force. Skriv til en anden fil.`
      : `${input} is one of the files that are read, and is never overwritten, with --force neither. Write to another file.`;
  }
  // Found only when the other files have taken their places, it would leave the task half done.
  const folder = paths.find((path) => existsSync(path) && statSync(path).isDirectory());
  if (folder !== undefined) {
    return language === "da" ? `${folder} er en mappe.` : `${folder} is a folder.`;
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
