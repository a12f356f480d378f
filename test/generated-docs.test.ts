import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { generatedDocs } from "../scripts/docs.js";

const root = new URL("../", import.meta.url);
const generated = await generatedDocs();

it.for(Object.entries(generated))(
  "%s is as `npm run docs` writes it",
  ([path, text], { expect: expectHere }) => {
    expectHere(readFileSync(new URL(path, root), "utf8")).toBe(text);
  },
);

it.for(["docs/schema", "docs/api"])("%s has nothing else", (folder, { expect: expectHere }) => {
  const files = readdirSync(new URL(folder, root)).map((name) => `${folder}/${name}`);
  expectHere(files.filter((file) => !(file in generated) && file !== "docs/api/examples")).toEqual([]);
});

it("is more than the schemas", () => {
  expect(Object.keys(generated).length).toBeGreaterThan(2);
});
