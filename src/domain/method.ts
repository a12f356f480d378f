/** The methods by name, as `./apportion` has them. */
export type Method = "largest-remainder" | DivisorMethod;

/** The methods that also divide with both margins fixed. */
export type DivisorMethod = "sainte-lague" | "dhondt" | "adams" | "huntington-hill" | "dean";

/** What each method is called in Danish. */
export const METHOD_NAMES: Readonly<Record<Method, string>> = {
  "largest-remainder": "største brøks metode (Hare)",
  "sainte-lague": "Sainte-Laguës metode (Webster)",
  dhondt: "D’Hondts metode (Jefferson)",
  adams: "Adams’ metode",
  "huntington-hill": "Huntington-Hills metode",
  dean: "Deans metode",
};
