import * as z from "zod/mini";
import { type Change, METHODS, type RecommendationRequest } from "../../domain/request.js";
import type { Written } from "./written.js";

// Only the shape is checked here: which keys there are and of which type. What names and numbers mean, and
// whether they fit the form, is checked after.

const amount = z.union([z.number(), z.string()]);

const change = z.union([z.strictObject({ places: amount }), z.strictObject({ percent: amount })]);

const totals = z.record(z.string(), amount);

const studyPlaces = z.discriminatedUnion("from", [
  z.strictObject({ from: z.literal("institution-totals"), totals }),
  z.strictObject({ from: z.literal("regional-total"), total: amount }),
  z.strictObject({
    from: z.literal("previous-year"),
    totals,
    change: z.optional(change),
    changes: z.optional(z.record(z.string(), change)),
  }),
  z.strictObject({ from: z.literal("capacity") }),
]);

const names = z.array(z.string());

const overbooking = z.discriminatedUnion("mode", [
  z.strictObject({ mode: z.literal("none") }),
  z.strictObject({ mode: z.literal("included"), percent: amount }),
  z.strictObject({ mode: z.literal("on-top"), percent: amount }),
]);

/** The shape of a request as written, before names and numbers are understood. */
export const requestSchema: z.ZodMiniType<RequestShape> = z.strictObject({
  $schema: z.optional(z.string()),
  studyYear: z.string(),
  kkr: z.optional(z.string()),
  internshipPlaces: z.optional(
    z.array(
      z.strictObject({
        provider: z.optional(z.string()),
        institution: z.string(),
        specialisation: z.string(),
        places: amount,
      }),
    ),
  ),
  internshipPlacesUnit: z.optional(z.enum(["half-year", "full-year"])),
  specialisationShares: z.optional(z.record(z.string(), amount)),
  studyPlaces,
  specialisationTotals: z.optional(z.union([z.literal("by-internship-places"), totals])),
  bounds: z.optional(
    z.array(
      z.strictObject({
        institution: z.string(),
        specialisation: z.optional(z.string()),
        minimum: z.optional(amount),
        maximum: z.optional(amount),
      }),
    ),
  ),
  decided: z.optional(
    z.array(z.strictObject({ institution: z.string(), specialisation: z.string(), studyPlaces: amount })),
  ),
  overbooking: z.optional(overbooking),
  intake: z.optional(
    z.strictObject({ summer: amount, winter: amount, oddTo: z.optional(z.enum(["summer", "winter"])) }),
  ),
  survival: z.optional(z.strictObject({ period2: amount, period3: amount })),
  method: z.optional(z.enum(METHODS)),
  tieOrder: z.optional(z.array(z.string())),
  edition: z.optional(z.unknown()),
  page: z.optional(z.unknown()),
  returns: z.optional(
    z.strictObject({
      ...{ answered: names, missing: names, notRead: names },
      ...{ mayBeUnread: z.optional(names), blankAsZero: z.optional(names) },
      remarks: z.optional(
        z.array(
          z.strictObject({
            ...{ provider: z.string(), text: z.string(), file: z.optional(z.string()) },
            code: z.optional(
              z.enum(["unit-assumed", "unit-converted", "blank-as-zero", "institution-by-key"]),
            ),
          }),
        ),
      ),
    }),
  ),
});

export type AnswersShape = NonNullable<RequestShape["returns"]>;
export type ChangeShape = Written<Change>;

export interface RequestShape extends Written<Omit<RecommendationRequest, "edition">> {
  readonly $schema?: string | undefined;
  /** Read by itself, as a document of its own is. */
  readonly edition?: unknown;
  /** What the page keeps beside the request; only the page reads it. */
  readonly page?: unknown;
}
