import {isOwnTerm} from '../term/ownTerm.ts';
import {evaluateNumber} from './evaluate.ts';
import {formatValues} from '../write/formatValue.ts';
import type {EvaluationPoint} from './point.ts';
import {needsFence, type Surrounding} from '../term/precedence.ts';
import {canBeWorkedOut} from './saturated.ts';
import {functions} from '../function/functions.ts';
import type {Call, FunctionName, Term} from '../term/term.ts';
import {termsWithin} from '../term/walk.ts';
import {partId} from '../term/partIds.ts';

/** A piece of a row of numbers, from left to right. */
export type RowPiece =
  | {
      readonly kind: 'value';
      /** The term with this value. */
      readonly of: string;
      /** In parentheses when its sign would follow another sign. */
      readonly text: string;
    }
  | {
      readonly kind: 'operator';
      readonly text: '×' | '+' | '−' | '/';
      /** The id of its sign in the formula. */
      readonly sign?: string;
    }
  /** A minus sign, or an opening parenthesis, before the next piece. */
  | {readonly kind: 'open'; readonly text: '(' | '−'}
  | {readonly kind: 'close'; readonly text: ')' | ')²'}
  /** A function of the parentheses that follow. */
  | {
      readonly kind: 'function';
      readonly name: FunctionName;
      readonly text: string;
    };

export interface RowOptions {
  /** The format of adjacent values. */
  readonly format?: (values: readonly number[]) => readonly string[];
  /** The ids of terms that become one number; symbols always do. */
  readonly whole?: ReadonlySet<string>;
}

/**
 * A scalar term in numbers: every symbol is replaced by its value and
 * everything else stays, so that the row evaluates to the value of the term.
 * Empty if it would not, as for ln(1 − a) with an a that is rounded to 1.
 *
 * @throws RangeError for a term with vectors or matrices.
 */
export function numberRow(
  term: Term,
  point: EvaluationPoint,
  {format = formatValues, whole = new Set()}: RowOptions = {},
): readonly RowPiece[] {
  if (!canBeWorkedOut(term, part => evaluateNumber(part, point))) return [];
  const pieces = written(term, true, {point, whole});
  const values = pieces.flatMap(piece =>
    piece.kind === 'number' ? piece.value : [],
  );
  const texts = [...format(values)];
  return pieces.map(piece => {
    if (piece.kind !== 'number') return piece;
    const {of, bare, value} = piece;
    const shown = texts.shift()!;
    const text = piece.isCount ? String(value) : shown;
    return {kind: 'value', of, text: bare ? text : `(${text})`};
  });
}

interface Writing {
  readonly point: EvaluationPoint;
  readonly whole: ReadonlySet<string>;
}

type Piece =
  | Exclude<RowPiece, {kind: 'value'}>
  | {
      readonly kind: 'number';
      readonly of: string;
      readonly value: number;
      /** Whether it belongs to the formula, such as the 1 of 1 − a. */
      readonly isCount: boolean;
      /** Whether it needs no parentheses. */
      readonly bare: boolean;
    };

/** @param first - Whether no sign comes before it. */
function written(
  term: Term,
  first: boolean,
  writing: Writing,
): readonly Piece[] {
  if (isOneNumber(term, writing)) return [valueOf(term, first, writing)];
  if (isOwnTerm(term)) throw outOfPlace(term);
  const within = (part: Term, surrounding: Surrounding, first: boolean) =>
    inside(part, surrounding, first, writing);
  switch (term.kind) {
    case 'product':
      return term.factors.flatMap((factor, at) => [
        ...(at > 0 ? [operator('×', partId(factor.id, 'times'))] : []),
        ...within(factor, 'product', first && at === 0),
      ]);
    case 'sum':
      return term.terms.flatMap((part, at) => [
        ...(at > 0 ? [operator('+', partId(part.id, 'plus'))] : []),
        ...within(part, 'sum', first && at === 0),
      ]);
    case 'difference':
      return [
        ...written(term.left, first, writing),
        operator('−', partId(term.right.id, 'minus')),
        ...within(term.right, 'subtrahend', false),
      ];
    case 'negative':
      return [
        {kind: 'open', text: '−'},
        ...within(term.operand, 'subtrahend', false),
      ];
    case 'quotient':
      return [
        ...within(term.numerator, 'transpose', first),
        operator('/'),
        ...within(term.denominator, 'transpose', false),
      ];
    case 'call':
      return called(term, writing);
    case 'number':
    case 'variable':
    case 'partial':
    case 'elision':
      return [valueOf(term, first, writing)];
    case 'grid':
    case 'hadamard':
    case 'matrixProduct':
    case 'transpose':
    case 'broadcast':
      throw outOfPlace(term);
  }
}

function outOfPlace(term: Term): RangeError {
  return new RangeError(
    `${term.id} is a ${term.kind}, which has no place in a row of numbers.`,
  );
}

/** Symbols, dots, terms requested as a whole, and numbers, divided or alone. */
function isOneNumber(term: Term, {whole}: Writing): boolean {
  const alone = ['partial', 'variable', 'elision', 'number'];
  const divided = [...termsWithin(term)].every(
    ({kind}) => kind === 'number' || kind === 'quotient',
  );
  return alone.includes(term.kind) || divided || whole.has(term.id);
}

function valueOf(term: Term, first: boolean, {point}: Writing): Piece {
  const value = evaluateNumber(term, point);
  const isCount =
    term.kind === 'number' && Number.isInteger(value) && value >= 0;
  return {
    kind: 'number',
    of: term.id,
    value,
    isCount,
    bare: first || value >= 0,
  };
}

function inside(
  part: Term,
  surrounding: Surrounding,
  first: boolean,
  writing: Writing,
): readonly Piece[] {
  const fenced = needsFence(part, surrounding) && !isOneNumber(part, writing);
  return fenced
    ? [open, ...written(part, true, writing), close]
    : written(part, first, writing);
}

function called({name, argument}: Call, writing: Writing): Piece[] {
  const inner = written(argument, true, writing);
  return name === 'square'
    ? [open, ...inner, {kind: 'close', text: ')²'}]
    : [
        {kind: 'function', name, text: functions[name].text},
        open,
        ...inner,
        close,
      ];
}

const open = {kind: 'open', text: '('} as const;
const close = {kind: 'close', text: ')'} as const;

function operator(text: '×' | '+' | '−' | '/', sign?: string): Piece {
  return {kind: 'operator', text, ...(sign !== undefined && {sign})};
}
