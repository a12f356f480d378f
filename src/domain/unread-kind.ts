/** What a file is by its name, where it is none that is read. */
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
