import {entry} from '../../network/linear.ts';
import {lastLayer, type Matrix} from '../../network/network.ts';
import {functions} from '../function/functions.ts';
import {entryOf, entryValue, slope} from './entryValue.ts';
import {evaluateGrid} from './evaluateGrid.ts';
import {layerPartialValue, layerValue} from './layerValue.ts';
import {
  add,
  filled,
  hadamard,
  matrixProduct,
  repeated,
  scale,
  transpose,
} from './matrices.ts';
import type {Places} from '../term/places.ts';
import type {EvaluationPoint} from './point.ts';
import {logOfShare, shareOfPowers} from './saturated.ts';
import {ShapeError, shapeText, sameShape} from '../term/shape.ts';
import {sizeOfNumber} from './sizes.ts';
import {textOf} from '../write/text.ts';
import type {Elision, OwnTerm, Term} from '../term/term.ts';
import {isOfAll} from '../term/variable.ts';

/**
 * The value of a term, as rows of numbers; a scalar is one row of one number.
 *
 * Partial derivatives along one edge are local derivatives; others are sums
 * over all ways between their values.
 *
 * @throws ShapeError when shapes do not agree, whatever the term claims.
 */
export function evaluate(
  term: Term,
  point: EvaluationPoint,
  places: Places = {},
): Matrix {
  const value = point.signed
    ? sizeOf(term, point, point.signed, places)
    : valueOf(term, point, places);
  requireShape(term, value, point);
  return value;
}

/** The value of a scalar term. */
export function evaluateNumber(
  term: Term,
  point: EvaluationPoint,
  places: Places = {},
): number {
  const value = evaluate(term, point, places);
  if (value.length !== 1 || entry(value, 0).length !== 1) {
    throw new ShapeError(
      `${term.id} is ${value.length} × ${value[0]?.length ?? 0}, not a scalar.`,
    );
  }
  return entry(entry(value, 0), 0);
}

/** Common kinds of terms first: a closure for each would be slow. */
function valueOf(term: Term, point: EvaluationPoint, places: Places): Matrix {
  switch (term.kind) {
    case 'number':
      return [[term.value]];
    case 'variable':
      return term.variable.indices.length === 0 &&
        !isOfAll(term.variable.letter)
        ? layerValue(term.variable, point)
        : [[entryValue(entryOf(term.variable, point, places), point)]];
    case 'partial':
      return term.layout === 'entry'
        ? [
            [
              slope(
                entryOf(term.of, point, places),
                entryOf(term.by, point, places),
                point,
              ),
            ],
          ]
        : layerPartialValue(term, point);
    case 'product': {
      let total = 1;
      for (const part of term.factors) {
        total *= evaluateNumber(part, point, places);
      }
      return [[total]];
    }
    case 'sum':
    case 'difference':
    case 'negative':
    case 'quotient':
    case 'call':
    case 'grid':
    case 'hadamard':
    case 'matrixProduct':
    case 'transpose':
    case 'broadcast':
    case 'elision':
      return composedValue(term, point, places);
    case 'symbol':
    case 'power':
    case 'application':
    case 'bigSum':
    case 'entry':
    case 'derivative':
    case 'tex':
      throw new RangeError(
        `${textOf(term)} belongs to a derivation of your own, and has no value on a network. State its equation with equation() of the derivation's door.`,
      );
  }
}

function composedValue(
  term: Exclude<
    Term,
    OwnTerm | {kind: 'number' | 'variable' | 'partial' | 'product'}
  >,
  point: EvaluationPoint,
  places: Places,
): Matrix {
  const matrix = (part: Term): Matrix => evaluate(part, point, places);
  const scalar = (part: Term): number => evaluateNumber(part, point, places);
  switch (term.kind) {
    case 'sum':
      return term.terms.map(matrix).reduce(add);
    case 'difference':
      return add(matrix(term.left), scale(matrix(term.right), -1));
    case 'negative':
      return scale(matrix(term.operand), -1);
    case 'quotient': {
      const share = shareOfPowers(term, (part, at) =>
        evaluateNumber(part, point, {...places, ...at}),
      );
      return [[share ?? scalar(term.numerator) / scalar(term.denominator)]];
    }
    case 'call': {
      const {name, argument} = term;
      const log =
        name === 'ln' ? logOfShare(argument, point, places) : undefined;
      return [[log ?? functions[name].value(scalar(argument))]];
    }
    case 'grid':
      return evaluateGrid(term, (cell, at) =>
        evaluateNumber(cell, point, {...places, ...at}),
      );
    case 'hadamard':
      return term.factors.map(matrix).reduce(hadamard);
    case 'matrixProduct':
      return term.factors.map(matrix).reduce(matrixProduct);
    case 'transpose':
      return transpose(matrix(term.operand));
    case 'broadcast': {
      const {network, ell} = point;
      return repeated(
        matrix(term.operand),
        filled(term.shape, network, ell ?? lastLayer(network)),
      );
    }
    case 'elision':
      return [[elidedValue(term, point, places)]];
  }
}

/** The size of the terms added up in a term; nothing cancels in it. */
function sizeOf(
  term: Term,
  point: EvaluationPoint,
  signed: EvaluationPoint,
  places: Places,
): Matrix {
  const {ell} = point;
  const actual: EvaluationPoint = ell === undefined ? signed : {...signed, ell};
  if (term.kind === 'difference') {
    const sides = [term.left, term.right];
    return sides.map(side => evaluate(side, point, places)).reduce(add);
  }
  if (term.kind === 'negative') {
    return evaluate(term.operand, point, places);
  }
  if (term.kind === 'quotient') {
    // A rounding error of the denominator is one of the quotient.
    const below = Math.abs(evaluateNumber(term.denominator, actual, places));
    const above = evaluateNumber(term.numerator, point, places);
    const size = evaluateNumber(term.denominator, point, places);
    return [[(above / below) * (size / below)]];
  }
  if (term.kind === 'product') {
    const factors = term.factors.map(part =>
      evaluateNumber(part, point, places),
    );
    return [[factors.reduce((total, size) => sizeOfNumber(total * size), 1)]];
  }
  const values = valueOf(term, term.kind === 'call' ? actual : point, places);
  return values.map(row => row.map(sizeOfNumber));
}

function elidedValue(
  term: Elision,
  point: EvaluationPoint,
  places: Places,
): number {
  if (!term.branches) {
    throw new RangeError(
      `${term.id} stands for rows or columns; only its grid has a value.`,
    );
  }
  const {pattern, from, to} = term.branches;
  let total = 0;
  for (let branch = from; branch <= to; branch++) {
    total += evaluateNumber(pattern, point, {...places, branch});
  }
  return total;
}

function requireShape(term: Term, value: Matrix, point: EvaluationPoint): void {
  const {network, ell} = point;
  const claimed = filled(term.shape, network, ell);
  const found = [value.length, value[0]?.length ?? 0] as const;
  if (!sameShape(claimed, found)) {
    throw new ShapeError(
      `${term.id} claims to be ${shapeText(claimed)}, but its value is ${shapeText(found)}.`,
    );
  }
}
