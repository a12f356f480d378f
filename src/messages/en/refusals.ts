import type { Refusal } from "../../domain/refusal.js";
import type { Sentences } from "../sentences.js";
import { calculationRefusals, combineRefusals } from "./calculation-refusals.js";
import { distributionRefusals } from "./distribution-refusals.js";
import { fileRefusals } from "./file-refusals.js";
import { fillRefusals, letterRefusals } from "./letter-refusals.js";
import { officeRefusals } from "./office-refusals.js";
import { requestRefusals } from "./request-refusals.js";
import { returnsRefusals } from "./returns.js";

export const refusals: Sentences<Refusal> = {
  ...fileRefusals,
  ...officeRefusals,
  ...requestRefusals,
  ...calculationRefusals,
  ...combineRefusals,
  ...distributionRefusals,
  ...fillRefusals,
  ...letterRefusals,
  ...returnsRefusals,
};
