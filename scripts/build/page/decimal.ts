import type { Decimal as Asked } from "../../../src/domain/amount.js";

/**
 * What our amounts ask of decimal.js, for the page: a tenth of its size, and the same numbers, as
 * test/decimals-on-page.test.ts says. A whole number over a power of ten; what is calculated has a hundred digits at most,
 * as `src/domain/amount.ts` asks. There is no infinity, and nothing that is no number.
 */

const PRECISION = 100;
const TOO_LONG = tenTo(PRECISION);
/** Beyond what a workbook can hold. A file may say anything, and each zero would be written out. */
const LARGEST_EXPONENT = 1_000;
const NUMBER = /^([-+]?)(\d*)\.?(\d*)(?:e([-+]?\d+))?$/i;

type Value = Asked | number | string | bigint;
type Rounding = "half-up" | "up" | "down";

export class Decimal implements Asked {
  readonly #units: bigint;
  readonly #places: number;

  constructor(value: Value, places = 0) {
    if (value instanceof Decimal) {
      [this.#units, this.#places] = [value.#units, value.#places];
      return;
    }
    let units = 0n;
    if (typeof value === "bigint") {
      const beyond = absolute(value) < TOO_LONG ? 0 : digitsOf(value) - PRECISION;
      [units, places] = [quotientOf(value, tenTo(beyond)), places - beyond];
    } else {
      const [, sign, whole = "", part = "", exponent = "0"] = NUMBER.exec(textOf(value)) ?? [];
      if (whole + part === "") throw new Error("no number");
      const shift = Math.max(-LARGEST_EXPONENT, Math.min(LARGEST_EXPONENT, Number(exponent)));
      units = BigInt(whole + part) * (sign === "-" ? -1n : 1n);
      places = part.length - shift;
    }
    if (places < 0) [units, places] = [units * tenTo(-places), 0];
    for (; places > 0 && units % 10n === 0n; places -= 1) units /= 10n;
    [this.#units, this.#places] = [units, places];
  }

  static clone(): typeof Decimal {
    return Decimal;
  }

  plus(value: Value): Decimal {
    const other = new Decimal(value);
    const places = Math.max(this.#places, other.#places);
    return new Decimal(this.#at(places) + other.#at(places), places);
  }
  minus(value: Value): Decimal {
    return this.plus(new Decimal(value).negated());
  }
  times(value: Value): Decimal {
    const other = new Decimal(value);
    return new Decimal(this.#units * other.#units, this.#places + other.#places);
  }
  dividedBy(value: Value): Decimal {
    const other = new Decimal(value);
    const [above, below] = [this.#units * tenTo(other.#places), other.#units * tenTo(this.#places)];
    // All the digits that count, and one more or two.
    const places = Math.max(0, PRECISION + 1 + digitsOf(below) - digitsOf(above));
    const [whole, rest] = [(above * tenTo(places)) / below, (above * tenTo(places)) % below];
    return new Decimal(whole * 10n + (rest === 0n ? 0n : signOf(above) * signOf(below)), places + 1);
  }
  negated(): Decimal {
    return new Decimal(-this.#units, this.#places);
  }
  abs(): Decimal {
    return this.isNegative() ? this.negated() : this;
  }

  floor(): Decimal {
    return this.#rounded(0, "down");
  }
  ceil(): Decimal {
    return this.#rounded(0, "up");
  }
  /** Half away from nothing. */
  toDecimalPlaces(places: number): Decimal {
    return this.#rounded(places, "half-up");
  }

  comparedTo(value: Value): number {
    const difference = this.minus(value).#units;
    return difference === 0n ? 0 : difference < 0n ? -1 : 1;
  }
  equals(value: Value): boolean {
    return this.comparedTo(value) === 0;
  }
  lessThan(value: Value): boolean {
    return this.comparedTo(value) < 0;
  }
  lessThanOrEqualTo(value: Value): boolean {
    return this.comparedTo(value) <= 0;
  }
  greaterThan(value: Value): boolean {
    return this.comparedTo(value) > 0;
  }
  greaterThanOrEqualTo(value: Value): boolean {
    return this.comparedTo(value) >= 0;
  }
  isZero(): boolean {
    return this.#units === 0n;
  }
  isNegative(): boolean {
    return this.#units < 0n;
  }
  isInteger(): boolean {
    return this.#places === 0;
  }
  decimalPlaces(): number {
    return this.#places;
  }

  toFixed(places: number = this.#places): string {
    const units = String(this.abs().#rounded(places, "half-up").#at(places)).padStart(places + 1, "0");
    const whole = units.slice(0, units.length - places);
    return `${this.isNegative() ? "-" : ""}${whole}${places > 0 ? `.${units.slice(-places)}` : ""}`;
  }
  toNumber(): number {
    return Number(this.toFixed());
  }

  /** So many units of that place; none is lost. */
  #at(places: number): bigint {
    return this.#units * tenTo(places - this.#places);
  }

  #rounded(places: number, rounding: Rounding): Decimal {
    if (places >= this.#places) return this;
    const unit = tenTo(this.#places - places);
    const rest = this.#units % unit;
    const towards = rest === 0n || rest > 0n !== (rounding === "up") ? 0n : signOf(rest);
    const whole = rounding === "half-up" ? quotientOf(this.#units, unit) : this.#units / unit + towards;
    return new Decimal(whole, places);
  }
}

/** Half away from nothing. */
/** Every decimal that there is writes itself out. */
function textOf(value: Value): string {
  return typeof value === "object" ? value.toFixed() : String(value);
}

function quotientOf(above: bigint, below: bigint): bigint {
  return absolute(above % below) * 2n < below ? above / below : above / below + signOf(above);
}

function signOf(number: bigint): bigint {
  return number < 0n ? -1n : 1n;
}

function digitsOf(number: bigint): number {
  return String(absolute(number)).length;
}

function absolute(number: bigint): bigint {
  return number < 0n ? -number : number;
}

function tenTo(power: number): bigint {
  return 10n ** BigInt(power);
}
