import {courseOf} from '../../network/course.ts';
import {type Core, coreAfter} from './core.ts';
import {faultIn, layersFor, type Outcome, tried} from './equationFault.ts';
import {type Expression, partsRead, UnreadError} from './formula/expression.ts';
import {numberRead} from './numberRead.ts';
import {aroundValue, meet} from './range.ts';
import {readSides} from './formula/readFormula.ts';
import {textAtoms} from './formula/textAtoms.ts';
import {fitted, type Reading, type Worth, worth} from './worth.ts';

/** Checks the arithmetic of a row of numbers. */
function rowOutcome(text: string, core: Core): Outcome {
  // A line may continue the one above it.
  const stated = text.replace(/^\s*=|=\s*$/g, '');
  if (!stated.includes('='))
    return {kind: 'unread', why: 'it says no result yet'};
  return tried(() => {
    const sides = readSides(textAtoms(stated));
    return {sides, why: faultIn(sides, core)};
  });
}

/**
 * Checks a row with its result, or one without any: its factors are those of a part
 * of an equation.
 */
export function rowOutcomeBeside(
  text: string,
  equations: readonly Outcome[],
  core: Core,
): Outcome {
  if (text.includes('→')) return changeRowOutcome(text, core);
  const own = rowOutcome(text, core);
  if (text.includes('=')) return linked(own, equations, core);
  return linked(
    tried(() => ({sides: readSides(textAtoms(text)), why: undefined})),
    equations,
    core,
  );
}

/**
 * Checks an old and a new number: those of E before and after a step of descent,
 * or of the error before a course of many and after some of them.
 */
function changeRowOutcome(text: string, core: Core): Outcome {
  return tried(() => {
    const shown = text.split('→').map(one => numberRead(one.trim()));
    const {errors} = courseOf(core.network);
    const step = [core.forward.error, coreAfter(core).forward.error];
    const later = errors.slice(1);
    const ways = [step, ...later.map(error => [errors[0]!, error])];
    const isOne = ways.some(way =>
      way.every((error, at) => meet(shown[at]!, aroundValue(error))),
    );
    const said = [step, [errors[0]!, errors.at(-1)!]].map(
      ([from, to]) => `from ${from} to ${to}`,
    );
    return isOne ? undefined : `the error goes ${said.join(' or ')}`;
  });
}

/** Checks that the result of a row is the value of a part of some equation. */
export function linked(
  own: Outcome,
  equations: readonly Outcome[],
  core: Core,
): Outcome {
  if (own.kind !== 'true' || own.sides.length === 0) return own;
  const {sides} = own;
  const stated = equations.flatMap(one =>
    one.kind === 'true' && one.sides.length > 1 ? [one.sides] : [],
  );
  if (stated.length === 0) return {kind: 'true', sides};
  return tried(() => {
    const result = worth(sides.at(-1)!, {core});
    const isOne = stated
      .flatMap(sides => sides.flatMap(side => [...partsRead(side)]))
      .some(part =>
        layersFor([part], core).some(ell => isWorth(part, result, {core, ell})),
      );
    if (!isOne && equations.some(({kind}) => kind === 'unread')) {
      throw new UnreadError('an equation beside it is not read');
    }
    return {
      sides,
      why: isOne ? undefined : 'it is the result of no equation beside it',
    };
  });
}

const known = new WeakMap<Core, WeakMap<Expression, Map<unknown, Worth>>>();

/** The value of a part, worked out once, since every row is compared with it. */
function knownWorth(part: Expression, reading: Reading): Worth {
  const {core, ell} = reading;
  const ofCore =
    known.get(core) ?? new WeakMap<Expression, Map<unknown, Worth>>();
  known.set(core, ofCore);
  const ofPart = ofCore.get(part) ?? new Map<unknown, Worth>();
  ofCore.set(part, ofPart);
  const value = ofPart.get(ell) ?? worth(part, reading);
  ofPart.set(ell, value);
  return value;
}

function isWorth(part: Expression, result: Worth, reading: Reading): boolean {
  if (part.kind === 'ones' || part.kind === 'dots') return false;
  const [a, b] = fitted(result, knownWorth(part, reading));
  return (
    a.length === b.length &&
    a[0]!.length === b[0]!.length &&
    a.every((row, i) => row.every((value, j) => meet(value, b[i]![j]!)))
  );
}
