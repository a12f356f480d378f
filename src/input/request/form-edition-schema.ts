import * as z from "zod/mini";
import type { FormEdition, Institution, Specialisation } from "../../domain/form-edition.js";
import type { Named } from "../../domain/name-key.js";
import type { Written } from "./written.js";

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

/** An edition as written: who has no other names need not say so. */
export interface FormEditionShape extends Written<Omit<FormEdition, "institutions" | "specialisations">> {
  readonly $schema?: string | undefined;
  readonly institutions: readonly Unaliased<Institution>[];
  readonly specialisations: readonly Unaliased<Specialisation>[];
}

type Unaliased<T extends Named> = Omit<T, "aliases"> & { readonly aliases?: readonly string[] | undefined };
