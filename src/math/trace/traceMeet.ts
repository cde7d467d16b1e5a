import {product, sum} from '../term/build.ts';
import type {Stage} from './route.ts';
import {
  dotsOver,
  inOrder,
  nodeVariable,
  slopeOf,
  type Strands,
} from './strands.ts';
import type {Elision} from '../term/term.ts';
import {traceWords} from '../words/traceWords.ts';
import {type Stretch, type Trail, trailStep} from './trail.ts';

/** When all strands have reached one node, factors out the rest of the way. */
export function drawOut(
  trail: Trail,
  {steps, strands}: Stretch,
  stage: Stage,
  next: Stage,
): Stretch {
  const {names, ids, target} = trail;
  const meeting = nodeVariable(next, next.from, names);
  const tail = slopeOf(ids, meeting, target);
  const dots = renamed(dotsOver(stage, meeting, names, ids), strands.dots);
  const shares = strands.shown.map(({id, index, factors}) => ({
    index,
    term: product(id, factors),
  }));
  const factors = [sum(strands.id, inOrder(shares, dots))];
  const strand = {id: ids('path'), index: next.from, factors, tail};
  const after: Strands = {id: ids('sum'), shown: [strand], dots: undefined};
  const step = trailStep(trail, strands, after, {
    kind: 'meet',
    caption: traceWords.meet(meeting),
    origins: {[tail.id]: strands.shown.map(strand => strand.tail.id)},
  });
  return {steps: [...steps, step], strands: after};
}

/** The dots that keep their place, though they stand for fewer terms. */
function renamed(
  dots: Elision | undefined,
  before: Elision | undefined,
): Elision | undefined {
  return dots && before ? {...dots, id: before.id} : dots;
}
