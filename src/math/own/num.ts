/**
 * Numbers that carry derivatives: dual numbers, nested for derivatives of
 * derivatives. Each differentiation has a tag of its own, so that an inner one
 * never takes an outer one's slope for its own.
 */
export type Num = number | Dual;

interface Dual {
  readonly tag: number;
  readonly value: Num;
  /** The derivative by what the tag stands for. */
  readonly slope: Num;
}

/** A number that moves at a rate of 1. */
export function moving(value: Num, tag: number): Num {
  return {tag, value, slope: 1};
}

/** A tag for a new differentiation, larger than all tags before. */
export function newTag(): number {
  tags += 1;
  return tags;
}

let tags = 0;

/** The derivative that a number carries for a tag. */
export function slopeOf(num: Num, tag: number): Num {
  return isDual(num) && num.tag === tag ? num.slope : 0;
}

/** The number itself, without derivatives. */
export function plainOf(num: Num): number {
  return isDual(num) ? plainOf(num.value) : num;
}

export function add(one: Num, other: Num): Num {
  return joined(
    one,
    other,
    (a, b) => a + b,
    ([a, da], [b, db]) => [add(a, b), add(da, db)],
  );
}

function subtract(one: Num, other: Num): Num {
  return add(one, multiply(-1, other));
}

export function multiply(one: Num, other: Num): Num {
  return joined(
    one,
    other,
    (a, b) => a * b,
    ([a, da], [b, db]) => [
      multiply(a, b),
      add(multiply(da, b), multiply(a, db)),
    ],
  );
}

export function divide(one: Num, other: Num): Num {
  return joined(
    one,
    other,
    (a, b) => a / b,
    ([a, da], [b, db]) => {
      const value = divide(a, b);
      return [value, divide(subtract(da, multiply(value, db)), b)];
    },
  );
}

/** A constant exponent allows a negative base. */
export function power(one: Num, other: Num): Num {
  return joined(
    one,
    other,
    (a, b) => a ** b,
    ([a, da], [b, db]) => {
      const value = power(a, b);
      // A constant has no slope, not even at 0, where 0 · 1/0 would be NaN.
      const byBase =
        da === 0 || b === 0
          ? 0
          : multiply(multiply(b, power(a, subtract(b, 1))), da);
      const byExponent =
        db === 0 ? 0 : multiply(multiply(value, logarithm(a)), db);
      return [value, add(byBase, byExponent)];
    },
  );
}

/**
 * A function of one number.
 *
 * @param slope - Its derivative.
 */
export function apply(
  value: (argument: number) => number,
  slope: (argument: Num) => Num,
  argument: Num,
): Num {
  if (!isDual(argument)) return value(argument);
  const {tag, value: inner, slope: rate} = argument;
  return {
    tag,
    value: apply(value, slope, inner),
    slope: multiply(slope(inner), rate),
  };
}

function logarithm(argument: Num): Num {
  return apply(Math.log, inner => divide(1, inner), argument);
}

function isDual(num: Num): num is Dual {
  return typeof num === 'object';
}

type Parts = readonly [value: Num, slope: Num];

/** Joins two numbers by the newest tag of both. */
function joined(
  one: Num,
  other: Num,
  ofNumbers: (one: number, other: number) => number,
  ofParts: (one: Parts, other: Parts) => Parts,
): Num {
  if (!isDual(one) && !isDual(other)) return ofNumbers(one, other);
  const tag = Math.max(tagOf(one), tagOf(other));
  const [value, slope] = ofParts(partsOf(one, tag), partsOf(other, tag));
  return {tag, value, slope};
}

function tagOf(num: Num): number {
  return isDual(num) ? num.tag : 0;
}

function partsOf(num: Num, tag: number): Parts {
  return isDual(num) && num.tag === tag ? [num.value, num.slope] : [num, 0];
}
