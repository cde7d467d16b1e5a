import type {Stage} from './route.ts';
import type {Step} from '../step/step.ts';
import {nodeVariable, slopeOf, type Strand, type Strands} from './strands.ts';
import {traceWords} from '../words/traceWords.ts';
import {type Origins, type Stretch, type Trail, trailStep} from './trail.ts';
import {partId} from '../term/partIds.ts';

/**
 * Leads strands to the next stage one after the other, each by one edge: to the
 * node of the same index or, where all meet, to the only one.
 */
export function hopEach(
  trail: Trail,
  strands: Strands,
  stage: Stage,
  next: Stage,
): Stretch {
  const steps: Step[] = [];
  let current = strands;
  strands.shown.forEach((strand, place) => {
    const index = next.divides ? next.from : strand.index;
    const {moved, origins} = hop(trail, strand, stage, next, index, place);
    const after = withStrand(current, place, moved);
    const caption = traceWords.hop(
      nodeVariable(stage, strand.index, trail.names),
      trail.target,
      nodeVariable(next, index, trail.names),
    );
    steps.push(
      trailStep(trail, current, after, {kind: 'hop', caption, origins}),
    );
    current = after;
  });
  return {steps, strands: current};
}

/** The strands with one of them replaced. */
export function withStrand(
  strands: Strands,
  place: number,
  moved: Strand,
): Strands {
  return {
    ...strands,
    shown: strands.shown.map((strand, at) => (at === place ? moved : strand)),
  };
}

function hop(
  trail: Trail,
  strand: Strand,
  stage: Stage,
  next: Stage,
  index: number,
  place: number,
): {readonly moved: Strand; readonly origins: Origins} {
  const {names, ids, target} = trail;
  const node = nodeVariable(next, index, names);
  const factor = slopeOf(ids, nodeVariable(stage, strand.index, names), node);
  const tail = slopeOf(ids, node, target);
  const split = [strand.tail.id];
  // A lone tail becomes a product, which takes over its sign in the sum.
  const grows = strand.factors.length === 0 && place > 0;
  return {
    moved: {
      ...strand,
      factors: [...strand.factors, factor],
      tail,
      // Strands that meet keep their order until they are factored.
      index: stage.from === stage.to ? index : strand.index,
    },
    origins: {
      [factor.id]: split,
      [tail.id]: split,
      ...(grows && {
        [partId(strand.id, 'plus')]: [partId(strand.tail.id, 'plus')],
      }),
    },
  };
}
