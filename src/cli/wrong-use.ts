import type { Language } from "../domain/language.js";

export type Said = Readonly<Record<Language, string>>;

/** The command was called in a way that means nothing: exit status 2. Whoever shows it chooses the language. */
export class WrongUse extends Error {
  override readonly name = "WrongUse";

  constructor(readonly said: Said) {
    super(said.da);
  }
}

/** What a system says of a file, by its code, in the words of who uses the command. */
const CAUSES: Readonly<Record<string, Said>> = {
  ENOSPC: { da: "disken er fuld", en: "the disk is full" },
  EDQUOT: { da: "din plads på disken er brugt op", en: "your room on the disk is used up" },
  EACCES: { da: "du har ikke rettigheder til det", en: "you have no right to" },
  EPERM: { da: "du har ikke rettigheder til det", en: "you have no right to" },
  EROFS: { da: "drevet er skrivebeskyttet", en: "the drive is read-only" },
  ENAMETOOLONG: { da: "navnet er for langt", en: "the name is too long" },
  EISDIR: {
    da: "det er en mappe. Angiv en fil i den; en mappe med indberetninger samles med dimensionering collect",
    en: "it is a folder. Name a file in it; dimensionering collect takes a folder of returns",
  },
  ENOTDIR: { da: "en del af stien er ikke en mappe", en: "a part of the path is no folder" },
  ELOOP: { da: "linket peger i ring", en: "the link leads round in a ring" },
  EMFILE: { da: "for mange filer er åbne", en: "too many files are open" },
  EBUSY: { da: "filen er i brug i et andet program", en: "another program uses the file" },
  EFBIG: { da: "filen er for stor til drevet", en: "the file is too large for the drive" },
  EIO: { da: "der er en fejl på drevet", en: "the drive has a fault" },
  ENOWRITER: {
    da: "det er et rør (en navngiven pipe), og intet program har skrevet i det. Angiv en fil",
    en: "it is a named pipe, and no program has written to it. Name a file",
  },
  EAGAIN: { da: "den, der modtager, er ikke klar", en: "the receiver is not ready" },
};

/** The folder is missing where a file is written; where one is read, the file itself. */
const MISSING = {
  write: { da: "mappen findes ikke", en: "the folder does not exist" },
  read: { da: "den findes ikke", en: "it does not exist" },
} as const;

/** Why the system did not read or write; its own code where that has no words here. */
export function causeOf(error: unknown, task: "read" | "write"): Said {
  const code = codeOf(error);
  if (code === "ENOENT") return MISSING[task];
  return CAUSES[code] ?? { da: `systemet svarer ${code}`, en: `the system says ${code}` };
}

/** The code of what the system threw. Anything else that was thrown is a bug, and is thrown again. */
export function codeOf(error: unknown): string {
  if (error instanceof Error && "code" in error && typeof error.code === "string") return error.code;
  throw error;
}
