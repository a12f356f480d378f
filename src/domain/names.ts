/** The names of the institutions and specialisations that something speaks of, by id. */
export type Names = Readonly<Record<string, string>>;
