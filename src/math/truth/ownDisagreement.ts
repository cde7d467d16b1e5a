import type {Matrix} from '../../network/network.ts';
import {judgeSlope} from '../own/centralDifference.ts';
import {freeSymbols} from '../own/ownSymbols.ts';
import type {Place} from '../own/place.ts';
import type {OwnSymbol} from '../term/ownSymbol.ts';
import type {Equation} from '../term/term.ts';
import {textOf} from '../write/text.ts';
import {differenceText, digitsOf} from './differenceText.ts';
import type {Disagreement} from './disagreement.ts';
import {
  hasValue,
  isFinite,
  type OwnTrial,
  plainValue,
  trialsOf,
} from './ownTrial.ts';

/**
 * The disagreement of an equation of an author's own: at the values given, and,
 * if it claims to hold everywhere, at random values in the domains of its
 * symbols, and at special ones, where it has to have a value. Undefined when both
 * sides agree at all of them.
 *
 * With TeX in it, only the stated values can be tried, if there are any.
 */
export function ownDisagreement(equation: Equation): Disagreement | undefined {
  if (known.has(equation)) return known.get(equation);
  const found = disagreementIn(equation);
  known.set(equation, found);
  return found;
}

/** Each equation ends one step and begins the next. */
const known = new WeakMap<Equation, Disagreement | undefined>();

function disagreementIn(equation: Equation): Disagreement | undefined {
  const symbols = freeSymbols(equation);
  const stray = symbols.find(
    ({value, domain}) => value !== undefined && !domain.has(value),
  );
  if (stray) {
    return disagreement(
      equation,
      `${valueText(stray, stray.value!)} is not in its domain, ${stray.domain.text}`,
    );
  }
  for (const trial of trialsOf(equation, symbols)) {
    const why = differenceAt(equation, trial);
    if (why !== undefined) {
      return disagreement(equation, `${placeText(trial)}${why}`);
    }
  }
  return undefined;
}

function differenceAt(
  equation: Equation,
  {kind, values, special}: OwnTrial,
): string | undefined {
  const {left, right} = equation;
  // At special values a derivative may have a kink: they only tell of holes.
  if (kind === 'special' && hasValue(equation, values)) return undefined;
  let largest = 0;
  const place: Place = {
    values,
    found: new Map(),
    ...(kind !== 'special' && {judge: judgeSlope}),
    seen: value => {
      largest = Math.max(largest, Math.abs(value));
    },
  };
  try {
    const sides = [plainValue(left, place), plainValue(right, place)] as const;
    if (agree(...sides, largest)) return undefined;
    const why = differenceText(...sides);
    return sides.every(isFinite) ? why : `${why}. ${wayOut(kind, special)}`;
  } catch (cause) {
    if (!(cause instanceof Error)) throw cause;
    return cause.message;
  }
}

/** What to do where a side has no value. */
function wayOut(kind: OwnTrial['kind'], special: OwnTrial['special']): string {
  if (kind === 'given') return 'Give values at which both sides have one';
  if (!special) {
    return 'Give its symbols domains in which both sides have a value, such as positiveNumbers';
  }
  const [{name}, number] = special;
  return `Leave ${digitsOf(number)} out of the domain of ${name}, with except()`;
}

/** The most by which two sides may differ, as a share of the larger one. */
const TOLERANCE = 1e-9;

/** What cancels leaves rounding of this share of the largest number behind. */
const ROUNDING = 1e-13;

function agree(one: Matrix, other: Matrix, largest: number): boolean {
  const isOfShape =
    one.length === other.length && one[0]?.length === other[0]?.length;
  return (
    isOfShape &&
    one.every((row, i) =>
      row.every((value, j) => {
        const against = other[i]![j]!;
        const size = Math.max(Math.abs(value), Math.abs(against));
        const allowed = TOLERANCE * size + ROUNDING * largest;
        return Math.abs(value - against) <= allowed && Number.isFinite(value);
      }),
    )
  );
}

function disagreement(equation: Equation, values: string): Disagreement {
  const {step = ''} = equation.own ?? {};
  const made = step === '' ? '' : ` (the step “${step}”)`;
  return {equation: `${textOf(equation)}${made}`, values};
}

function placeText({values, kind}: OwnTrial): string {
  if (values.size === 0) return '';
  const [first = '', ...others] = Array.from(values, ([symbol, value]) =>
    valueText(symbol, value),
  );
  const list = [first, ...others].join(', ');
  switch (kind) {
    case 'given':
      return `at ${list}, `;
    case 'random':
      return `at the random values ${list}, `;
    case 'special':
      return others.length === 0
        ? `at ${first}, `
        : `at ${first} and the random values ${others.join(', ')}, `;
  }
}

function valueText({name}: OwnSymbol, value: Matrix): string {
  const rows = value.map(row => row.map(digitsOf).join(', '));
  const isOne = value.length === 1 && value[0]?.length === 1;
  return `${name} = ${isOne ? rows.join() : `[${rows.join('; ')}]`}`;
}
