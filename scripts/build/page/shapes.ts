/**
 * What our shapes ask of zod, for the page: a tenth of its size, and the same is read and refused, as
 * test/shapes-on-page.test.ts says.
 */

type Path = readonly PropertyKey[];

interface Issue {
  readonly code: "invalid_type" | "invalid_value" | "invalid_union" | "unrecognized_keys";
  readonly path: Path;
  readonly [told: string]: unknown;
}

interface Shape {
  readonly _zod: {
    readonly def: { readonly type: string; readonly [part: string]: unknown };
    readonly values?: ReadonlySet<unknown>;
    /** The value with the keys that the shape has; what is wrong with it goes to the issues. */
    readonly read: (value: unknown, path: Path, issues: Issue[]) => unknown;
  };
}

type Shapes = Readonly<Record<string, Shape>>;
type Read = Shape["_zod"]["read"];

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** A shape of one type of value; `read` is called with such a value only. */
function ofType<T>(
  type: string,
  isOne: (value: unknown) => value is T,
  read: (value: T, path: Path, issues: Issue[]) => unknown = (value) => value,
  parts: object = {},
): Shape {
  return shapeOf({ type, ...parts }, (value, path, issues) => {
    if (isOne(value)) return read(value, path, issues);
    issues.push({ code: "invalid_type", expected: type, path });
    return value;
  });
}

function shapeOf(def: Shape["_zod"]["def"], read: Read, values?: ReadonlySet<unknown>): Shape {
  return { _zod: { def, read, ...(values === undefined ? {} : { values }) } };
}

export function string(): Shape {
  return ofType("string", (value) => typeof value === "string");
}

export function number(): Shape {
  return ofType("number", (value): value is number => Number.isFinite(value));
}

export function unknown(): Shape {
  return shapeOf({ type: "unknown" }, (value) => value);
}

export function optional(innerType: Shape): Shape {
  return shapeOf({ type: "optional", innerType }, (value, path, issues) =>
    value === undefined ? value : innerType._zod.read(value, path, issues),
  );
}

export function literal(value: unknown): Shape {
  return oneOf([value]);
}

function oneOf(values: readonly unknown[]): Shape {
  const read: Read = (value, path, issues) => {
    if (!values.includes(value)) issues.push({ code: "invalid_value", values, path });
    return value;
  };
  return shapeOf({ type: "enum" }, read, new Set(values));
}
export { oneOf as enum };

export function array(element: Shape): Shape {
  return ofType(
    "array",
    (value) => Array.isArray(value),
    (items: readonly unknown[], path, issues) =>
      items.map((item, index) => element._zod.read(item, [...path, index], issues)),
    { element },
  );
}

export function record(_: Shape, valueType: Shape): Shape {
  return ofType(
    "record",
    isObject,
    (value, path, issues) => {
      const known = Object.entries(value).filter(([key]) => key !== "__proto__");
      return Object.fromEntries(
        known.map(([key, part]) => [key, valueType._zod.read(part, [...path, key], issues)]),
      );
    },
    { valueType },
  );
}

export function strictObject(shape: Shapes): Shape {
  return object(shape, (keys, path, issues) => {
    if (keys.length > 0) issues.push({ code: "unrecognized_keys", keys, path });
  });
}

export function looseObject(shape: Shapes): Shape {
  return object(shape, () => undefined);
}

function object(
  shape: Shapes,
  judge: (others: readonly string[], path: Path, issues: Issue[]) => void,
): Shape {
  return ofType(
    "object",
    isObject,
    (value, path, issues) => {
      const known = Object.entries(shape).flatMap(([key, part]) => {
        const at = [...path, key];
        if (Object.hasOwn(value, key)) return [[key, part._zod.read(value[key], at, issues)]];
        if (part._zod.def.type !== "optional") issues.push({ code: "invalid_type", expected: "", path: at });
        return [];
      });
      judge(
        Object.keys(value).filter((key) => !Object.hasOwn(shape, key)),
        path,
        issues,
      );
      return { ...value, ...(Object.fromEntries(known) as object) };
    },
    { shape },
  );
}

export function union(options: readonly Shape[]): Shape {
  return shapeOf({ type: "union", options }, (value, path, issues) => {
    const tried = options.map((option) => {
      const own: Issue[] = [];
      return { read: option._zod.read(value, path, own), own };
    });
    const fitting = tried.find(({ own }) => own.length === 0);
    if (fitting !== undefined) return fitting.read;
    // The one that has all but the keys is meant.
    const [meant, ...others] = tried.filter(({ own }) =>
      own.every(({ code }) => code === "unrecognized_keys"),
    );
    if (meant !== undefined && others.length === 0) issues.push(...meant.own);
    else issues.push({ code: "invalid_union", path });
    return value;
  });
}

export function discriminatedUnion(discriminator: string, options: readonly Shape[]): Shape {
  const values = (option: Shape): ReadonlySet<unknown> | undefined =>
    (option._zod.def["shape"] as Shapes)[discriminator]?._zod.values;
  const read: Read = (value, path, issues) => {
    if (!isObject(value)) {
      issues.push({ code: "invalid_type", expected: "object", path });
      return value;
    }
    const chosen = options.find((option) => values(option)?.has(value[discriminator]));
    if (chosen !== undefined) return chosen._zod.read(value, path, issues);
    const choices = options.flatMap((option) => [...(values(option) ?? [])]);
    issues.push({ code: "invalid_union", discriminator, options: choices, path: [...path, discriminator] });
    return value;
  };
  return shapeOf({ type: "union", discriminator, options }, read);
}

export function safeParse(shape: Shape, value: unknown): object {
  const issues: Issue[] = [];
  const data = shape._zod.read(value, [], issues);
  return issues.length === 0 ? { success: true, data } : { success: false, error: { issues } };
}
