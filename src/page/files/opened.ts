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
    const refuse = (text: string): unknown => unread.push({ name, isRead: false, texts: [text] });
    if (size > LARGEST) refuse(sentenceOf({ code: "file-too-large", limit: LARGEST, size }));
    else
      await file.arrayBuffer().then(
        (bytes) => files.push(new File([bytes], name)),
        () => refuse(UNREADABLE),
      );
  }
  return { files, unread };
}

const UNREADABLE =
  "Filen kan ikke åbnes. Er den en mappe, så vælg filerne i den. Ellers kan den være slettet, låst eller kun ligge i skyen: luk den, eller gem den på computeren, og indlæs den igen.";
