/** Puts the focus in a field, also where it is folded away. */
export function goToField(field: string): void {
  const target = document.getElementById(field);
  if (target === null) return;
  for (let around = target.closest("details"); around !== null;) {
    around.open = true;
    around = around.parentElement?.closest("details") ?? null;
  }
  target.focus();
  target.scrollIntoView({ block: "center" });
}
