import { useEffect } from "preact/hooks";
import { useTold } from "../page-state.js";
import { goToField } from "./field-link.js";

/** Says where to drop files that were dropped beside the fields for them, at a field of the same step if it has one. */
export function DroppedBeside(): null {
  const told = useTold();
  useEffect(() => {
    const drop = ({ target, dataTransfer }: DragEvent): void => {
      if (!(target instanceof Element) || target.closest(".drop") !== null) return;
      if (dataTransfer?.types.includes("Files") !== true) return;
      const fields = [target.closest("section"), document].flatMap((around) =>
        Array.from(around?.querySelectorAll(".drop input") ?? []),
      );
      const field = fields.find((one) => one.checkVisibility())?.id ?? "";
      told(`beside-${field}`, "Intet er læst. Filer slippes inden for en stiplet kant.", (work) => work);
      goToField(field);
    };
    addEventListener("drop", drop);
    return () => removeEventListener("drop", drop);
  }, []);
  return null;
}
