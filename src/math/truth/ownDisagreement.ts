import type {Matrix} from '../../network/network.ts';
import {judgeSlope} from '../own/centralDifference.ts';
import {plainOf} from '../own/num.ts';
import {freeSymbols, texIn} from '../own/ownSymbols.ts';
import {ownValue} from '../own/ownValue.ts';
import type {Place} from '../own/place.ts';
import {seededRandom} from '../own/seededRandom.ts';
import type {OwnSymbol} from '../term/ownSymbol.ts';
import type {Equation, Term} from '../term/term.ts';
import {textOf} from '../write/text.ts';
import {differenceText, digitsOf} from './differenceText.ts';
import type {Disagreement} from './disagreement.ts';

/**
 * The disagreement of an equation of an author's own: at the values given, and,
 * if it claims to hold everywhere, at random values in the domains of its
 * symbols. Undefined when both sides agree at all of them.
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
    const why = differenceAt(equation, trial.values);
    if (why !== undefined) {
      return disagreement(equation, `${placeText(trial)}${why}`);
    }
  }
  return undefined;
}

interface OwnTrial {
  readonly values: ReadonlyMap<OwnSymbol, Matrix>;
  readonly isRandom: boolean;
}

/** How often an equation is tried at random values. */
const RANDOM_TRIALS = 16;

function* trialsOf(
  equation: Equation,
  symbols: readonly OwnSymbol[],
): Generator<OwnTrial> {
  const given = symbols.flatMap(one =>
    one.value ? [[one, one.value] as const] : [],
  );
  const tex = texIn(equation);
  if (tex.some(({value}) => !value)) return;
  const atValues = equation.own?.holds === 'atValues' || tex.length > 0;
  const random = seededRandom();
  const drawn = symbols.map(
    one => [one, one.domain.draw(random, one.shape)] as const,
  );
  // Where only some have values, others, such as indices, are drawn.
  const others = atValues ? [] : drawn;
  yield {values: new Map([...others, ...given]), isRandom: false};
  if (atValues || symbols.length === 0) return;
  for (let count = 0; count < RANDOM_TRIALS; count++) {
    const values = new Map(
      symbols.map(one => [one, one.domain.draw(random, one.shape)]),
    );
    yield {values, isRandom: true};
  }
}

function differenceAt(
  {left, right}: Equation,
  values: ReadonlyMap<OwnSymbol, Matrix>,
): string | undefined {
  let largest = 0;
  const place: Place = {
    values,
    found: new Map(),
    judge: judgeSlope,
    seen: value => {
      largest = Math.max(largest, Math.abs(value));
    },
  };
  const plain = (side: Term): Matrix =>
    ownValue(side, place).map(row => row.map(plainOf));
  try {
    const [one, other] = [plain(left), plain(right)];
    return agree(one, other, largest) ? undefined : differenceText(one, other);
  } catch (cause) {
    if (!(cause instanceof Error)) throw cause;
    return cause.message;
  }
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

function placeText({values, isRandom}: OwnTrial): string {
  if (values.size === 0) return '';
  const list = Array.from(values, ([symbol, value]) =>
    valueText(symbol, value),
  ).join(', ');
  return `at ${isRandom ? 'the random values ' : ''}${list}, `;
}

function valueText({sign}: OwnSymbol, value: Matrix): string {
  const rows = value.map(row => row.map(digitsOf).join(', '));
  const isOne = value.length === 1 && value[0]?.length === 1;
  return `${sign.text} = ${isOne ? rows.join() : `[${rows.join('; ')}]`}`;
}
