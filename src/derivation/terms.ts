import {grid} from '../math/term/build.ts';
import {
  isScalar,
  sameShape,
  sameSize,
  type Shape,
  ShapeError,
  scalarShape,
  shapeText,
  transposed,
} from '../math/term/shape.ts';
import type {
  BigSum,
  Derivative,
  Difference,
  Entry,
  Grid,
  Hadamard,
  MatrixProduct,
  Negative,
  Power,
  Product,
  Quotient,
  Sum,
  SymbolTerm,
  Term,
  TexTerm,
  Transpose,
} from '../math/term/term.ts';
import type {RoleName} from '../math/term/variable.ts';
import {textOf} from '../math/write/text.ts';
import {type Loose, newKey, termOf} from './key.ts';
import {type Index, matrixOf, type Value} from './symbols.ts';

/** Terms of one shape, added. */
export function plus(...parts: readonly [Loose, Loose, ...Loose[]]): Sum {
  const terms = parts.map(termOf);
  const shape = commonShape('+', terms);
  return {kind: 'sum', id: newKey(), shape, terms, opensBare: true};
}

/** A term less another of the same shape. */
export function minus(one: Loose, other: Loose): Difference {
  const [left, right] = [termOf(one), termOf(other)];
  const shape = commonShape('−', [left, right]);
  return {kind: 'difference', id: newKey(), shape, left, right};
}

/** A term with a minus before it. */
export function negative(part: Loose): Negative {
  const operand = termOf(part);
  return {kind: 'negative', id: newKey(), shape: operand.shape, operand};
}

/** Numbers multiplied, with dots between them. */
export function times(...parts: readonly [Loose, Loose, ...Loose[]]): Product {
  const factors = parts.map(termOf);
  requireNumbers('· joins numbers; beside() joins matrices', factors);
  return {kind: 'product', id: newKey(), shape: scalarShape, factors};
}

/**
 * Factors beside each other without a sign: numbers multiplied, a number times a
 * matrix, or a matrix product.
 */
export function beside(
  ...parts: readonly [Loose, Loose, ...Loose[]]
): MatrixProduct {
  const factors = parts.map(termOf);
  const shape = factors.map(term => term.shape).reduce(productShape);
  return {kind: 'matrixProduct', id: newKey(), shape, factors};
}

/** Terms of one shape, multiplied entry by entry. */
export function entrywise(
  ...parts: readonly [Loose, Loose, ...Loose[]]
): Hadamard {
  const factors = parts.map(termOf);
  const shape = commonShape('⊙', factors);
  return {kind: 'hadamard', id: newKey(), shape, factors};
}

/** A fraction; the denominator is a number. */
export function over(above: Loose, below: Loose): Quotient {
  const [numerator, denominator] = [termOf(above), termOf(below)];
  requireNumbers('A fraction has a number below its bar', [denominator]);
  const {shape} = numerator;
  return {kind: 'quotient', id: newKey(), shape, numerator, denominator};
}

/** A number raised to a number. */
export function power(one: Loose, raised: Loose): Power {
  const [base, exponent] = [termOf(one), termOf(raised)];
  requireNumbers('A power is one of numbers', [base, exponent]);
  return {kind: 'power', id: newKey(), shape: scalarShape, base, exponent};
}

/** Σ of a term for all values of an index. */
export function sumOver(index: Index, part: Loose): BigSum {
  const body = termOf(part);
  const {bounds, ...symbol} = index;
  const {shape} = body;
  return {kind: 'bigSum', id: newKey(), shape, index: symbol, ...bounds, body};
}

/** The entry of a column, by one index, or of a matrix, by row and column. */
export function at(of: Term, ...places: readonly Loose[]): Entry {
  const indices = places.map(termOf);
  const needed = sameSize(of.shape[1], 1) ? 1 : 2;
  if (indices.length !== needed) {
    throw new ShapeError(
      `${textOf(of)} is ${shapeText(of.shape)}: its entries have ${needed === 1 ? 'one index' : 'two indices'}, not ${indices.length}.`,
    );
  }
  return {kind: 'entry', id: newKey(), shape: scalarShape, of, indices};
}

