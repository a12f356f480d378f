import type { FormEdition, Institution, Specialisation } from "./form-edition.js";
import type { Names } from "./refusal.js";

/** The part of a form that one request is about. */
export interface FormFrame {
  readonly edition: FormEdition;
  /** The KKR's id, where the request is about one. */
  readonly kkr: string | undefined;
  /** In the order of the form. */
  readonly institutions: readonly Institution[];
  /** In the order of the form. */
  readonly specialisations: readonly Specialisation[];
  /** Of every institution and specialisation on the form, and of the KKRs, by id. */
  readonly names: Names;
  /** The municipality or region that a text names, "Køge" for "Køge Kommune"; the text itself where it names none. */
  readonly providerName: (written: string) => string;
}
