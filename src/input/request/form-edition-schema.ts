import * as z from "zod/mini";
import type { FormEdition, Source } from "../../domain/form-edition.js";

const names = z.optional(z.array(z.string()));

/** The shape of a form file as written: which keys there are, and of which type. */
export const formEditionSchema: z.ZodMiniType<FormEditionShape> = z.strictObject({
  $schema: z.optional(z.string()),
  studyYear: z.string(),
  institutions: z.array(
    z.strictObject({ id: z.string(), name: z.string(), kkr: z.string(), aliases: names }),
  ),
  specialisations: z.array(z.strictObject({ id: z.string(), name: z.string(), aliases: names })),
  columns: z.strictObject({
    institution: z.string(),
    total: z.string(),
    specialisation: z.string(),
    studyPlaces: z.string(),
  }),
  title: z.optional(z.string()),
  date: z.optional(z.string()),
  reference: z.optional(z.string()),
  recipient: z.optional(z.string()),
  deadline: z.optional(z.string()),
  councils: z.optional(
    z.array(
      z.strictObject({
        id: z.string(),
        name: z.string(),
        region: z.string(),
        municipalities: z.array(z.string()),
        aliases: names,
      }),
    ),
  ),
  source: z.optional(z.strictObject({ title: z.string(), reference: z.string() })),
});

interface NamedShape {
  readonly id: string;
  readonly name: string;
  readonly aliases?: readonly string[] | undefined;
}

export interface FormEditionShape {
  readonly $schema?: string | undefined;
  readonly studyYear: string;
  readonly institutions: readonly (NamedShape & { readonly kkr: string })[];
  readonly specialisations: readonly NamedShape[];
  readonly columns: FormEdition["columns"];
  readonly title?: string | undefined;
  readonly date?: string | undefined;
  readonly reference?: string | undefined;
  readonly recipient?: string | undefined;
  readonly deadline?: string | undefined;
  readonly councils?:
    | readonly (NamedShape & { readonly region: string; readonly municipalities: readonly string[] })[]
    | undefined;
  readonly source?: Source | undefined;
}
