/** Why a letter gives no edition of the form. */
export type LetterRefusal =
  /** A PDF: its text can be copied from it. */
  | { readonly code: "letter-as-pdf" }
  | { readonly code: "letter-without-form" }
  | { readonly code: "letter-several-forms" }
  /** The lines under the form's headings can be divided into institutions and specialisations in no way, or in several. */
  | { readonly code: "letter-rows-unclear" }
  /** An institution that has not the specialisations of the first one, in their order. */
  | {
      readonly code: "letter-rows-uneven";
      readonly institution: string;
      readonly expected: readonly string[];
      readonly found: readonly string[];
    }
  /** No title says the study year, or several titles say the years in `met`, and none was stated. */
  | { readonly code: "letter-without-study-year"; readonly met: readonly string[] }
  | { readonly code: "letter-other-study-year"; readonly stated: string; readonly inTitle: string }
  /** An institution that is not known, and whose KKR was not stated. */
  | { readonly code: "letter-institution-unknown"; readonly written: string }
  /** The id of a new name is that of something else; it was stated, or made from the name. */
  | { readonly code: "letter-id-taken"; readonly written: string; readonly id: string }
  | { readonly code: "letter-id-invalid"; readonly written: string; readonly id: string }
  /** A name for which a KKR or an id was stated, and which needs none or is not on the form. */
  | {
      readonly code: "letter-name-unused";
      readonly option: "kkr-of" | "id";
      readonly written: string;
      /** The names on the form. */
      readonly known: readonly string[];
    };
