import fc from "fast-check";
import { expect, test } from "vitest";
import { prop } from "../../test/prop.js";
import { kkrs } from "../reference/kkrs.js";
import { providersInFileName } from "./providers-in-file-name.js";

const syddanmark = kkrs.find(({ id }) => id === "syddanmark") ?? kkrs[0];

function namedIn(file: string): string[] {
  if (syddanmark === undefined) throw new Error("there is no KKR");
  return providersInFileName(file, syddanmark);
}

test.for([
  ["Odense.ods", ["Odense"]],
  ["svar/odense_kommune_2027.XLS", ["Odense"]],
  ["Indberetning Faaborg-Midtfyn (2).pdf", ["Faaborg-Midtfyn"]],
  ["faaborgMidtfyn2027.ods", ["Faaborg-Midtfyn"]],
  ["Nordfyn.xls", ["Nordfyns"]],
  ["Svar fra Region Syddanmark.msg", ["Region Syddanmark"]],
  ["Aeroe og Soenderborg.docx", ["Ærø", "Sønderborg"]],
  ["Sa\u030aledes Fanø".replace("å", "a\u030a"), ["Fanø"]],
  ["Varde/", ["Varde"]],
  ["Vejles tal.xls", ["Vejle"]],
  ["VejlesTal.xls", ["Vejle"]],
  ["Svar fra Kolding Kommune (2).pdf", ["Kolding"]],
  ["sonderborg.xls", ["Sønderborg"]],
  ["soenderborgsvar.xls", ["Sønderborg"]],
  ["varde_kommunes_indberetning.pdf", ["Varde"]],
  ["Regionen.pdf", ["Region Syddanmark"]],
  ["Regionens tal.pdf", ["Region Syddanmark"]],
  // Neither a part of a word, nor the whole of a path, nor another KKR's.
  ["Odensevej 3.pdf", []],
  ["Vejen/notat.pdf", []],
  ["Køge.ods", []],
  ["skema.pdf", []],
] as const)("%s is the file of %j", ([file, providers], { expect: expectHere }) => {
  expectHere(namedIn(file)).toEqual(providers);
});

prop([fc.constantFrom(...(syddanmark?.municipalities ?? [])), fc.constantFrom(" ", "_", "-", "2", " (1) ")])(
  "whoever is named between other words is found",
  ({ name }, mark) => {
    for (const spelling of [name, name.toUpperCase(), name.normalize("NFD"), `${name} Kommune`]) {
      expect(namedIn(`skema${mark}${spelling}${mark}ny.ods`)).toEqual([name]);
    }
  },
);
