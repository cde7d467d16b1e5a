import {equation} from '../term/build.ts';
import type {Ids} from '../term/ids.ts';
import {type Rewrite, rewrite} from '../step/provenance.ts';
import type {Step} from '../step/step.ts';
import {type Strands, strandsTerm} from './strands.ts';
import type {Equation, Term} from '../term/term.ts';
import type {Variable} from '../term/variable.ts';
import type {Vocabulary} from '../term/vocabulary.ts';

/** Values that stay the same along one trace. */
export interface Trail {
  readonly names: Vocabulary;
  /** The parameter's symbol. */
  readonly target: Variable;
  /** The number of outputs, each with its error. */
  readonly outputs: number;
  readonly ids: Ids;
  readonly equationId: string;
  /** ∂E/∂p. */
  readonly left: Term;
}

/** A stretch of a trace: its steps and their result. */
export interface Stretch {
  readonly steps: readonly Step[];
  readonly strands: Strands;
}

/** For ids after a step, the ids before it that they come from. */
export type Origins = Readonly<Record<string, readonly string[]>>;

/** ∂E/∂p = the strands. */
export function trailEquation(
  {equationId, left}: Trail,
  strands: Strands,
): Equation {
  return equation(equationId, left, strandsTerm(strands));
}

/** One step of a trace, from strands to strands. */
export function trailStep(
  trail: Trail,
  before: Strands | undefined,
  after: Strands,
  details: Pick<Rewrite, 'kind' | 'caption' | 'origins' | 'because'>,
): Step {
  return rewrite({
    ...details,
    before: before ? [trailEquation(trail, before)] : [],
    after: [trailEquation(trail, after)],
  });
}
