/** a, b, c, d, e, f as in CSS `matrix()`. */
export type Transform = readonly [
  number,
  number,
  number,
  number,
  number,
  number,
];

/**
 * The transform of an SVG attribute with MathJax's functions: translate and
 * scale.
 */
export function parseTransform(source: string | undefined): Transform {
  let result: Transform = [1, 0, 0, 1, 0, 0];
  for (const [, name, list] of (source ?? '').matchAll(/(\w+)\(([^)]*)\)/g)) {
    const [first = 0, second] = numbers(list);
    if (name === 'translate') {
      result = multiply(result, [1, 0, 0, 1, first, second ?? 0]);
    } else if (name === 'scale') {
      result = multiply(result, [first, 0, 0, second ?? first, 0, 0]);
    } else {
      throw new Error(`MathJax's transform "${name}" is not understood.`);
    }
  }
  return result;
}

/** The numbers of a list separated by spaces or commas. */
export function numbers(list: string | undefined): number[] {
  return (list ?? '')
    .trim()
    .split(/[\s,]+/)
    .filter(Boolean)
    .map(Number);
}

/** The transform that applies `n`, then `m`. */
export function multiply(m: Transform, n: Transform): Transform {
  return [
    m[0] * n[0] + m[2] * n[1],
    m[1] * n[0] + m[3] * n[1],
    m[0] * n[2] + m[2] * n[3],
    m[1] * n[2] + m[3] * n[3],
    m[0] * n[4] + m[2] * n[5] + m[4],
    m[1] * n[4] + m[3] * n[5] + m[5],
  ];
}

/** The transform into units scaled by a factor. */
export function scaled(m: Transform, factor: number): Transform {
  const [a, b, c, d, e, f] = m;
  return [
    a * factor,
    b * factor,
    c * factor,
    d * factor,
    e * factor,
    f * factor,
  ];
}