/** The derivative of a term, written with d. */
export function derivative(of: Term, by: SymbolTerm | Entry): Derivative {
  return differentiated(of, by, false);
}

/** The same, written with ∂. */
export function partial(of: Term, by: SymbolTerm | Entry): Derivative {
  return differentiated(of, by, true);
}

export function transpose(operand: Term): Transpose {
  const shape = transposed(operand.shape);
  return {kind: 'transpose', id: newKey(), shape, operand};
}

/** A column whose entries are written out. */
export function column(...entries: readonly Loose[]): Grid {
  return matrix(entries.map(entry => [entry]));
}

/** A matrix whose entries are written out, row by row. */
export function matrix(rows: readonly (readonly Loose[])[]): Grid {
  return grid(
    newKey(),
    rows.map(row => row.map(termOf)),
  );
}

interface TexOptions {
  readonly role?: RoleName;
  /** Rows and columns: a number if left out. */
  readonly size?: readonly [rows: number, columns: number];
  /**
   * Its value at the values given. TeX is not evaluated, so nothing checks
   * this.
   */
  readonly value?: Value;
  readonly text?: string;
  readonly words?: string;
}

/**
 * TeX for which there is no term. A step that rests on it is marked as not
 * verified.
 */
export function tex(source: string, options: TexOptions = {}): TexTerm {
  const {role = 'foreground', text = source} = options;
  const {words = 'a formula in TeX'} = options;
  const value =
    options.value === undefined ? undefined : matrixOf(options.value);
  const found = value && ([value.length, value[0]?.length ?? 0] as const);
  const shape = options.size ?? found ?? scalarShape;
  if (found && !sameShape(shape, found)) {
    throw new ShapeError(
      `The TeX ${source} is said to be ${shapeText(shape)}, but its value is ${shapeText(found)}.`,
    );
  }
  return {
    kind: 'tex',
    id: newKey(),
    shape,
    tex: source,
    role,
    text,
    words,
    ...(value && {value}),
  };
}

function differentiated(
  of: Term,
  by: SymbolTerm | Entry,
  isPartial: boolean,
): Derivative {
  return {
    kind: 'derivative',
    id: newKey(),
    shape: derivativeShape(of, by),
    of,
    by,
    isPartial,
  };
}

function derivativeShape(of: Term, by: Term): Shape {
  if (isScalar(of.shape)) return by.shape;
  if (isScalar(by.shape)) return of.shape;
  if (sameSize(of.shape[1], 1) && sameSize(by.shape[1], 1)) {
    return [of.shape[0], by.shape[0]];
  }
  throw new ShapeError(
    `${textOf(of)} is ${shapeText(of.shape)} and ${textOf(by)} ${shapeText(by.shape)}: there is a derivative of numbers, by numbers, and of a column by a column. Differentiate an entry, at().`,
  );
}

function productShape(one: Shape, other: Shape): Shape {
  if (isScalar(one)) return other;
  if (isScalar(other)) return one;
  if (sameSize(one[1], other[0])) return [one[0], other[1]];
  throw new ShapeError(
    `A matrix product joins ${shapeText(one)} and ${shapeText(other)}. The columns of one must be the rows of the next.`,
  );
}

function commonShape(sign: string, terms: readonly Term[]): Shape {
  const [first, ...others] = terms;
  const other = others.find(({shape}) => !sameShape(shape, first!.shape));
  if (other) {
    throw new ShapeError(
      `${sign} joins ${textOf(first!)}, which is ${shapeText(first!.shape)}, and ${textOf(other)}, which is ${shapeText(other.shape)}. Both need one shape.`,
    );
  }
  return first!.shape;
}

function requireNumbers(rule: string, terms: readonly Term[]): void {
  const other = terms.find(({shape}) => !isScalar(shape));
  if (other) {
    throw new ShapeError(
      `${rule}, but ${textOf(other)} is ${shapeText(other.shape)}.`,
    );
  }
}
