import type { Source } from "./form-edition.js";

export interface Municipality {
  readonly name: string;
  readonly aliases: readonly string[];
}

/** A municipal contact council (kommunekontaktråd) with the municipalities and the region it covers. */
export interface Kkr {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly region: string;
  readonly municipalities: readonly Municipality[];
  /** The first year it holds for. */
  readonly validFrom: number;
  readonly source: Source;
}
