import {
  type BigIntStats,
  closeSync,
  constants,
  copyFileSync,
  fchmodSync,
  fstatSync,
  fsyncSync,
  linkSync,
  lstatSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { codeOf, type Said, WrongUse } from "./wrong-use.js";

export interface OutputFile {
  readonly path: string;
  readonly content: string | Uint8Array;
}

/** Somebody else has made a file of that name meanwhile, and nobody said that it may be overwritten. */
export class AlreadyThere extends Error {
  override readonly name = "AlreadyThere";
}

/**
 * Why the files can't be written, or null: one that is read is never overwritten, nor is a read-only one or what is
 * no file, and another existing one only when `force` is set. A link that leads nowhere is not followed. One that is
 * given twice is wrong use, and throws `WrongUse`.
 */
export function obstacle(paths: readonly string[], read: readonly string[], force: boolean): Said | null {
  const twice = paths.find((path, index) => paths.slice(0, index).some((other) => isSameFile(other, path)));
  if (twice !== undefined) {
    throw new WrongUse({ da: `${twice} er angivet to gange.`, en: `${twice} is given twice.` });
  }
  const input = paths.find((path) => read.some((other) => isSameFile(other, path)));
  if (input !== undefined) {
    return {
      da: `${input} er en af de filer, der læses, og bliver aldrig overskrevet, heller ikke med --force. Skriv til en anden fil.`,
      en: `${input} is one of the files that are read, and is never overwritten, not even with --force. Write to another file.`,
    };
  }
  // Found only when the other files have taken their places, it would leave the task half done.
  return paths.map((path) => obstacleAt(path, force)).find((one) => one !== null) ?? null;
}

function obstacleAt(path: string, force: boolean): Said | null {
  const entry = statsOf(path);
  if (entry === null) return isLink(path) ? said(path, DANGLING) : null;
  if (entry.isDirectory()) return said(path, FOLDER);
  if (!entry.isFile()) return said(path, NO_FILE);
  if (!force) return alreadyThere(path);
  // By the file's own mark: who may do everything would write through it.
  return (entry.mode & 0o222) === 0 ? said(path, READ_ONLY) : null;
}

/** What is said of a file that exists, where nobody said that it may be overwritten. */
export function alreadyThere(path: string): Said {
  return said(path, EXISTS);
}

function said(path: string, { da, en }: Said): Said {
  return { da: `${path} ${da}`, en: `${path} ${en}` };
}

const FOLDER = {
  da: "er en mappe. Skriv også filens navn, fx skema.docx.",
  en: "is a folder. Name a file in it too, such as form.docx.",
};
const NO_FILE = { da: "er ikke en almindelig fil.", en: "is no regular file." };
const DANGLING = {
  da: "er et link, der ikke fører til en fil. Skriv til en anden fil.",
  en: "is a link that leads to no file. Write to another file.",
};
const READ_ONLY = {
  da: "er skrivebeskyttet. Skriv til en anden fil, eller fjern skrivebeskyttelsen.",
  en: "is read-only. Write to another file, or make it writable.",
};
const EXISTS = {
  da: "findes allerede. Brug --force for at overskrive den.",
  en: "exists already. Use --force to overwrite it.",
};

/** Null if nothing is, and where the system can't say: the writing then meets the cause. */
function statsOf(path: string): Stats | null {
  try {
    return statSync(path, { throwIfNoEntry: false }) ?? null;
  } catch {
    return null;
  }
}

function isLink(path: string): boolean {
  try {
    return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() === true;
  } catch {
    return false;
  }
}

interface Beside {
  readonly path: string;
  readonly temporary: string;
}

/**
 * Writes every file whole, or none: each goes beside its place under a name of its own first, and takes its place
 * only when all are written. An existing file keeps its rights, and a link to it still leads there. Without `force`
 * no file is replaced, one that somebody made meanwhile neither: `AlreadyThere` is thrown, with its path for the
 * message. Throws what the file system throws, after it has cleared up.
 */
export function writeFiles(files: readonly OutputFile[], force: boolean): void {
  const beside: Beside[] = [];
  const placed: string[] = [];
  try {
    for (const { path, content } of files) {
      const { file, temporary, target } = openedBeside(path);
      beside.push({ path: target, temporary });
      writeWhole(file, content, statsOf(target));
    }
    for (const { path, temporary } of beside) {
      if (force) renameSync(temporary, path);
      else placeNew(temporary, path);
      placed.push(path);
    }
  } catch (error) {
    // What was there before and is replaced can't come back; what is new can go.
    if (!force) for (const path of placed) rmSync(path, { force: true });
    throw error;
  } finally {
    for (const { temporary } of beside) rmSync(temporary, { force: true });
  }
}

/** A new file in the folder of the target, with a short name: the target's own may be as long as names can be. */
function openedBeside(path: string): {
  readonly file: number;
  readonly temporary: string;
  readonly target: string;
} {
  const target = statsOf(path) === null ? path : realpathSync(path);
  for (let attempt = 0; ; attempt += 1) {
    const temporary = join(dirname(target), `.dim-${process.pid}-${attempt}.tmp`);
    try {
      return { file: openSync(temporary, "wx"), temporary, target };
    } catch (error) {
      if (codeOf(error) !== "EEXIST") throw error;
    }
  }
}

function writeWhole(file: number, content: string | Uint8Array, existing: Stats | null): void {
  try {
    writeFileSync(file, content);
    if (existing !== null) fchmodSync(file, existing.mode & 0o7777);
    // Some drives say only here that they are full.
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** Where the drive knows no links, a copy that is made only where no file is. */
const WITHOUT_LINKS: ReadonlySet<string> = new Set(["EPERM", "ENOTSUP", "EOPNOTSUPP", "ENOSYS", "EMLINK"]);

/** A link is made only where no file is, in one step; a change of name would replace the file. */
function placeNew(temporary: string, path: string): void {
  try {
    linkSync(temporary, path);
  } catch (error) {
    const code = codeOf(error);
    if (code === "EEXIST") throw new AlreadyThere(path);
    if (!WITHOUT_LINKS.has(code)) throw error;
    copyNew(temporary, path);
  }
}

function copyNew(temporary: string, path: string): void {
  try {
    copyFileSync(temporary, path, constants.COPYFILE_EXCL);
  } catch (error) {
    if (codeOf(error) === "EEXIST") throw new AlreadyThere(path);
    rmSync(path, { force: true });
    throw error;
  }
}

/**
 * Whether two paths are one file, also by another spelling or a link. `-` is the file that standard input is read
 * from, where it is one. A file that is not there yet is where its folder really is.
 */
function isSameFile(one: string, other: string): boolean {
  const [a, b] = [entryAt(one), entryAt(other)];
  if (a === null || b === null) return a === b && placeOf(one) === placeOf(other);
  return a.dev === b.dev && a.ino === b.ino;
}

function entryAt(path: string): BigIntStats | null {
  try {
    return path === "-" ? fstatSync(0, { bigint: true }) : statSync(path, { bigint: true });
  } catch {
    return null;
  }
}

function placeOf(path: string): string {
  try {
    return join(realpathSync(dirname(path)), basename(path));
  } catch {
    return resolve(path);
  }
}
