import * as z from "zod/mini";
import type { DistributionRequest } from "../../domain/distribution-request.js";
import { METHODS } from "../../domain/request.js";
import type { Written } from "./written.js";

const amount = z.union([z.number(), z.string()]);
const amounts = z.record(z.string(), amount);

/** The shape of a request to distribute, as written. The providers may come from a file of their own. */
export type DistributionShape = Written<DistributionRequest>;

export const distributionSchema: z.ZodMiniType<DistributionShape> = z.strictObject({
  studyYear: z.optional(z.string()),
  kkr: z.optional(z.string()),
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
