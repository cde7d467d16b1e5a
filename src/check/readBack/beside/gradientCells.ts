import {center} from '../../../box.ts';
import {around} from '../../geometry.ts';
import {isLine, type SeenLettering} from '../../sight.ts';
import type {Core} from '../core.ts';
import {type Outcome, tried} from '../equationFault.ts';
import {glyphsOf} from '../formula/atom.ts';
import {atomsOf} from '../formula/atoms.ts';
import {UnreadError} from '../formula/expression.ts';
import {readSides} from '../formula/readFormula.ts';
import {numberRead} from '../numberRead.ts';
import type {FormulaSeen, OnScreen} from '../onScreen.ts';
import {meet} from '../range.ts';
import {shapeOf, worth} from '../worth.ts';

/** Checks a number between the brackets of a matrix that is filled bit by bit. */
export function cellOutcome(
  {name, box, owners}: SeenLettering,
  screen: OnScreen,
  core: Core,
): Outcome {
  return tried(() => {
    const holder = owners.at(-2);
    const brackets = around(
      screen.shapes
        .filter(isLine)
        .filter(one => one.name === 'bracket' && one.owners.at(-1) === holder)
        .flatMap(({from, to}) => [from, to]),
    );
    const beside = screen.formulas.filter(one => one.owners?.at(-2) === holder);
    const named = beside.find(({parts}) => parts.length > 1);
    if (!named) throw new UnreadError('nothing names its matrix');
    const [side] = readSides(atomsOf(glyphsOf(named.parts)));
    const {ranges} = worth(side!, {core});
    const [x, y] = center(box);
    const {left, right, top, bottom} = brackets;
    const [rows, columns] = [ranges.length, ranges[0]!.length];
    const row = placeIn(y, [top, bottom], rows, dotsIn(beside, '⋮⋱', 1));
    const column = placeIn(x, [left, right], columns, dotsIn(beside, '⋯⋱', 0));
    const value = ranges[row]?.[column];
    if (!value) return `the matrix is ${shapeOf(ranges)}`;
    return meet(numberRead(name), value)
      ? undefined
      : `in row ${row + 1}, column ${column + 1} stands ${String(Number(((value[0] + value[1]) / 2).toPrecision(6)))}`;
  });
}

/** The positions along an axis of the dots of some kinds. */
function dotsIn(
  formulas: readonly FormulaSeen[],
  kinds: string,
  axis: 0 | 1,
): number | undefined {
  const [dots] = formulas.flatMap(({parts}) =>
    parts.length === 1 && kinds.includes(parts[0]!.name)
      ? [center(parts[0]!.box)[axis]]
      : [],
  );
  return dots;
}

/**
 * The row or column of a place between two ends. Dots stand before the last one, so
 * their place tells how many are shown.
 */
function placeIn(
  at: number,
  [start, end]: readonly [number, number],
  count: number,
  dots: number | undefined,
): number {
  const share = (place: number) => (place - start) / (end - start);
  if (dots === undefined) return Math.floor(share(at) * count);
  const shown = Math.round(1.5 / (1 - share(dots)));
  const place = Math.floor(share(at) * shown);
  return place === shown - 1 ? count - 1 : place;
}
