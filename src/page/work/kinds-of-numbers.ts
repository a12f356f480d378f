import type { Amount, Change, FormFrame } from "../../index.js";
import { type FieldReader, withoutPercent } from "./field-reader.js";
import { recordOf } from "./grouped.js";
import { type Check, listOf, oneOf, shape, text, texts } from "./shape.js";
import { typed } from "./amounts.js";

/** Texts as typed, by the id of an institution or a specialisation. */
export type Texts = Readonly<Record<string, string>>;

/** A field, and how its text is read. */
export interface NumberField {
  readonly label: string;
  readonly hint?: string;
  readonly chars?: 4 | 8 | 11;
  /** What it is called where it is spoken of elsewhere. */
  readonly name?: string;
  readonly kind?: "percent" | "share" | "change" | undefined;
  /** What is said if it is left blank; null if it may be. */
  readonly missing?: string | null;
  /** The answers, if it is a choice and not a number: the first one until another is chosen. */
  readonly choices?: readonly Choice<string>[];
}

type Fields = Readonly<Record<string, NumberField>>;
type Values = Readonly<Record<string, Amount | Change>>;
type Places = Pick<FormFrame, "institutions" | "specialisations">;

/** A text, or texts, of the work that become a value of the request. */
export interface Numbers<T> {
  readonly blank: T;
  readonly isShape: Check;
  /** What it is called as something decided for a study year; null if it goes along to any. */
  readonly decision: string | null;
  /** The value; undefined if nothing is said. `at` is the id of the field, or what the ids of the fields begin with. */
  read(written: T, at: string, reader: FieldReader, places: Places): unknown;
  /** The texts as they would be typed for a value. */
  typed(value: unknown): T;
  /** What the field is called elsewhere whose id goes on with `part`. */
  readonly nameOf?: (part: string, nameOf: (id: string) => string) => string | null;
  readonly legend?: string;
  /** The fields that stand together, by the last part of their ids. */
  readonly fields?: (places: Places) => Fields;
  /** There is a field for each of these. */
  readonly among?: keyof Places;
  /** The choice that says whether there are numbers at all. */
  readonly askedBy?: string;
  /** The field, if there is only one. */
  readonly field?: NumberField;
}

/** Numbers of a cell, or of an institution as a whole; there may be any number of them. */
interface CellNumbers<K extends string> extends Numbers<readonly Cell<K>[]> {
  /** A blank one, without its place. */
  readonly item: Cell<K>;
  readonly itemName: string;
  readonly addLabel: string;
  /** Whether the specialisation may be left out: the institution as a whole. */
  readonly isWhole: boolean;
  readonly fields: () => Fields;
}

export type CellTexts = Readonly<Record<"institution" | "specialisation", string>>;
export type Cell<K extends string> = Readonly<Record<K | keyof CellTexts, string>>;
export type Said<T> = [T] extends [readonly (infer C)[]]
  ? CellNumbers<Exclude<keyof C & string, keyof CellTexts>>
  : Numbers<T>;

/** A number for each institution or specialisation. Which are missing is said by the request's own check. */
export function each(
  among: keyof Places,
  said: Pick<Numbers<Texts>, "decision" | "legend"> & Pick<NumberField, "kind">,
): Numbers<Texts> {
  const fields = (places: Places): Fields =>
    Object.fromEntries(
      places[among].map(({ id, name }) => [id, { label: name, missing: null, kind: said.kind }]),
    );
  return {
    ...{ ...said, among, fields, blank: {}, isShape: texts },
    read: (written, at, reader, places) => readFields(fields(places), written, at, reader),
    typed: (amounts: Values) => recordOf(Object.keys(amounts), (id) => typedNumber(amounts[id])),
    nameOf: (id, nameOf) => nameOf(id),
  };
}

