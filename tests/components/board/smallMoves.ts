import type {PerformOptions} from '../../../src/components/board/Board.ts';
import {
  equation,
  number,
  occurrence,
  sum,
} from '../../../src/math/term/build.ts';
import type {Equation, Term} from '../../../src/math/term/term.ts';
import {vocabulary} from '../../../src/math/term/vocabulary.ts';
import {rewrite} from '../../../src/math/step/provenance.ts';
import type {Step} from '../../../src/math/step/step.ts';
import {pointOf} from '../../../src/math/value/point.ts';
import {defaultNetwork} from '../../../src/network/defaultNetwork.ts';
import {say} from '../../../src/math/write/sentence.ts';

/** A step on one short equation, and its performance. */
export interface SmallMove {
  readonly step: Step;
  readonly options?: PerformOptions;
  /** The strength of the equation before the step. */
  readonly faded?: number;
}

/** The point at which the equations hold. */
export const point = pointOf(defaultNetwork);

const equal = (left: Term, ...terms: readonly Term[]): Equation =>
  equation('q', left, sum('sum', terms));
const step = (
  before: Equation,
  after: Equation,
  origins: Readonly<Record<string, readonly string[]>> = {},
): Step =>
  rewrite({
    kind: 'simplify',
    caption: say`The same, written otherwise.`,
    before: [before],
    after: [after],
    origins,
  });

const three = number('three', 3);
const [one, two, zero] = [
  number('one', 1),
  number('two', 2),
  number('zero', 0),
];
const E = (id: string) => occurrence(id, vocabulary(defaultNetwork).E);

const swapped = step(equal(three, one, two), equal(three, two, one));
const merged = step(equal(three, one, two), equal(three, number('all', 3)), {
  all: ['one', 'two'],
});
const joined = step(
  equal(three, number('all', 3)),
  equal(three, number('all', 3), zero),
);
const elsewhere = {at: [500, -300], em: 40} as const;

/** A move for each way in which a part can reach its place, or go. */
export const smallMoves: Readonly<Record<string, SmallMove>> = {
  kept: {step: swapped},
  keptSmaller: {step: swapped, options: {arrangement: {em: 40}}},
  keptFaint: {step: swapped, faded: 0.4},
  merged: {step: merged},
  mergedFlying: {
    step: merged,
    options: {departures: new Map([['all', elsewhere]])},
  },
  split: {
    step: step(
      equal(number('nothing', 0), zero),
      equal(number('nothing', 0), number('first', 0), number('second', 0)),
      {first: ['zero'], second: ['zero']},
    ),
  },
  substituted: {
    step: step(
      equal(E('left'), E('right')),
      equal(E('left'), number('value', point.forward.error)),
      {value: ['right']},
    ),
  },
  new: {step: joined},
  newFlying: {
    step: joined,
    options: {departures: new Map([['zero', elsewhere]])},
  },
  newLater: {step: joined, options: {later: ['zero']}},
  gone: {
    step: step(
      equal(three, number('all', 3), zero),
      equal(three, number('all', 3)),
    ),
  },
};
