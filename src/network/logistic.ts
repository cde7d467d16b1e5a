/**
 * σ(z) = 1/(1 + e⁻ᶻ); where e⁻ᶻ overflows, the quotient is 0, which is right.
 */
export function sigmoid(z: number): number {
  return 1 / (1 + Math.exp(-z));
}

/** σ′(z) = σ(z)(1 − σ(z)); 1 − σ(z) is σ(−z), which keeps its digits near 1. */
export function sigmoidSlope(z: number): number {
  return sigmoid(z) * sigmoid(-z);
}

/** ln(1 + eᶻ), without overflow for large z. */
export function softplus(z: number): number {
  return Math.max(z, 0) + Math.log1p(Math.exp(-Math.abs(z)));
}

/** σ(z + d) − σ(z) = σ(z + d) σ(−z) (1 − e⁻ᵈ), which keeps its digits for small d. */
export function sigmoidDifference(z: number, d: number): number {
  return -Math.expm1(-d) * sigmoid(z + d) * sigmoid(-z);
}
