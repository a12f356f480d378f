/** When students begin: their paid internships lie in different half-years. */
export type Season = "summer" | "winter";

/** The seasons in the order in which tables have them. */
export const SEASONS: readonly [Season, Season] = ["summer", "winter"];

/** What each intake is called in Danish. */
export const INTAKE_NAMES: Readonly<Record<Season, string>> = {
  summer: "sommeroptaget",
  winter: "vinteroptaget",
};
