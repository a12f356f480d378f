/** A line of what was asked: what it is, whom it is for ("" where for all), and what was said. */
export type Line = readonly [what: string, whom: string, said: string | number];

/** The names of ids, together. */
export type Named = (...ids: readonly (string | undefined)[]) => string;
