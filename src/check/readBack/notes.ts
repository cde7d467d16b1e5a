import {courseOf} from '../../network/course.ts';
import type {Core} from './core.ts';
import {layersFor, type Outcome, tried} from './equationFault.ts';
import {type Expression, partsRead, UnreadError} from './formula/expression.ts';
import {layerNumber} from './layerNumber.ts';
import {shapeOf, worth} from './worth.ts';

/** The reason why words without a number are not read. */
export const WORDS_ALONE = 'words about no number';

/** Checks a note against the equations beside it. */
export function noteOutcome(
  text: string,
  equations: readonly Outcome[],
  core: Core,
): Outcome {
  return tried(() => {
    const read = equations.flatMap(one =>
      one.kind === 'true' && one.sides.length > 1 ? [one.sides] : [],
    );
    const [, more] = /(\d+) more/.exec(text) ?? [];
    if (more !== undefined) return moreFault(Number(more), read, core);
    const [, steps] = /^(\d+) steps?$/.exec(text) ?? [];
    if (steps !== undefined) return stepsFault(Number(steps), core);
    const [, times] = /repeats? the column (\w+)/.exec(text) ?? [];
    const isShape = /^\d+ × \d+$/.test(text);
    if (!times && !isShape)
      throw new UnreadError(
        /\d/.test(text) ? 'its numbers are not known' : WORDS_ALONE,
      );
    if (read.length === 0)
      throw new UnreadError('no equation stands beside it');
    const known = read.map(sides => shapesIn(sides, core));
    if (isShape) {
      return known.some(shapes => shapes.has(text))
        ? undefined
        : `beside it are ${[...new Set(known.flatMap(shapes => [...shapes]))].join(', ')}`;
    }
    const widths = read.map(([left]) => widthOf(left!, core));
    return widths.includes(countOf(times!))
      ? undefined
      : `the column is repeated ${widths.join(', ')} times`;
  });
}

/** Checks the steps of a course of descent. */
function stepsFault(count: number, {network}: Core): string | undefined {
  const taken = courseOf(network).errors.length - 1;
  return count === taken ? undefined : `the course has ${taken} steps`;
}

/**
 * Checks the count of equations that are left out. A layer has one for each of
 * its weights.
 */
function moreFault(
  count: number,
  read: readonly (readonly Expression[])[],
  {network}: Core,
): string | undefined {
  const asked = read.flatMap(([left]) =>
    left?.kind === 'partial' && left.by.letter === 'w' ? [left.by] : [],
  );
  const [first] = asked;
  if (!first) throw new UnreadError('no equation stands beside it');
  const weights =
    network.weights[layerNumber(first.layer, network, 1) - 1] ?? [];
  const missing = weights.flat().length - asked.length;
  return count === missing ? undefined : `${missing} equations are left out`;
}

/** The shapes of an equation's parts, including its rows and columns of ones. */
function shapesIn(
  sides: readonly Expression[],
  core: Core,
): ReadonlySet<string> {
  const parts = sides.flatMap(side => [...partsRead(side)]);
  const shapes = layersFor(parts, core).flatMap(ell =>
    parts.flatMap(part => {
      if (part.kind === 'ones' || part.kind === 'dots') return [];
      return [shapeOf(worth(part, {core, ell}).ranges)];
    }),
  );
  const [rows, columns] = (shapes[0] ?? '').split(' × ');
  const ones = parts.flatMap(part => {
    if (part.kind !== 'ones') return [];
    return part.turned ? [`1 × ${columns}`] : [`${rows} × 1`];
  });
  return new Set([...shapes, ...ones]);
}

function widthOf(side: Expression, core: Core): number {
  const [ell] = layersFor([side], core);
  return worth(side, {core, ell}).ranges[0]!.length;
}

function countOf(word: string): number {
  const known = ['never', 'once', 'twice'].indexOf(word);
  return known < 0 ? Number(word) : known;
}
