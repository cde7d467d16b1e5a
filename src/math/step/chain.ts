import {rewrite} from './provenance.ts';
import type {Step, StepKind} from './step.ts';
import type {Sentence} from '../write/sentence.ts';
import type {Equation, Term} from '../term/term.ts';

/** An equation, and the way it follows from the one before. */
export interface Stage {
  readonly kind: StepKind;
  readonly caption: Sentence;
  readonly equation: Equation;
  readonly because?: readonly Equation[];
  readonly origins?: Readonly<Record<string, readonly string[]>>;
}

/** Steps from each equation to the next. */
export function chain(stages: readonly Stage[]): readonly Step[] {
  return stages.map(({equation: after, ...details}, place) => {
    const before = stages[place - 1]?.equation;
    return rewrite({
      ...details,
      before: before ? [before] : [],
      after: [after],
    });
  });
}

/** The terms that each term replaces, in order. */
export function paired(
  after: readonly Term[],
  before: readonly Term[],
): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(
    after.map(({id}, place) => [id, before[place] ? [before[place].id] : []]),
  );
}
