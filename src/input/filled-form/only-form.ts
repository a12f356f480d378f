import type { FilledForm } from "../../domain/filled-form.js";

/** The one form of a file that has numbers in it, else the first that is there at all; "several" is never guessed. */
export function onlyForm<T extends { readonly form: FilledForm }>(forms: readonly T[]): T | null | "several" {
  const [only, ...others] = forms.filter(({ form }) => form.rows.length > 0);
  return others.length > 0 ? "several" : (only ?? forms[0] ?? null);
}
