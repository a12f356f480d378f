import type { Amount } from "../../domain/amount.js";

/** Data in a shape of the domain as somebody writes it: a number may be a text, and what may be left out `undefined`. */
export type Written<T> = T extends number
  ? Amount
  : T extends readonly (infer Item)[]
    ? readonly Written<Item>[]
    : T extends object
      ? { readonly [Key in keyof T]: Written<T[Key]> | LeftOut<T, Key> }
      : T;

/** `undefined` for a key that may be left out; for the keys of a record, which are any texts, nothing. */
type LeftOut<T, Key extends keyof T> = string extends Key
  ? never
  : object extends Pick<T, Key>
    ? undefined
    : never;
