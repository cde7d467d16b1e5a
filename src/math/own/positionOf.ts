import {ShapeError, shapeText} from '../term/shape.ts';
import type {Entry, Term} from '../term/term.ts';
import {textOf} from '../write/text.ts';
import {plainOf} from './num.ts';
import {type NumMatrix, scalarOf} from './numMatrix.ts';
import type {Place} from './place.ts';

/** Evaluates a term. */
export type Evaluate = (term: Term, place: Place) => NumMatrix;

/**
 * The row and the column of an entry, from 0.
 *
 * @throws ShapeError when there is no such entry.
 */
export function positionOf(
  {of, indices}: Entry,
  place: Place,
  evaluate: Evaluate,
): readonly [row: number, column: number] {
  const asked = indices.map(index => plainOf(scalarOf(evaluate(index, place))));
  const [row = 1, column = 1] = asked;
  const [rows, columns] = of.shape;
  if (!isWithin(row, Number(rows)) || !isWithin(column, Number(columns))) {
    throw new ShapeError(
      `${textOf(of)} is ${shapeText(of.shape)} and has no entry ${asked.join(', ')}.`,
    );
  }
  return [row - 1, column - 1];
}

function isWithin(index: number, most: number): boolean {
  return Number.isInteger(index) && index >= 1 && index <= most;
}
