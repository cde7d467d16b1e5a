import {constant, equation} from '../term/build.ts';
import type {Stage} from './route.ts';
import type {Step} from '../step/step.ts';
import {dotsOver, slopeOf, type Strands} from './strands.ts';
import {traceWords} from '../words/traceWords.ts';
import {type Stretch, type Trail, trailStep} from './trail.ts';
import {partId} from '../term/partIds.ts';

/** The chain rule begins at E; ∂E/∂e = 1 is shown and left out. */
export function startTrace(
  trail: Trail,
  errors: Stage,
): Pick<Stretch, 'strands'> & {
  readonly step: Readonly<Record<'start' | 'dropOne', Step>>;
} {
  const whole = startStrands(trail, errors);
  const strands: Strands = {
    ...whole,
    shown: whole.shown.map(strand => ({...strand, factors: []})),
  };
  const start = trailStep(trail, undefined, whole, {
    kind: 'start',
    caption: traceWords.start(
      trail.target,
      {count: errors.to - errors.from + 1, first: trail.names.e(errors.from)},
      trail.outputs,
    ),
  });
  return {step: {start, dropOne: dropOnes(trail, whole, strands)}, strands};
}

function startStrands({names, target, ids}: Trail, errors: Stage): Strands {
  return {
    id: ids('sum'),
    shown: errors.shown.map(index => {
      const error = names.e(index);
      return {
        id: ids(`path-${index}`),
        index,
        factors: [slopeOf(ids, names.E, error)],
        tail: slopeOf(ids, error, target),
      };
    }),
    dots: dotsOver(errors, target, names, ids),
  };
}

function dropOnes(trail: Trail, whole: Strands, after: Strands): Step {
  const {names, ids, outputs} = trail;
  return trailStep(trail, whole, after, {
    kind: 'dropOne',
    caption: traceWords.dropOnes(outputs),
    because: whole.shown.map(({index}) =>
      equation(
        ids('one'),
        slopeOf(ids, names.E, names.e(index)),
        constant(ids('one.value'), 1),
      ),
    ),
    origins: Object.fromEntries(
      whole.shown
        .slice(1)
        .map(({id, tail}) => [partId(tail.id, 'plus'), [partId(id, 'plus')]]),
    ),
  });
}