/** A few numbers that are said together, or not at all: by a choice of its own, or as soon as one of them is typed. */
export function fields<T extends Texts>(
  parts: NoInfer<Readonly<Record<keyof T, NumberField>>>,
  said: Pick<Numbers<unknown>, "decision" | "legend" | "askedBy">,
): Numbers<T> {
  const own: Fields = parts;
  const ids = Object.keys(own);
  const choicesOf = (id: string): NumberField["choices"] => own[id]?.choices;
  const blank = recordOf(ids, (id) => choicesOf(id)?.[0]?.value ?? "");
  const { askedBy } = said;
  return {
    ...{ ...said, blank: blank as T, fields: () => parts },
    isShape: shape(recordOf(ids, (id) => shapeOf(choicesOf(id)))),
    read: (written: Texts, at, reader) => {
      const isSaid =
        askedBy === undefined
          ? ids.some((id) => choicesOf(id) === undefined && written[id]?.trim() !== "")
          : written[askedBy] !== blank[askedBy];
      return isSaid ? readFields(own, written, at, reader) : undefined;
    },
    typed: (values: Values) =>
      recordOf(ids, (id) => typedText(values[id] ?? blank[id], choicesOf(id) !== undefined)) as T,
    nameOf: (id) => own[id]?.name ?? null,
  };
}

/** Numbers for as many cells as there are to say something of. */
export function cells<const K extends string>(
  parts: Readonly<Record<K, NumberField>>,
  said: Pick<CellNumbers<K>, "decision" | "itemName" | "addLabel" | "isWhole">,
): CellNumbers<K> {
  const ids = ["institution", "specialisation", ...Object.keys(parts)];
  const item = recordOf(ids, () => "") as Cell<K>;
  return {
    ...{ ...said, blank: [], item, fields: () => parts },
    isShape: listOf(shape(recordOf(ids, () => text))),
    read: (written, at, reader) => {
      const items = written.map((cell, index) => {
        const { institution, specialisation } = cell;
        if (institution === "") reader.missing(`${at}.${index}.institution`, "Vælg institutionen.");
        if (!said.isWhole && specialisation === "")
          reader.missing(`${at}.${index}.specialisation`, "Vælg specialiseringen.");
        return {
          institution,
          ...(said.isWhole && specialisation === "" ? {} : { specialisation }),
          ...readFields(parts, cell, `${at}.${index}`, reader),
        };
      });
      return items.length === 0 ? undefined : items;
    },
    typed: (all: readonly Values[]) =>
      all.map((values) => recordOf(ids, (id) => typedText(values[id], !(id in parts))) as Cell<K>),
    nameOf: (index) => `${said.itemName} ${Number(index) + 1}`,
  };
}

/** One number, or one choice, in a field by itself. */
export function one<T extends string>(decision: string | null, field: NumberField): Numbers<T> {
  return {
    ...{ field, decision, blank: (field.choices?.[0]?.value ?? "") as T, isShape: shapeOf(field.choices) },
    read: (written, at, reader) => readField(field, written, at, reader),
    typed: (value: Amount | Change) => typedText(value, field.choices !== undefined) as T,
  };
}

function shapeOf(choices: NumberField["choices"]): Check {
  return choices === undefined ? text : oneOf(...choices.map(({ value }) => value));
}

function readFields(all: Fields, written: Texts, at: string, reader: FieldReader): Record<string, unknown> {
  const read = recordOf(Object.keys(all), (id) => readField(all[id], written[id], `${at}.${id}`, reader));
  return Object.fromEntries(Object.entries(read).filter(([, value]) => value !== undefined));
}

function readField(field: NumberField | undefined, written = "", at: string, reader: FieldReader): unknown {
  const { choices, kind, missing = "Tallet mangler." } = field ?? {};
  if (choices !== undefined) return written === "" ? undefined : written;
  if (kind === "change") return reader.change(at, written);
  const number = kind === undefined ? written : withoutPercent(written);
  // "90 %" is no 90, and is not made 0,9 unasked.
  if (kind === "share" && number !== written) {
    reader.refused(at, { code: "survival-range", written });
    return undefined;
  }
  return missing === null ? reader.number(at, number) : reader.needed(at, number, missing);
}

/** A value as it would be typed: a number, or what was chosen. */
function typedText(value: Amount | Change | undefined, isChosen: boolean): string {
  return isChosen && typeof value === "string" ? value : typedNumber(value);
}

/** "12,5"; of a change "20 %", "-2,5 %", "+23". */
function typedNumber(amount: Amount | Change | undefined): string {
  if (typeof amount !== "object") return typed(amount);
  if ("percent" in amount) return `${typed(amount.percent)} %`;
  return amount.places < 0 ? String(amount.places) : `+${amount.places}`;
}

export interface Choice<T extends string> {
  readonly value: T;
  readonly label: string;
  readonly hint?: string;
}
