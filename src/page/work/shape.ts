/** Whether a value from outside has a shape. */
export type Check = (value: unknown) => boolean;

export const text: Check = (value) => typeof value === "string";
export const number: Check = (value) => typeof value === "number";
export const oneOf =
  (...choices: readonly string[]): Check =>
  (value) =>
    choices.includes(value as string);
export const listOf =
  (item: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every(item);
export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
export const texts: Check = (value) => isRecord(value) && Object.values(value).every(text);
export const shape =
  (checks: Readonly<Record<string, Check>>): Check =>
  (value) =>
    isRecord(value) && Object.entries(checks).every(([key, check]) => check(value[key]));
export const orNull =
  (check: Check): Check =>
  (value) =>
    value === null || check(value);
export const orNone =
  (check: Check): Check =>
  (value) =>
    value === undefined || check(value);
