/** Who is in the internship places of a collection: municipalities and regions by the names of the reference data. */
export interface Answers {
  readonly answered: readonly string[];
  /** Who has sent nothing. */
  readonly missing: readonly string[];
  /** Who has sent a file that could not be read. */
  readonly notRead: readonly string[];
  /** Whose blanks were read as 0; left out if there are none. */
  readonly blankAsZero?: readonly string[];
}
