import type { JSX } from "preact";
import { kkrs } from "../../index.js";
import { usePage } from "../page-state.js";

/** The names that the browser offers while a provider is typed: the KKR's municipalities and its region. */
export function ProviderNames(): JSX.Element {
  const { work } = usePage();
  const shown = kkrs.filter(({ id }) => work.kkr === "" || id === work.kkr);
  const names = shown.flatMap(({ municipalities, region }) => [
    ...municipalities.map(({ name }) => name),
    region,
  ]);
  return (
    <datalist id="providers">
      {names.map((name) => (
        <option key={name} value={name} />
      ))}
    </datalist>
  );
}
