/** The languages of messages. */
export type Language = "da" | "en";
