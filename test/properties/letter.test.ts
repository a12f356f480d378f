import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type FormEdition,
  formEditions,
  type Outcome,
  parseFormEdition,
  readLetter,
  valueOf,
} from "../../src/index.js";
import { type Below, formRows, formTable, headingsOf, pastedForm, wordLetter } from "../letters.js";

const [bundled] = formEditions;
if (bundled === undefined) throw new Error("no bundled form");
const known = bundled;

const word = fc
  .string({ unit: fc.constantFrom(...Array.from("abdegiklmnorstuvæøå")), minLength: 3, maxLength: 12 })
  .map((letters) => letters.charAt(0).toUpperCase() + letters.slice(1));

/** Known names and new ones, each once, in any order; a new one needs a KKR and has an id made of it. */
function names(
  of: readonly { readonly name: string }[],
  behind: string,
  most: number,
): fc.Arbitrary<string[]> {
  const made = fc
    .tuple(word, fc.constantFrom("", "", " 2", " 17"))
    .map(([one, number]) => `${one} ${behind}${number}`);
  return fc.uniqueArray(fc.oneof(fc.constantFrom(...of.map(({ name }) => name)), made), {
    minLength: 1,
    maxLength: most,
    selector: (name) => name.toLowerCase(),
  });
}

interface Made {
  readonly edition: FormEdition;
  readonly kkrOf: Record<string, string>;
}

const made: fc.Arbitrary<Made> = fc
  .record({
    institutions: names(known.institutions, "højskole", 12),
    specialisations: names(known.specialisations, "pædagogik", 6),
  })
  .map(({ institutions, specialisations }) => ({
    edition: {
      ...known,
      studyYear: "2024/2025",
      institutions: institutions.map((name) => ({ id: name, name, kkr: "sjaelland", aliases: [] })),
      specialisations: specialisations.map((name) => ({ id: name, name, aliases: [] })),
    },
    kkrOf: Object.fromEntries(institutions.map((name) => [name, "sjaelland"])),
  }));

/** What of an edition stands in a letter. */
function written({ institutions, specialisations, columns, studyYear }: FormEdition): unknown {
  return {
    institutions: institutions.map(({ name }) => name),
    specialisations: specialisations.map(({ name }) => name),
    columns,
    studyYear,
  };
}

const TITLE = "Indstilling om optag på pædagoguddannelsen i studieåret 2024/2025";
const BEFORE = "I studieåret 2023/2024 var optaget et andet.";
const SENT = "Skemaet bedes sendt til optag@example.dk senest den 9. februar 2024.";

describe("an edition of 1 to 12 institutions and 1 to 6 specialisations", () => {
  test("written as a form in Word, over one table or two, is read back as the same", async () => {
    const below = fc.constantFrom<Below>("merged", "blank", "repeated");
    await fc.assert(
      fc.asyncProperty(made, below, fc.nat(71), async ({ edition, kkrOf }, how, split) => {
        const rows = formRows(edition, how);
        const at = how === "merged" ? 0 : split % rows.length;
        const tables =
          at === 0
            ? [formTable(edition, how)]
            : [
                [headingsOf(edition), ...rows.slice(0, at)],
                [headingsOf(edition), ...rows.slice(at)],
              ];
        const bytes = await wordLetter([BEFORE, TITLE, ...tables, SENT]);
        const { edition: read } = valueOf(readLetter(bytes, { kkrOf }));
        expect(written(read)).toEqual(written(edition));
        expect(valueOf(parseFormEdition(read))).toEqual(read);
        expect(read).toMatchObject({ recipient: "optag@example.dk", deadline: "2024-02-09" });
      }),
      { numRuns: 60 },
    );
  });

  test("written as pasted text is read back as the same, or refused where its names can't be told apart", () => {
    let refused = 0;
    let runs = 0;
    fc.assert(
      fc.property(
        made,
        fc.integer({ min: 4, max: 30 }),
        fc.integer({ min: 1, max: 80 }),
        (it, width, rows) => {
          const { edition, kkrOf } = it;
          const letter = `${BEFORE}\n\n${TITLE}\n\n${pastedForm(edition, width, rows)}\n${SENT}`;
          const outcome: Outcome<{ readonly edition: FormEdition }> = readLetter(
            new TextEncoder().encode(letter),
            { kkrOf },
          );
          runs += 1;
          if (outcome.ok) expect(written(outcome.value.edition)).toEqual(written(edition));
          else {
            refused += 1;
            expect(outcome.refusals).toMatchObject([{ code: "letter-rows-unclear" }]);
            // Only where a form of one institution leaves nothing to compare with.
            expect(edition.institutions).toHaveLength(1);
          }
        },
      ),
      { numRuns: 300 },
    );
    expect(refused).toBeLessThan(runs / 2);
  });
});
