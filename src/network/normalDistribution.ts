const seriesLimit = 2.3;
const fractionDepth = 90;

/**
 * Φ(z): the share of the standard normal distribution below z, as gelu needs
 * it; Φ(z) = (1 + erf(z/√2))/2.
 *
 * Abramowitz and Stegun, Handbook of Mathematical Functions (1964): the power
 * series 26.2.11 near 0, the continued fraction 26.2.14 in the tails, where
 * the series would lose the digits of 1 − Φ. Relative error below 1e-13.
 */
export function normalDistribution(z: number): number {
  // An overflowing step gives NaN, and the series would never end.
  if (Number.isNaN(z)) return NaN;
  if (z < -seriesLimit) return upperTail(-z);
  if (z > seriesLimit) return 1 - upperTail(z);
  return 0.5 + normalDensity(z) * oddSeries(z);
}

/** φ(z) = e^(−z²/2)/√(2π), the derivative of Φ. */
export function normalDensity(z: number): number {
  return Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);
}

/**
 * Φ(z + d) − Φ(z), the area under the density, by three-point Gauss–Legendre
 * quadrature (Abramowitz and Stegun, 25.4.29): exact up to d⁷.
 */
export function normalShare(z: number, d: number): number {
  const middle = z + d / 2;
  const aside = (d / 2) * Math.sqrt(3 / 5);
  return (
    (d / 18) *
    (5 * normalDensity(middle - aside) +
      8 * normalDensity(middle) +
      5 * normalDensity(middle + aside))
  );
}

/** z + z³/3 + z⁵/(3·5) + z⁷/(3·5·7) + … until a term no longer matters. */
function oddSeries(z: number): number {
  let total = 0;
  let term = z;
  for (let odd = 3; total + term !== total; odd += 2) {
    total += term;
    term *= (z * z) / odd;
  }
  return total;
}

/** φ(z) / (z + 1/(z + 2/(z + 3/(z + …)))) for z well above 0. */
function upperTail(z: number): number {
  let fraction = z;
  for (let level = fractionDepth; level >= 1; level--) {
    fraction = z + level / fraction;
  }
  return normalDensity(z) / fraction;
}
