import {entry, sum} from './linear.ts';
import type {Matrix, Vector} from './network.ts';

/** aᵢ = eᶻⁱ / Σₖ eᶻᵏ, shifted by the largest z so that nothing overflows. */
export function softmax(z: Vector): Vector {
  const powers = shiftedPowers(z);
  const total = sum(powers);
  return powers.map(power => power / total);
}

/** ∂aᵢ/∂zⱼ = aᵢ(1 − aᵢ) on the diagonal, −aᵢaⱼ elsewhere. */
export function softmaxJacobian(a: Vector): Matrix {
  const rest = complements(a);
  return a.map((output, row) =>
    a.map((other, column) =>
      row === column ? output * entry(rest, row) : -output * other,
    ),
  );
}

/** 1 − aᵢ of shares that add up to 1; keeps its digits for aᵢ near 1. */
export function complements(a: Vector): Vector {
  const largest = indexOfLargest(a);
  return a.map((value, index) =>
    index === largest
      ? sum(a.filter((_, other) => other !== largest))
      : 1 - value,
  );
}

/** −ln aᵢ of softmax, from z: it stays finite where aᵢ underflows to 0. */
export function negativeLogSoftmax(z: Vector): Vector {
  const largest = indexOfLargest(z);
  const others = shiftedPowers(z).filter((_, index) => index !== largest);
  const excess = Math.log1p(sum(others));
  return z.map(value => entry(z, largest) - value + excess);
}

function shiftedPowers(z: Vector): Vector {
  const shift = entry(z, indexOfLargest(z));
  return z.map(value => Math.exp(value - shift));
}

function indexOfLargest(values: Vector): number {
  return values.reduce(
    (best, value, index) => (value > entry(values, best) ? index : best),
    0,
  );
}
