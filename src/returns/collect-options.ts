import type { FormEdition } from "../domain/form-edition.js";
import type { InternshipPlaces, InternshipPlacesUnit } from "../domain/request.js";
import type { SumAnswers } from "../input/sum-answers.js";
import type { ProviderInstitution } from "../input/returns/provider-institution.js";

export interface CollectReturnsOptions extends SumAnswers {
  /** The study year. Left out: the one that the forms' codes agree on. */
  readonly studyYear?: string;
  /** The KKR, by id or name. Left out: the one that the forms' codes agree on. */
  readonly kkr?: string;
  /** The unit of the files that state none themselves. */
  readonly internshipPlacesUnit?: InternshipPlacesUnit;
  /** Which institution a provider's internship places belong to, for returns that do not say it. */
  readonly key?: readonly ProviderInstitution[];
  /** Last year's internship places, to compare with. */
  readonly previous?: PreviousInternshipPlaces;
  /** Form editions of your own; they go before ours for the same study year. */
  readonly editions?: readonly FormEdition[];
  /** Told after each file how many have been opened, and of how many. */
  readonly onProgress?: (done: number, of: number) => void;
}

/** What `parseInternshipPlaces` gives of last year's collection; or rows from `readInternshipPlaces`. */
export interface PreviousInternshipPlaces {
  readonly kkr?: string;
  readonly internshipPlaces: readonly InternshipPlaces[];
  readonly internshipPlacesUnit?: InternshipPlacesUnit;
  /** The name of the file, for messages. */
  readonly file?: string;
}
