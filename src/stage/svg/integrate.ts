/** The positive nodes and weights of Gauss–Legendre quadrature, 16 points. */
const nodes: readonly (readonly [x: number, weight: number])[] = [
  [0.0950125098376374, 0.1894506104550685],
  [0.2816035507792589, 0.1826034150449236],
  [0.4580167776572274, 0.1691565193950025],
  [0.6178762444026438, 0.1495959888165767],
  [0.755404408355003, 0.1246289712555339],
  [0.8656312023878318, 0.0951585116824928],
  [0.9445750230732326, 0.0622535239386479],
  [0.9894009349916499, 0.0271524594117541],
];

/** The most halvings of [0, 1]: a cusp is not worth more. */
const mostHalvings = 12;

/**
 * ∫₀¹ f(t) dt, to a relative error of 1e-9: an interval is halved until its
 * halves agree with the whole.
 */
export function integrate(f: (t: number) => number): number {
  return refine(f, 0, 1, quadrature(f, 0, 1), mostHalvings);
}

function refine(
  f: (t: number) => number,
  from: number,
  to: number,
  whole: number,
  halvings: number,
): number {
  const middle = (from + to) / 2;
  const left = quadrature(f, from, middle);
  const right = quadrature(f, middle, to);
  const halves = left + right;
  if (halvings === 0 || Math.abs(halves - whole) <= 1e-9 * halves) {
    return halves;
  }
  return (
    refine(f, from, middle, left, halvings - 1) +
    refine(f, middle, to, right, halvings - 1)
  );
}

function quadrature(
  f: (t: number) => number,
  from: number,
  to: number,
): number {
  const centre = (from + to) / 2;
  const half = (to - from) / 2;
  const sum = nodes.reduce(
    (total, [x, weight]) =>
      total + weight * (f(centre - half * x) + f(centre + half * x)),
    0,
  );
  return half * sum;
}
