import {type Increment, incrementOf, UNDERFLOW, unsure} from './increment.ts';
import {entry} from './linear.ts';
import type {Vector} from './network.ts';

/**
 * aᵢ′ − aᵢ = aᵢ Σₖ aₖ eᵈᵏ (eᵈⁱ⁻ᵈᵏ − 1) / Σₖ aₖ eᵈᵏ. For an output with aᵢ near
 * 1, the other outputs give the digits of its change.
 */
export function softmaxIncrement(a: Vector, {by, noise}: Increment): Increment {
  const powers = a.map((share, k) => share * Math.exp(entry(by, k)));
  const total = powers.reduce((sum, power) => sum + power, 0);
  return incrementOf(
    a.map((share, i) => {
      let moved = 0;
      let spread = UNDERFLOW;
      powers.forEach((power, k) => {
        if (k === i) return;
        const apart = entry(by, i) - entry(by, k);
        const term = (share * power * Math.expm1(apart)) / total;
        moved += term;
        spread +=
          ((share * power) / total) * (entry(noise, i) + entry(noise, k)) +
          Math.abs(term) * unsure(apart);
      });
      return {by: moved, noise: spread};
    }),
  );
}
