/** What a file is by its name, if it is of a kind that is not read. */
export type UnreadKind =
  | "opendocument"
  | "old-excel"
  | "other-excel"
  | "pdf"
  | "mail"
  | "word"
  | "text"
  | "numbers"
  | "folder"
  /** A pipe, a device, or a link that leads nowhere. */
  | "no-file"
  | "other";
