import type { Refusal } from "../../domain/refusal.js";
import type { Sentences } from "../sentences.js";
import { calculationRefusals } from "./calculation-refusals.js";
import { distributionRefusals } from "./distribution-refusals.js";
import { fileRefusals } from "./file-refusals.js";
import { fillRefusals } from "./fill-refusals.js";
import { letterRefusals } from "./letter-refusals.js";
import { officeRefusals } from "./office-refusals.js";
import { requestRefusals } from "./request-refusals.js";
import { returnsRefusals } from "./returns.js";

export const refusals: Sentences<Refusal> = {
  ...fileRefusals,
  ...officeRefusals,
  ...requestRefusals,
  ...calculationRefusals,
  ...distributionRefusals,
  ...fillRefusals,
  ...letterRefusals,
  ...returnsRefusals,
};
