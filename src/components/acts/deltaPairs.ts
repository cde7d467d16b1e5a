import {mapIdOf} from '../../math/term/edge.ts';
import {type Formula, formulaOf} from '../../math/write/latex.ts';
import type {Sentence} from '../../math/write/sentence.ts';
import type {Recognition} from '../../math/layer/recognise.ts';
import type {Step} from '../../math/step/step.ts';
import type {Equation, VariableTerm} from '../../math/term/term.ts';
import type {Variable} from '../../math/term/variable.ts';
import {termsWithin} from '../../math/term/walk.ts';
import type {FrameStyle} from '../board/GroupFrame.ts';
import {type EdgeId, sourceOf, targetOf} from '../../network/mapIds.ts';
import {partId} from '../../math/term/partIds.ts';

/** The factors of one equation that form a δ, and the id of that δ. */
export interface DeltaGroup {
  /** The id of their equation. */
  readonly equation: string;
  readonly factors: readonly string[];
  readonly delta: string;
}

/** Equal factors of two equations that turn out to be one δ. */
export interface DeltaPair {
  /** The variable of the δ. */
  readonly delta: Variable;
  readonly name: Formula;
  readonly style: FrameStyle;
  /** The sentence about it. */
  readonly caption: Sentence;
  readonly groups: readonly DeltaGroup[];
  /** The edges of the map that the factors go back over. */
  readonly edges: readonly EdgeId[];
}

const styles: readonly FrameStyle[] = ['solid', 'dashed', 'dotted'];

/**
 * The pairs of a recognition, in its order; each has an outline of its own.
 *
 * @param traced - The edges that the new equation goes back over.
 */
export function deltaPairs(
  {steps}: Recognition,
  traced: readonly EdgeId[],
): readonly DeltaPair[] {
  return steps.map((step, index) => {
    const found = step.after.flatMap(equation => groupsIn(equation, step));
    const {variable, ...term} = found[0]!.term;
    const edges = wayTo(mapIdOf({...variable, letter: 'z'})!, traced);
    return {
      delta: variable,
      name: formulaOf({...term, variable}),
      style: styles[index % styles.length]!,
      caption: step.caption,
      groups: found.map(({group}) => group),
      edges: traced.filter(edge => edges.has(edge)),
    };
  });
}

/**
 * The edges over which the error comes to a node, even those behind dots in the
 * equation.
 */
function wayTo(node: string, traced: readonly EdgeId[]): ReadonlySet<EdgeId> {
  const next = traced.filter(edge => sourceOf(edge) === node);
  const farther = next.flatMap(edge => [...wayTo(targetOf(edge), traced)]);
  return new Set([...next, ...farther]);
}

interface Found {
  readonly term: VariableTerm;
  readonly group: DeltaGroup;
}

/**
 * The δ that a step has put into an equation, and the factors that it replaces.
 */
function groupsIn({id, right}: Equation, step: Step): readonly Found[] {
  return [...termsWithin(right)].flatMap(term => {
    const origin = step.provenance.get(term.id);
    if (term.kind !== 'variable' || !origin || origin.kind === 'kept') {
      return [];
    }
    const factors = origin.from.flatMap(factor => [
      factor,
      partId(factor, 'fence'),
    ]);
    return [{term, group: {equation: id, factors, delta: term.id}}];
  });
}
