import * as z from "zod/mini";
import type { Amount } from "../../domain/amount.js";
import type { Method } from "../../domain/request.js";
import { METHODS } from "./request-schema.js";

const amount = z.union([z.number(), z.string()]);
const amounts = z.record(z.string(), amount);

/** The shape of a request to distribute, as written. The providers may come from a file of their own. */
export interface DistributionShape {
  readonly studyYear?: string | undefined;
  readonly internshipPlacesNeeded: Readonly<Record<string, Amount>>;
  readonly key: { readonly meaning: string; readonly source: string };
  readonly providers: readonly {
    readonly provider: string;
    readonly weight: Amount | Readonly<Record<string, Amount>>;
    readonly minimum?: Amount | undefined;
    readonly maximum?: Amount | undefined;
    readonly total?: Amount | undefined;
  }[];
  readonly method?: Method | undefined;
  readonly tieOrder?: readonly string[] | undefined;
}

export const distributionSchema: z.ZodMiniType<DistributionShape> = z.strictObject({
  studyYear: z.optional(z.string()),
  internshipPlacesNeeded: amounts,
  key: z.strictObject({ meaning: z.string(), source: z.string() }),
  providers: z.array(
    z.strictObject({
      provider: z.string(),
      weight: z.union([amount, amounts]),
      minimum: z.optional(amount),
      maximum: z.optional(amount),
      total: z.optional(amount),
    }),
  ),
  method: z.optional(z.enum(METHODS)),
  tieOrder: z.optional(z.array(z.string())),
});
