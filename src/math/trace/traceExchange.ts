import {product, sum} from '../term/build.ts';
import {cloneTerm} from '../term/copies.ts';
import type {Stage} from './route.ts';
import {
  dotsOver,
  inOrder,
  nodeVariable,
  slopeOf,
  type Strand,
  type Strands,
} from './strands.ts';
import type {Term} from '../term/term.ts';
import {traceWords} from '../words/traceWords.ts';
import type {Branching} from './traceBranch.ts';
import {type Stretch, type Trail, trailStep} from './trail.ts';

/**
 * When every strand branches to every node of the next stage, collects the
 * shares of each node: the sum over their origins, times the rest of the way.
 */
export function exchange(
  trail: Trail,
  branching: Branching,
  stage: Stage,
  next: Stage,
): Stretch {
  const {names, ids, target} = trail;
  const {steps, strands, branches} = branching;
  const origins: Record<string, readonly string[]> = {};
  const shown = next.shown.map((index, place): Strand => {
    const node = nodeVariable(next, index, names);
    const tail = slopeOf(ids, node, target);
    origins[tail.id] = branches.flatMap(({tails}) => tails[place]?.id ?? []);
    const coefficient = collect(trail, branching, stage, next, place, origins);
    return {id: ids(`path-${index}`), index, factors: coefficient, tail};
  });
  const dots = dotsOver(next, target, names, ids);
  if (dots) {
    origins[dots.id] = branches.flatMap(branch => branch.dots?.id ?? []);
  }
  const after: Strands = {id: ids('sum'), shown, dots};
  const step = trailStep(trail, strands, after, {
    kind: 'meet',
    caption: traceWords.exchange(next.layer),
    origins,
  });
  return {steps: [...steps, step], strands: after};
}

/** ∂E/∂node for one node of the next stage, as factors. */
function collect(
  trail: Trail,
  {strands, branches}: Branching,
  stage: Stage,
  next: Stage,
  place: number,
  origins: Record<string, readonly string[]>,
): readonly Term[] {
  const {names, ids} = trail;
  const copies = next.shown.length > 1;
  const shares = strands.shown.map((strand, row) => {
    const edge = branches[row]?.edges[place];
    const factors = strand.factors.map(factor =>
      copies ? copyOf(trail, factor, origins) : factor,
    );
    return {index: strand.index, factors: edge ? [...factors, edge] : factors};
  });
  const node = nodeVariable(next, next.shown[place] ?? next.from, names);
  const dots = dotsOver(stage, node, names, ids);
  if (dots && strands.dots) {
    origins[dots.id] = [strands.dots.id];
  }
  const [first, ...others] = shares;
  if (first && others.length === 0 && !dots) {
    return first.factors;
  }
  const terms = shares.map(({index, factors}) => ({
    index,
    term: product(ids('share'), factors),
  }));
  return [sum(ids('shares'), inOrder(terms, dots))];
}

function copyOf(
  {ids}: Trail,
  factor: Term,
  origins: Record<string, readonly string[]>,
): Term {
  const clone = cloneTerm(factor, ids);
  Object.assign(origins, clone.origins);
  return clone.term;
}
