import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { formEditions } from "../reference/form-editions.js";
import { kkrs } from "../reference/kkrs.js";
import { findNamed, isWrittenOut, nameKey } from "./name-key.js";

const [edition] = formEditions;
if (edition === undefined) throw new Error("there is no edition");
const { institutions, specialisations } = edition;

// The names and other wordings met, as the field has them: by id.
const INSTITUTIONS = {
  kp: ["Københavns Professionshøjskole", "KP", "UCC", "Metropol"],
  absalon: ["Professionshøjskolen Absalon", "Absalon", "PHA", "UCSJ"],
  ucsyd: ["UC Syddanmark", "UC SYD", "UC Syd"],
  ucn: ["UC Nordjylland", "UCN", "Professionshøjskolen UCN"],
  via: ["VIA University College", "VIA"],
  ucl: ["UCL Erhvervsakademi og professionshøjskole", "UCL", "UC Lillebælt", "Professionshøjskolen UCL"],
};
const SPECIALISATIONS = {
  dagtilbud: ["Dagtilbudspædagogik", "dagtilbud"],
  "skole-fritid": ["Skole- og fritidspædagogik", "skole/fritid", "Skole- og fritid"],
  "social-special": [
    "Social- og specialpædagogik",
    "social/special",
    "special/socialområdet",
    "Social- special",
    "Social- og specialpædagogisk",
  ],
};

/** A name as it arrives: in any case, in NFD, with odd spaces, broken by a hyphen at a line's end. */
function spellings(name: string): string[] {
  const middle = Math.ceil(name.length / 2);
  return [
    name,
    name.toUpperCase(),
    name.toLowerCase(),
    name.normalize("NFD"),
    ` ${name.replaceAll(" ", "\u00a0 ")} `,
    `${name.slice(0, middle)}-\n${name.slice(middle)}`,
    `${name.slice(0, middle)}\u00ad${name.slice(middle)}`,
  ];
}

describe("findNamed", () => {
  it.each(Object.entries(INSTITUTIONS))(
    "knows %s by its id and every name met, in any spelling",
    (id, names) => {
      for (const written of [id, ...names].flatMap(spellings)) {
        expect([written, findNamed(written, institutions)?.id]).toEqual([written, id]);
      }
    },
  );

  it.each(Object.entries(SPECIALISATIONS))(
    "knows %s by its id and every wording met, in any spelling",
    (id, names) => {
      for (const written of [id, ...names].flatMap(spellings)) {
        expect([written, findNamed(written, specialisations)?.id]).toEqual([written, id]);
      }
    },
  );

  it.each(["hovedstaden", "sjaelland", "syddanmark", "midtjylland", "nordjylland"])(
    "knows the KKR %s by id and by name",
    (id) => {
      const name = kkrs.find((kkr) => kkr.id === id)?.name ?? "";
      expect(findNamed(id, kkrs)?.id).toBe(id);
      expect(findNamed(name, kkrs)?.id).toBe(id);
      expect(findNamed(name.replace("KKR ", ""), kkrs)?.id).toBe(id);
    },
  );

  it("knows no name by a part of it, by nothing, or by marks alone", () => {
    for (const written of ["", " ", "-", "/", "UC", "Professionshøjskolen", "pædagogik", "Social"]) {
      expect(findNamed(written, [...institutions, ...specialisations])).toBeUndefined();
    }
  });

  it("finds no two with one name", () => {
    const keys = [...institutions, ...specialisations].flatMap(({ id, name, aliases }) =>
      [...new Set([id, name, ...aliases].map(nameKey))].map((key) => ({ key, id })),
    );
    expect(new Set(keys.map(({ key }) => key)).size).toBe(keys.length);
  });

  it("knows all names of the form as pasted from the letter's PDF, broken by hyphens", () => {
    const file = new URL("../../test/cases/ufm-form-2023-as-pasted.txt", import.meta.url);
    const lines = readFileSync(file, "utf8")
      .split("\n")
      .filter((line) => line.trim() !== "");
    const found: string[] = [];
    for (let at = 0; at < lines.length;) {
      // The longest block of lines that is a name.
      const length = [3, 2, 1].find((count) =>
        findNamed(lines.slice(at, at + count).join("\n"), [...institutions, ...specialisations]),
      );
      const named = findNamed(lines.slice(at, at + (length ?? 0)).join("\n"), [
        ...institutions,
        ...specialisations,
      ]);
      if (named !== undefined) found.push(named.id);
      at += length ?? 1;
    }
    const three = ["dagtilbud", "skole-fritid", "social-special"];
    expect(found).toEqual([
      ...["kp", ...three, "absalon", ...three, "ucsyd", ...three],
      // Between the halves of this skole-fritid the page ends, and the header stands there once more.
      ...["ucn", "dagtilbud", "social-special"],
      ...["via", ...three, "ucl", ...three],
    ]);
  });
});

describe("isWrittenOut", () => {
  const ucsyd = { id: "ucsyd", name: "UC Syddanmark", aliases: ["UC SYD"] };

  it("is so for the id and the name, but for case and spaces around", () => {
    expect(
      ["ucsyd", "UCSYD", "UC Syddanmark", " uc syddanmark "].every((text) => isWrittenOut(text, ucsyd)),
    ).toBe(true);
  });

  it("is not so for an alias or a broken name", () => {
    expect(["UC SYD", "UC Syd-\ndanmark", "UC  Syddanmark"].some((text) => isWrittenOut(text, ucsyd))).toBe(
      false,
    );
  });
});

it("a dash names nobody, nor one whose name is blank", () => {
  const blank = { id: "", name: "", aliases: [] };
  for (const text of ["-", "–", ""]) expect(findNamed(text, [blank])).toBeUndefined();
});
