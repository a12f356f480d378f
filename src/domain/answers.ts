/** Who is in the internship places of a collection: municipalities and regions by the names of the reference data. */
export interface Answers {
  readonly answered: readonly string[];
  /** Who has sent nothing. */
  readonly missing: readonly string[];
  /** Who has sent a file that could not be read. */
  readonly notRead: readonly string[];
  /** Whose blanks were read as 0; left out if there are none. */
  readonly blankAsZero?: readonly string[];
  /** What providers wrote beside their numbers; left out if nobody did. */
  readonly remarks?: readonly ProviderRemark[];
}

/** What a provider wrote in its return that is no number: for who reads the numbers, and counted nowhere. */
export interface ProviderRemark {
  readonly provider: string;
  readonly text: string;
  /** The name of the file that it stands in, if it is known. */
  readonly file?: string;
}
