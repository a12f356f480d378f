import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { sentenceOf } from "../work/sentences.js";
import { readFormFile } from "./read-form-file.js";

it("saved work that is chosen as a form to check is told to be that", async () => {
  const file = new File([readFileSync("examples/syddanmark-2018-2019.json")], "arbejde.json");
  const outcome = await readFormFile(file, { studyYear: "2018/2019", edition: null });
  const texts = outcome.ok ? [] : outcome.refusals.map(sentenceOf);
  expect(texts).toEqual([
    "Filen er ikke en indstilling, men det, som den laves af. Lav indstillingen først. Åbn arbejdet på siden, og gem indstillingen til næste år.",
  ]);
});
