import { usePage } from "../page-state.js";

/** The names that the browser offers while a provider is typed: the KKR's municipalities and its region. */
export function ProviderNames() {
  const { council, councils } = usePage().frame;
  const shown = council === undefined ? councils : [council];
  // A municipality may be of two councils of one region.
  const names = new Set(
    shown.flatMap(({ municipalities, region }) => [...municipalities.map(({ name }) => name), region]),
  );
  return (
    <datalist id="providers">
      {[...names].map((name) => (
        <option key={name} value={name} />
      ))}
    </datalist>
  );
}
