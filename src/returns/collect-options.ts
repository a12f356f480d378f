import type { ReportedInternshipPlaces } from "../domain/collected-returns.js";
import type { OwnEditions } from "../domain/form-edition.js";
import type { InternshipPlaces, InternshipPlacesUnit } from "../domain/request.js";
import type { SumAnswers } from "../input/words/sum-answers.js";
import type { ReturnFile } from "../input/returns/opened-return.js";
import type { ProviderInstitution } from "../input/returns/parse-return-key.js";

/** What is known of the returns before they are read. */
export interface CollectReturnsOptions extends SumAnswers, OwnEditions {
  /** The study year. Left out: the one that the forms' codes agree on. */
  readonly studyYear?: string;
  /** The KKR, by id or name. Left out: the one that the forms' codes agree on. */
  readonly kkr?: string;
  /** The unit of the result: files of the other unit are converted exactly, those that state none are read in it, and named. */
  readonly internshipPlacesUnit?: InternshipPlacesUnit;
  /** Which institution a provider's internship places belong to, for returns that do not say it. */
  readonly key?: readonly ProviderInstitution[];
  /** Whether everything of an institution left blank, beside another one that is filled in, is read as 0. */
  readonly blankAsZero?: boolean;
  /** An earlier collection, into which these returns are put: who answers again is replaced. */
  readonly add?: EarlierCollection;
  /** The names of files that lie among the returns and are not read: whose they are is not said to be silent. */
  readonly notRead?: readonly string[];
  /**
   * Last year's internship places, to compare with; or the file that has their table, which is read as a return is. Of
   * KKRs that have become one since, a list with one for each of them.
   */
  readonly previous?: LastYearSource | readonly LastYearSource[];
  /** Told after each file how many have been opened, and of how many. */
  readonly onProgress?: (done: number, of: number) => void;
}

/** What `parseInternshipPlaces` gives of what was collected before. */
export interface EarlierCollection extends ReportedInternshipPlaces {
  /** The name of the file, for messages. */
  readonly file?: string;
}

/** What has last year's internship places. */
export type LastYearSource = PreviousInternshipPlaces | ReturnFile;

/** What `parseInternshipPlaces` gives of last year's collection; or rows from `readInternshipPlaces`. */
export interface PreviousInternshipPlaces {
  /** The study year, if it is known. */
  readonly studyYear?: string;
  readonly kkr?: string;
  readonly internshipPlaces: readonly InternshipPlaces[];
  readonly internshipPlacesUnit?: InternshipPlacesUnit;
  /** The name of the file, for messages. */
  readonly file?: string;
  /** Who stood in its rows, sums too: without them an answer that no return meets may be of one of its rows. */
  readonly labels?: readonly string[];
}
