/** What stands in a column, or was expected in a cell. */
export type Meaning = "provider" | "institution" | "specialisation" | "places" | "total";
