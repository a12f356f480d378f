import * as z from "zod/mini";
import type { Amount } from "../domain/amount.js";

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

const overbooking = z.discriminatedUnion("mode", [
  z.strictObject({ mode: z.literal("none") }),
  z.strictObject({ mode: z.literal("included"), percent: amount }),
  z.strictObject({ mode: z.literal("on-top"), percent: amount }),
]);

/** The shape of a request as written, before names and numbers are understood. */
export const requestSchema: z.ZodMiniType<RequestShape> = z.strictObject({
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
  specialisationTotals: z.optional(z.unknown()),
  bounds: z.optional(z.unknown()),
  decided: z.optional(z.unknown()),
  overbooking: z.optional(overbooking),
  intake: z.optional(z.unknown()),
  survival: z.optional(z.unknown()),
  method: z.optional(
    z.enum(["largest-remainder", "sainte-lague", "dhondt", "adams", "huntington-hill", "dean"]),
  ),
  tieOrder: z.optional(z.array(z.string())),
});

export type ChangeShape = { readonly places: Amount } | { readonly percent: Amount };
type TotalsShape = Readonly<Record<string, Amount>>;

export interface RequestShape {
  readonly studyYear: string;
  readonly kkr?: string | undefined;
  readonly internshipPlaces?:
    | readonly {
        readonly provider?: string | undefined;
        readonly institution: string;
        readonly specialisation: string;
        readonly places: Amount;
      }[]
    | undefined;
  readonly internshipPlacesUnit?: "half-year" | "full-year" | undefined;
  readonly specialisationShares?: Readonly<Record<string, Amount>> | undefined;
  readonly studyPlaces:
    | { readonly from: "institution-totals"; readonly totals: TotalsShape }
    | { readonly from: "regional-total"; readonly total: Amount }
    | {
        readonly from: "previous-year";
        readonly totals: TotalsShape;
        readonly change?: ChangeShape | undefined;
        readonly changes?: Readonly<Record<string, ChangeShape>> | undefined;
      }
    | { readonly from: "capacity" };
  readonly specialisationTotals?: unknown;
  readonly bounds?: unknown;
  readonly decided?: unknown;
  readonly overbooking?:
    | { readonly mode: "none" }
    | { readonly mode: "included" | "on-top"; readonly percent: Amount }
    | undefined;
  readonly intake?: unknown;
  readonly survival?: unknown;
  readonly method?:
    "largest-remainder" | "sainte-lague" | "dhondt" | "adams" | "huntington-hill" | "dean" | undefined;
  readonly tieOrder?: readonly string[] | undefined;
}
