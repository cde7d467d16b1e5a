/** An affine transform: a, b, c, d, e, f as in CSS `matrix()`. */
export type Matrix = readonly [
  a: number,
  b: number,
  c: number,
  d: number,
  e: number,
  f: number,
];

/** The identity transform. */
export const identity: Matrix = [1, 0, 0, 1, 0, 0];

/** The matrix that applies `inner`, then `outer`. */
export function multiplied(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer;
  const [g, h, i, j, k, l] = inner;
  return [
    a * g + c * h,
    b * g + d * h,
    a * i + c * j,
    b * i + d * j,
    a * k + c * l + e,
    b * k + d * l + f,
  ];
}

/** Whether two matrices are equal. */
export function sameMatrix(one: Matrix, other: Matrix): boolean {
  return one === other || one.every((n, i) => n === other[i]);
}
