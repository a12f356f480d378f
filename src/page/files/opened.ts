import { sentenceOf } from "../work/sentences.js";
import type { ReadReport } from "../work/work.js";

/** Files as they were when they were chosen, to be read at any time; and what is said of those that can't be read. */
export interface OpenedFiles {
  readonly files: readonly File[];
  readonly unread: readonly ReadReport[];
}

/** No larger file is read, as by the command; the page sees nothing of the library but what anybody may import. */
const LARGEST = 32 * 2 ** 20;

/** Opens files. One that is too large, locked, gone, in the cloud alone, or a folder is no reason to leave the others. */
export async function opened(chosen: readonly File[]): Promise<OpenedFiles> {
  const files: File[] = [];
  const unread: ReadReport[] = [];
  for (const file of chosen) {
    const { name, size } = file;
    if (size > LARGEST) {
      const text = sentenceOf({ code: "file-too-large", limit: LARGEST, size });
      unread.push({ name, isRead: false, texts: [text] });
      continue;
    }
    try {
      files.push(new File([await file.arrayBuffer()], name));
    } catch {
      unread.push({ name, isRead: false, texts: [UNREADABLE] });
    }
  }
  return { files, unread };
}

const UNREADABLE =
  "Filen kan ikke åbnes. Er den en mappe, så åbn den, og vælg filerne. Ellers kan den være slettet, låst af et andet program eller kun ligge i skyen: luk den, eller gem den på computeren, og indlæs den igen.";
