import { download } from "../files/download.js";
import { usePage } from "../page-state.js";
import { nameOfFile } from "../work/name-of-file.js";

/** Saves a file that is named after what it is, the KKR and the study year, and says where it went. */
export function useSave(): (what: string, ending: string, content: string | Uint8Array) => void {
  const { work, say } = usePage();
  return (what, ending, content) => {
    const name = nameOfFile(what, work, ending);
    download(name, content);
    say(`${name} er gemt i browserens mappe til hentede filer.`);
  };
}
