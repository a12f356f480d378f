/** A sentence that leads to the field it is about; where it is about none, the sentence alone. */
export function FieldLink({ field, text }: { readonly field: string | null; readonly text: string }) {
  if (field === null) return <>{text}</>;
  return (
    <a
      href={`#${field}`}
      onClick={(event) => {
        event.preventDefault();
        goToField(field);
      }}
    >
      {text}
    </a>
  );
}

/** What is told the grid when a field is sought that may be of a row that is not drawn. */
export const SOUGHT = "field-sought";

/** Does something with a field: at once, or when the part of the grid that it is in is drawn. */
export function withField(field: string, act: (target: HTMLElement) => void): void {
  const target = document.getElementById(field);
  if (target !== null) {
    act(target);
    return;
  }
  dispatchEvent(new CustomEvent(SOUGHT, { detail: field }));
  requestAnimationFrame(() => {
    const drawn = document.getElementById(field);
    if (drawn !== null) act(drawn);
  });
}

/** Puts the focus in a field, also where it is folded away. */
export function goToField(field: string): void {
  withField(field, goTo);
}

function goTo(target: HTMLElement): void {
  for (let around = target.closest("details"); around !== null;) {
    around.open = true;
    around = around.parentElement?.closest("details") ?? null;
  }
  target.focus();
  target.scrollIntoView({ block: "center" });
}
