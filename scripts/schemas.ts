import * as z from "zod/mini";
import { formEditionSchema } from "../src/input/request/form-edition-schema.js";
import { recommendationSchema } from "../src/input/request/parse-recommendation.js";
import { requestSchema } from "../src/input/request/request-schema.js";

type Json = { [key: string]: unknown };

interface JsonSchema {
  readonly properties?: Readonly<Record<string, Json>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: Json | boolean;
}

/** The parts that the parsers read as documents of their own, by the definition that each file carries of them. */
const DOCUMENTS: Readonly<Record<string, string>> = { edition: "form", request: "request" };

/** The JSON Schemas of docs/schema, by file: of the same schemas that the parsers use. Each needs no other file. */
export function jsonSchemas(): Readonly<Record<string, string>> {
  const form = asRead(z.toJSONSchema(formEditionSchema));
  const request = asRead(z.toJSONSchema(requestSchema));
  const recommendation = asRead(z.toJSONSchema(recommendationSchema));
  const [formPart, requestPart] = [form, request].map(({ $schema: _, ...part }) => part);
  const schemas = {
    "form.schema.json": { title: "Ministeriets skema for et studieår", ...form },
    "request.schema.json": {
      title: "En anmodning om en indstilling",
      ...{ ...request, $defs: { form: formPart } },
    },
    "recommendation.schema.json": {
      title: "En indstilling",
      ...{ ...recommendation, $defs: { form: formPart, request: requestPart } },
    },
  };
  return Object.fromEntries(
    Object.entries(schemas).map(([file, schema]) => [`docs/schema/${file}`, JSON.stringify(schema)]),
  );
}

/** The parsers take a key with null as left out, and read what is a document of its own by its schema. */
function asRead(schema: Json): Json {
  const parts = Object.fromEntries(
    Object.entries(schema).map(([key, value]) => [key, key === "properties" ? value : partsAsRead(value)]),
  );
  const { properties, required = [], additionalProperties: values } = parts as JsonSchema;
  if (properties === undefined) {
    return typeof values === "object" ? { ...parts, additionalProperties: orNull(values) } : parts;
  }
  const read = Object.entries(properties).map(([key, part]): [string, Json] => {
    const document = DOCUMENTS[key];
    const own = document === undefined ? asRead(part) : { $ref: `#/$defs/${document}` };
    return [key, required.includes(key) ? own : orNull(own)];
  });
  return { ...parts, properties: Object.fromEntries(read) };
}

function orNull(schema: unknown): Json {
  return { anyOf: [schema, { type: "null" }] };
}

function partsAsRead(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(partsAsRead);
  return typeof value === "object" && value !== null ? asRead(value as Json) : value;
}
