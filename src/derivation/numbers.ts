import {constant, grid, number as numeral} from '../math/term/build.ts';
import type {Matrix} from '../network/network.ts';
import {plainOf} from '../math/own/num.ts';
import {freeSymbols} from '../math/own/ownSymbols.ts';
import {ownValue} from '../math/own/ownValue.ts';
import type {Place} from '../math/own/place.ts';
import type {Equation, Term} from '../math/term/term.ts';
import {replaceDown} from '../math/term/walk.ts';
import {equation, type OwnEquation} from './equation.ts';
import {newKey} from './key.ts';
import {type OwnStep, step, type StepWords} from './step.ts';

/**
 * A step that puts the numbers given in the place of the symbols on the right
 * side. Its equation holds at these values.
 *
 * @throws RangeError for a symbol without a value.
 */
export function inNumbers(
  from: OwnEquation | OwnStep,
  words: StepWords = {
    rule: 'numbers',
    caption: 'The symbols have these values.',
  },
): OwnStep {
  const before = 'equation' in from ? from.equation : from;
  const moves: Record<string, Term> = {};
  const place = placeOf(before);
  const {left, right} = before.written;
  const replaced = replaceDown(right, part =>
    isSymbolic(part)
      ? (moves[part.id] ??= numbersFor(valueAt(part, place)))
      : undefined,
  );
  const after = equation(left, replaced, {holds: 'atValues'});
  return step(before, after, moves, words);
}

/** A step that works the right side out. */
export function workOut(
  from: OwnEquation | OwnStep,
  words: StepWords = {
    rule: 'working out',
    caption: 'Worked out, this is the value.',
  },
): OwnStep {
  const before = 'equation' in from ? from.equation : from;
  const {left, right} = before.written;
  const result = numbersFor(valueAt(right, placeOf(before)));
  const after = equation(left, result, {holds: 'atValues'});
  return step(before, after, {[right.id]: result}, words);
}

/** The value of the right side of an equation, at the values given. */
export function valueOf(stated: Equation): Matrix {
  return valueAt(stated.right, placeOf(stated));
}

/** Whether a term is a symbol, or stands for one number like a symbol. */
function isSymbolic({kind}: Term): boolean {
  return ['symbol', 'entry', 'derivative', 'bigSum', 'tex'].includes(kind);
}

function placeOf(stated: Equation): Place {
  const given = freeSymbols(stated).flatMap(one =>
    one.value ? [[one, one.value] as const] : [],
  );
  return {values: new Map(given), found: new Map()};
}

function valueAt(term: Term, place: Place): Matrix {
  return ownValue(term, place).map(row => row.map(plainOf));
}

/** A number, or a matrix of numbers. */
function numbersFor(value: Matrix): Term {
  const isWhole = value.flat().every(Number.isInteger);
  const cells = value.map(row =>
    row.map(entry =>
      isWhole ? constant(newKey(), entry) : numeral(newKey(), entry),
    ),
  );
  const [[only] = []] = cells;
  return only && cells.flat().length === 1 ? only : grid(newKey(), cells);
}
