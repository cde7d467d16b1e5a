import {
  isScalar,
  sameShape,
  sameSize,
  type Shape,
  ShapeError,
  scalarShape,
  shapeText,
  transposed,
} from './shape.ts';
import type {
  Branches,
  Broadcast,
  Call,
  Difference,
  Elision,
  Equation,
  FunctionName,
  Grid,
  Hadamard,
  MatrixProduct,
  Negative,
  NumberTerm,
  Product,
  Quotient,
  Sum,
  Term,
  Transpose,
  VariableTerm,
} from './term.ts';
import type {Variable} from './variable.ts';

/** The number of a symbol on the network. */
export function number(id: string, value: number, digits?: number): NumberTerm {
  const usual: NumberTerm = {kind: 'number', id, shape: scalarShape, value};
  return digits === undefined ? usual : {...usual, digits};
}

/** A number of the formula itself, such as the 1 of 1 − a. */
export function constant(id: string, value: number): NumberTerm {
  return {...number(id, value), isConstant: true};
}

export function occurrence(id: string, variable: Variable): VariableTerm {
  return {kind: 'variable', id, shape: variable.shape, variable};
}

/** Multiplied scalars; a single one stays itself. */
export function product(id: string, factors: readonly Term[]): Term {
  return joined(
    id,
    'product',
    factors,
    all =>
      ({
        kind: 'product',
        id,
        shape: scalarShape,
        factors: all,
      }) satisfies Product,
  );
}

/** Added scalars; a single one stays itself. */
export function sum(id: string, terms: readonly Term[]): Term {
  return joined(
    id,
    'sum',
    terms,
    all =>
      ({
        kind: 'sum',
        id,
        shape: scalarShape,
        terms: all,
      }) satisfies Sum,
  );
}

/** Terms of one shape, added entry by entry. */
export function matrixSum(id: string, terms: readonly Term[]): Sum {
  const [first, ...others] = terms;
  if (!first || others.length === 0) {
    throw new RangeError(`${id}: a sum of matrices needs two terms or more.`);
  }
  for (const other of others) {
    requireAgreement(
      sameShape(first.shape, other.shape),
      `${id}: + joins ${shapeText(first.shape)} and ${shapeText(other.shape)}. Only matrices of one shape can be added.`,
    );
  }
  return {kind: 'sum', id, shape: first.shape, terms};
}

export function difference(id: string, left: Term, right: Term): Difference {
  requireScalars('difference', id, [left, right]);
  return {kind: 'difference', id, shape: scalarShape, left, right};
}

export function negative(id: string, operand: Term): Negative {
  requireScalars('negative', id, [operand]);
  return {kind: 'negative', id, shape: scalarShape, operand};
}

export function quotient(
  id: string,
  numerator: Term,
  denominator: Term,
): Quotient {
  requireScalars('quotient', id, [numerator, denominator]);
  return {kind: 'quotient', id, shape: scalarShape, numerator, denominator};
}

export function call(id: string, name: FunctionName, argument: Term): Call {
  requireScalars(name, id, [argument]);
  return {kind: 'call', id, shape: scalarShape, name, argument};
}

/** Factors of one shape, multiplied entry by entry. */
export function hadamard(id: string, factors: readonly Term[]): Hadamard {
  const [first, ...others] = factors;
  if (!first || others.length === 0) {
    throw new RangeError(`${id}: ⊙ needs two factors or more.`);
  }
  for (const other of others) {
    requireAgreement(
      sameShape(first.shape, other.shape),
      `${id}: ⊙ joins ${shapeText(first.shape)} and ${shapeText(other.shape)}. Broadcast or transpose one of them.`,
    );
  }
  return {kind: 'hadamard', id, shape: first.shape, factors};
}

/** Factors multiplied as matrices. */
export function matrixProduct(
  id: string,
  factors: readonly Term[],
): MatrixProduct {
  const [first, ...others] = factors;
  if (!first || others.length === 0) {
    throw new RangeError(`${id}: a matrix product needs two factors or more.`);
  }
  let shape = first.shape;
  for (const other of others) {
    requireAgreement(
      sameSize(shape[1], other.shape[0]),
      `${id}: a matrix product joins ${shapeText(shape)} and ${shapeText(other.shape)}. The columns of one must be the rows of the next.`,
    );
    shape = [shape[0], other.shape[1]];
  }
  return {kind: 'matrixProduct', id, shape, factors};
}

export function transpose(id: string, operand: Term): Transpose {
  return {kind: 'transpose', id, shape: transposed(operand.shape), operand};
}

/** A column repeated to the right, or a row repeated downward. */
export function broadcast(id: string, operand: Term, shape: Shape): Broadcast {
  const [rows, columns] = operand.shape;
  requireAgreement(
    (columns === 1 && sameSize(rows, shape[0])) ||
      (rows === 1 && sameSize(columns, shape[1])),
    `${id}: a ${shapeText(operand.shape)} cannot be repeated to ${shapeText(shape)}. Only a column of as many rows, or a row of as many columns, can.`,
  );
  return {kind: 'broadcast', id, shape, operand};
}

/** Dots in a sum for branches that are not listed. */
export function elidedBranches(id: string, branches: Branches): Elision {
  return {
    kind: 'elision',
    id,
    shape: scalarShape,
    direction: 'horizontal',
    count: branches.to - branches.from + 1,
    branches,
  };
}

/** @throws ShapeError when the shapes of the two sides differ. */
export function equation(
  id: string,
  left: Term,
  right: Term,
  layers?: readonly number[],
): Equation {
  requireAgreement(
    sameShape(left.shape, right.shape),
    `${id}: the left side is ${shapeText(left.shape)}, the right side ${shapeText(right.shape)}.`,
  );
  return {kind: 'equation', id, left, right, ...(layers && {layers})};
}

/** A grid with all cells given, row by row. */
export function grid(id: string, cells: readonly (readonly Term[])[]): Grid {
  const columns = cells[0]?.length ?? 0;
  cells.forEach((row, index) =>
    requireAgreement(
      row.length === columns && columns > 0,
      `${id}: row ${index + 1} has ${row.length} cells, row 1 has ${columns}.`,
    ),
  );
  requireScalars('grid', id, cells.flat());
  return {
    kind: 'grid',
    id,
    shape: [cells.length, columns],
    cells,
    rowNumbers: cells.map((_, index) => index + 1),
    columnNumbers: Array.from({length: columns}, (_, index) => index + 1),
  };
}

function joined(
  id: string,
  what: string,
  terms: readonly Term[],
  join: (terms: readonly Term[]) => Term,
): Term {
  const [first] = terms;
  if (!first) {
    throw new RangeError(`${id}: an empty ${what}.`);
  }
  requireScalars(what, id, terms);
  return terms.length === 1 ? first : join(terms);
}

function requireScalars(
  what: string,
  id: string,
  terms: readonly Term[],
): void {
  const other = terms.find(({shape}) => !isScalar(shape));
  if (other) {
    throw new ShapeError(
      `${id}: ${what} takes scalars, but ${other.id} is ${shapeText(other.shape)}. Use ⊙ or the matrix product.`,
    );
  }
}

function requireAgreement(agrees: boolean, message: string): void {
  if (!agrees) {
    throw new ShapeError(message);
  }
}
