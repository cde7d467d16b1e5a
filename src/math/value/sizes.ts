import type {Locals} from '../term/locals.ts';
import {pathTotals} from './pathTotals.ts';
import {once} from '../../remembered.ts';
import type {EvaluationPoint} from './point.ts';
import {tangentsOf} from './tangents.ts';

/**
 * The point at which a term evaluates to the size of its added terms: every
 * number without its sign, and + for −. Where the value is far smaller, its
 * digits have cancelled, and rounding shows.
 *
 * No size is below 2⁻¹⁰²⁸. 64 roundings of it are 2⁻¹⁰⁷⁴, the step between the
 * smallest numbers: so the loss of a product by underflow (Higham, section 2.2)
 * counts as rounding.
 */
export function sizesAt(point: EvaluationPoint): EvaluationPoint {
  const locals = withoutSigns(point.locals);
  return {
    ...point,
    locals,
    totals: 'paths',
    pathTotals: once(() => pathTotals(point.network, locals)),
    tangents: parameter => tangentsOf(point.network, locals, parameter),
    signed: point,
  };
}

function withoutSigns(locals: Locals): Locals {
  return {
    error: index => sizeOfNumber(locals.error(index)),
    activation: (layer, of, by) =>
      sizeOfNumber(locals.activation(layer, of, by)),
    weightedInput: (layer, of, by) =>
      sizeOfNumber(locals.weightedInput(layer, of, by)),
    weight: (layer, column) => sizeOfNumber(locals.weight(layer, column)),
  };
}

const smallestSize = 2 ** -1028;

/** A number without its sign, and at least the smallest size. */
export function sizeOfNumber(value: number): number {
  return Math.max(Math.abs(value), smallestSize);
}
