import {product, sum} from '../term/build.ts';
import type {Stage} from './route.ts';
import type {Step} from '../step/step.ts';
import {
  dotsFor,
  inOrder,
  nodeVariable,
  slopeOf,
  type Strand,
  type Strands,
} from './strands.ts';
import type {Elision, Partial} from '../term/term.ts';
import {traceWords} from '../words/traceWords.ts';
import {withStrand} from './traceHop.ts';
import {type Stretch, type Trail, trailStep} from './trail.ts';

/** The branches of a strand: an edge and a tail for each shown node. */
interface Branches {
  readonly edges: readonly Partial[];
  readonly tails: readonly Partial[];
  readonly dots: Elision | undefined;
}

/** Strands with sums as tails, one after the other. */
export interface Branching extends Stretch {
  /** For each shown strand. */
  readonly branches: readonly Branches[];
}

/** Branches every strand to all nodes of the next stage. */
export function branchEach(
  trail: Trail,
  strands: Strands,
  stage: Stage,
  next: Stage,
): Branching {
  const steps: Step[] = [];
  const branches: Branches[] = [];
  let current = strands;
  strands.shown.forEach((strand, place) => {
    const divided = branchesOf(trail, strand, stage, next);
    const tail = branchesTerm(trail, divided, next);
    const after = withStrand(current, place, {...strand, tail});
    const from = [strand.tail.id];
    const parts = [...divided.edges, ...divided.tails];
    steps.push(
      trailStep(trail, current, after, {
        kind: 'branch',
        caption: traceWords.branch(
          nodeVariable(stage, strand.index, trail.names),
          trail.target,
          {
            count: next.to - next.from + 1,
            letter: next.kind,
            layer: next.layer,
          },
        ),
        origins: Object.fromEntries(parts.map(({id}) => [id, from])),
      }),
    );
    branches.push(divided);
    current = after;
  });
  return {steps, strands: current, branches};
}

function branchesOf(
  {names, ids, target}: Trail,
  strand: Strand,
  stage: Stage,
  next: Stage,
): Branches {
  const here = nodeVariable(stage, strand.index, names);
  const there = next.shown.map(index => nodeVariable(next, index, names));
  return {
    edges: there.map(node => slopeOf(ids, here, node)),
    tails: there.map(node => slopeOf(ids, node, target)),
    dots: dotsFor(next, ids, (inner, index) => {
      const node = nodeVariable(next, index, names);
      return product('pattern', [
        slopeOf(inner, here, node),
        slopeOf(inner, node, target),
      ]);
    }),
  };
}

function branchesTerm(
  {ids}: Trail,
  {edges, tails, dots}: Branches,
  next: Stage,
): ReturnType<typeof sum> {
  const products = next.shown.map((index, place) => {
    const factors = [edges[place], tails[place]].filter(
      factor => factor !== undefined,
    );
    return {index, term: product(ids('branch'), factors)};
  });
  return sum(ids('branches'), inOrder(products, dots));
}
