import {constant, equation} from '../term/build.ts';
import {lower} from '../term/glyphs.ts';
import type {Stage} from './route.ts';
import type {Step} from '../step/step.ts';
import {dotsOver, slopeOf, type Strands} from './strands.ts';
import {variableText} from '../write/text.ts';
import {type Stretch, type Trail, trailStep} from './trail.ts';
import {partId} from '../term/partIds.ts';

/** The chain rule begins at E, and ∂E/∂e = 1 is shown and left out. */
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
    caption: startCaption(trail, errors),
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

function startCaption({target, outputs}: Trail, {from, to}: Stage): string {
  const name = variableText(target);
  const count = to - from + 1;
  if (count > 1) {
    return `${count === 2 ? 'Both' : `All ${count}`} errors move when ${name} moves: the chain rule goes through each of them, and the branches add.`;
  }
  const error = `e${lower(String(from))}`;
  return outputs === 1
    ? `The error ${error} moves when ${name} moves: the chain rule goes from E through it.`
    : `Of all errors, only ${error} moves when ${name} moves: the chain rule goes from E through it.`;
}

function dropOnes(trail: Trail, whole: Strands, after: Strands): Step {
  const {names, ids, outputs} = trail;
  const whatIsE =
    outputs === 1 ? 'the one error' : 'the plain sum of the errors';
  return trailStep(trail, whole, after, {
    kind: 'dropOne',
    caption: `E is ${whatIsE}, so ∂E/∂e is 1. A factor of 1 changes nothing and is left out.`,
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
