import { readdirSync, readFileSync } from "node:fs";
import { afterEach, describe, expect, it, vi } from "vitest";
import { entryPoints } from "../scripts/entry-points.js";

const folder = new URL("../docs/api/examples/", import.meta.url);
const examples = readdirSync(folder);

describe("the examples of the API reference, run against the built package", () => {
  afterEach(() => {
    vi.restoreAllMocks();
  });

  it.for(examples)("%s prints what it says at its end", async (file, { expect: expectHere }) => {
    const said = readFileSync(new URL(file, folder), "utf8").match(/(?<=^\/\/ → ).*$/gm) ?? [];
    const log = vi.spyOn(console, "log").mockReturnValue();
    await import(new URL(file, folder).href);
    const printed = log.mock.calls.map((values) =>
      values.map((value) => (typeof value === "string" ? value : JSON.stringify(value))).join(" "),
    );
    expectHere(printed).toEqual(said);
    expectHere(said).not.toEqual([]);
  });

  it("are of fifteen functions or more, each by the name that is exported", () => {
    const names = entryPoints()["paedagog-dimensionering"]?.map(({ name }) => `${name}.ts`);
    expect(names).toEqual(expect.arrayContaining(examples));
    expect(examples.length).toBeGreaterThanOrEqual(15);
  });
});

it("has a sentence for everything that is exported", () => {
  const lacking = Object.values(entryPoints()).flatMap((names) =>
    names.filter(({ sentence }) => !/\w{2}/.test(sentence)),
  );
  expect(lacking.map(({ name }) => name)).toEqual([]);
});
