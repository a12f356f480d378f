import { describeRefusal, type Refusal } from "../../index.js";

/** What a refusal says, without where: the page shows it there. */
export function plainSentence(refusal: Refusal): string {
  const copy: { where?: unknown } & Refusal = { ...refusal };
  delete copy.where;
  return describeRefusal(copy, "da");
}
