import type {Locals} from './locals.ts';
import {pathTotals} from './pathTotals.ts';
import {once} from './once.ts';
import type {Point} from './point.ts';
import {tangentsOf} from './tangents.ts';

/**
 * The point at which a term has, in place of its value, the size of what is
 * added up in it: every number without its sign, and + for −. Where the value
 * is far smaller, its digits have cancelled, and rounding shows.
 */
export function sizesAt(point: Point): Point {
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
    error: index => Math.abs(locals.error(index)),
    activation: (layer, of, by) => Math.abs(locals.activation(layer, of, by)),
    weightedInput: (layer, of, by) =>
      Math.abs(locals.weightedInput(layer, of, by)),
    weight: (layer, column) => Math.abs(locals.weight(layer, column)),
  };
}
