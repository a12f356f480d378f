import type { ReadReport } from "../work/work.js";

/** Files as they were when they were chosen, to be read at any time; and what is said of those that can't be read. */
export interface OpenedFiles {
  readonly files: readonly File[];
  readonly unread: readonly ReadReport[];
}

/** Opens files. One that is locked, gone, in the cloud alone, or a folder is no reason to leave the others. */
export async function opened(chosen: readonly File[]): Promise<OpenedFiles> {
  const files: File[] = [];
  const unread: ReadReport[] = [];
  for (const file of chosen) {
    try {
      files.push(new File([await file.arrayBuffer()], file.name));
    } catch {
      unread.push({ name: file.name, isRead: false, texts: [UNREADABLE] });
    }
  }
  return { files, unread };
}

const UNREADABLE =
  "Filen kan ikke åbnes. Den kan være låst af et andet program, slettet, en mappe, eller kun ligge i skyen. Luk den, eller gem den på computeren, og hent den igen.";
