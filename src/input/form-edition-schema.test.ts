import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import * as z from "zod/mini";
import { formEditionSchema } from "./form-edition-schema.js";

it("is published as a JSON Schema that says the same", () => {
  const published: unknown = JSON.parse(
    readFileSync(new URL("../../docs/schema/form.schema.json", import.meta.url), "utf8"),
  );
  expect(published).toEqual({
    title: "Ministeriets skema for et studieår",
    ...z.toJSONSchema(formEditionSchema),
  });
});
