import type { FormFrame } from "../domain/form-frame.js";
import { findNamed } from "../domain/name-key.js";
import type { Notice } from "../domain/notice.js";
import { namesInWords, wordsOf } from "../domain/provider-within.js";
import { rememberedOf } from "../domain/remembered.js";
import { nameOfFile } from "../domain/without-folders.js";
import { UNSTATED } from "../input/rows/places-in-grid.js";
import { isPlain } from "../input/words/plain-words.js";
import type { ReportedCell } from "./reported-cell.js";

/**
 * Cells that say no institution with the one that their provider's name, a line around their table, their sheet's name
 * or their file's name says, each as a reading: "Vejle (UC SYD)", "Pladserne er til UC SYD", "Vejle UC SYD.csv".
 */
export function withNamedInstitutions(
  cells: readonly ReportedCell[],
  said: readonly Notice[],
  frame: FormFrame,
): { readonly cells: readonly ReportedCell[]; readonly notices: readonly Notice[] } {
  const titles = new Map<string, Map<string, string>>();
  const isOfPlaces = (word: string): boolean => OF_PLACES.test(word) || institutionWords(frame).has(word);
  const named = cells.map((cell) => {
    if (cell.institution !== UNSTATED) return cell;
    const { sheet = "", file = "" } = cell.where;
    const lines = said
      .flatMap((one) => {
        const isBeside = one.code === "beside-table" || one.code === "rows-above-header";
        return isBeside && one.where?.file === file ? one.texts : [];
      })
      .filter((text) => isPlain(text, isOfPlaces));
    for (const written of [cell.provider, lines.join(" "), sheet, nameOfFile(file)]) {
      const institution = institutionIn(written, frame);
      if (institution === undefined) continue;
      const name = frame.names[institution] ?? institution;
      titles.set(file, (titles.get(file) ?? new Map<string, string>()).set(written, name));
      return { ...cell, institution };
    }
    return cell;
  });
  const notices = [...titles].map(([file, ofFile]): Notice => {
    const read = [...ofFile].map(([written, name]) => ({ written, name }));
    return { code: "titles-read", of: "institution", titles: read, where: { file } };
  });
  return { cells: named, notices };
}

/** The only institution that a text names, by id. */
function institutionIn(text: string, { institutions }: FormFrame): string | undefined {
  const words = wordsOf(text).map((word) => word.toLowerCase());
  const [first, ...others] = namesInWords(words, (joined) => findNamed(joined, institutions));
  return others.some(({ named }) => named !== first?.named) ? undefined : first?.named.id;
}

/** What may stand in a line that says whom all places are for, beside plain words; a copy or a person is another's too. */
const OF_PLACES = /^(?:hos|ved|af|går|gælder|skal|de|vores|(?:til)?hører|studerende)$/;

const institutionWords = rememberedOf(({ institutions }: FormFrame) => {
  const names = institutions.flatMap(({ name, aliases }) => [name, ...aliases]);
  return new Set(names.flatMap((name) => wordsOf(name.toLowerCase())));
});
