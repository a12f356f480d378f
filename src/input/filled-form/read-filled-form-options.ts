import type { ReadInternshipPlacesOptions } from "../internship-places-options.js";

/** The study year says which form it is; the newest unless said. */
export type ReadFilledFormOptions = Pick<ReadInternshipPlacesOptions, "file" | "studyYear" | "editions">;
