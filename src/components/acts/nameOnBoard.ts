import type {Node} from '@motion-canvas/2d';
import {all, type ThreadGenerator} from '@motion-canvas/core';
import type {Step} from '../../math/step/step.ts';
import type {Equation, Grid, Term} from '../../math/term/term.ts';
import {letterRoles, type Role} from '../../math/term/variable.ts';
import {termsWithin} from '../../math/term/walk.ts';
import {type Palette, strength, time} from '../../theme.ts';
import type {Board} from '../board/Board.ts';
import {placesOf} from './factorKinds.ts';
import {GroupFrame} from '../board/GroupFrame.ts';
import type {NetworkMap} from '../map/NetworkMap.ts';
import {onesIn} from './ones.ts';
import {glance, spotlight} from './spotlight.ts';
import {travelTime} from '../pace/film.ts';
import {dim} from '../pace/dim.ts';

/** The parts of a figure about equations. */
export interface Desk {
  readonly map: NetworkMap;
  readonly board: Board;
  readonly palette: Palette;
  readonly view: Node;
}

/** Frames a grid, lights it on the map, and contracts it into its name. */
export function* nameGrid(
  {map, board, palette, view}: Desk,
  step: Step,
  pace = 1,
): ThreadGenerator {
  const {grid, name} = namedIn(step);
  const frame = new GroupFrame({
    board,
    ids: [grid.id],
    role: roleOf(name),
    palette,
  });
  view.add(frame);
  yield* all(
    glance(map, placesOf(grid)),
    spotlight(board, [grid.id]),
    frame.close(time.hop * pace),
  );
  const duration = travelTime() * pace;
  yield* all(
    board.perform(step, {duration}),
    frame.follow([name.id], duration),
  );
  yield* all(frame.open(), comeForward(board));
  frame.remove();
}

/** Everything on the board comes into focus, except for the rows of ones. */
export function* comeForward(board: Board): ThreadGenerator {
  const ones = board.equations.flatMap(onesIn);
  yield* all(board.fade(strength.full), board.fade(dim(), ones));
}

/** The replaced grid and its name in a step of naming. */
function namedIn({before, after}: Step): {grid: Grid; name: Term} {
  const [old, next] = [before, after].map(equations =>
    equations.flatMap(termsOf),
  );
  const kept = new Set(next!.map(({id}) => id));
  const known = new Set(old!.map(({id}) => id));
  const grid = old!.find(
    (term): term is Grid => term.kind === 'grid' && !kept.has(term.id),
  );
  const name = next!.find(({id}) => !known.has(id));
  if (!grid || !name) {
    throw new RangeError(
      `The step to ${after.map(({id}) => id).join(', ')} names no grid. Perform it as it is.`,
    );
  }
  return {grid, name};
}

function termsOf({left, right}: Equation): readonly Term[] {
  return [left, right].flatMap(side => [...termsWithin(side)]);
}

/**
 * The role of a derivative is that of its numerator. Every path leads through
 * z, so a derivative of z has the role of its denominator.
 */
function roleOf(term: Term): Role {
  if (term.kind === 'variable') return letterRoles[term.variable.letter];
  if (term.kind !== 'partial') return 'foreground';
  return letterRoles[(term.of.letter === 'Z' ? term.by : term.of).letter];
}
