import type {Matrix} from '../network/network.ts';
import {realNumbers, wholeNumbers} from '../math/own/domains.ts';
import {plainOf} from '../math/own/num.ts';
import {scalarOf} from '../math/own/numMatrix.ts';
import {ownValue} from '../math/own/ownValue.ts';
import type {Domain, OwnSymbol} from '../math/term/ownSymbol.ts';
import {
  type Shape,
  ShapeError,
  sameShape,
  scalarShape,
  shapeText,
} from '../math/term/shape.ts';
import type {SymbolTerm, Term} from '../math/term/term.ts';
import type {RoleName} from '../math/term/variable.ts';
import {textOf} from '../math/write/text.ts';
import {withIndices} from '../math/write/ownIndices.ts';
import {type Loose, newKey, termOf} from './key.ts';
import {type Notation, requireNoIndex, signOf} from './letters.ts';

/** A number, the entries of a column, or the rows of a matrix. */
export type Value = number | readonly number[] | Matrix;

export interface SymbolOptions extends Notation {
  /** Decides the colour: a role of the theme, or one with colours of your own. */
  readonly role?: RoleName;
  /** The value at which the derivation is worked out. */
  readonly value?: Value;
  /** The values that it may have: real numbers if left out. */
  readonly domain?: Domain;
  /** The formula that it stands for: it has no value of its own then. */
  readonly is?: Loose;
  /** Written below the letter, as part of its name. */
  readonly index?: Loose | readonly Loose[];
  /**
   * Rows and columns; needed where neither a value nor a formula tells them.
   */
  readonly shape?: readonly [rows: number, columns: number];
}

/**
 * A symbol. Use the result again wherever the same thing is meant.
 *
 * @throws RangeError when it has both a formula and a value, and a `ShapeError`
 *   when its value does not have its shape; a RangeError too for a letter with an
 *   index in its name.
 */
export function symbol(
  letter: string,
  options: SymbolOptions = {},
): SymbolTerm {
  const {role = 'foreground', is, index = []} = options;
  if (options.latex === undefined) requireNoIndex(letter);
  const sign = signOf(letter, notationOf(options));
  const indices = (isSeveral(index) ? index : [index]).map(termOf);
  const name = withIndices(sign.text, indices, textOf);
  if (is !== undefined && (options.value ?? options.domain) !== undefined) {
    throw new RangeError(
      `${name} is given by a formula, and has no value or domain besides. Leave out one of them.`,
    );
  }
  const definition = is === undefined ? undefined : termOf(is);
  const value =
    options.value === undefined ? undefined : matrixOf(options.value);
  const shape = shapeOf(name, options.shape, definition, value);
  const named: OwnSymbol = {
    sign,
    name,
    role,
    shape,
    domain: options.domain ?? realNumbers,
    ...(definition && {definition}),
    ...(value && {value}),
  };
  return {kind: 'symbol', id: newKey(), shape, symbol: named, indices};
}

/** An index that runs over whole numbers, and its bounds as terms. */
export interface Index extends SymbolTerm {
  readonly bounds: {readonly from: Term; readonly to: Term};
}

/**
 * An index from 1, or another whole number, to the last one.
 *
 * @param last - A number, or a symbol that stands for one: `{is: 3}`.
 */
export function index(letter: string, first: Loose, last: Loose): Index {
  const bounds = {from: termOf(first), to: termOf(last)};
  const [least, most] = [bounds.from, bounds.to].map(fixedValue);
  const domain = wholeNumbers(least!, most!);
  return {...symbol(letter, {domain}), bounds};
}

/** The value of a term that depends on nothing free. */
function fixedValue(term: Term): number {
  const place = {values: new Map(), found: new Map()};
  return plainOf(scalarOf(ownValue(term, place)));
}

/** Rows of numbers. */
export function matrixOf(value: Value): Matrix {
  if (typeof value === 'number') return [[value]];
  return value.map(row => (typeof row === 'number' ? [row] : row));
}

function shapeOf(
  name: string,
  stated: Shape | undefined,
  definition: Term | undefined,
  value: Matrix | undefined,
): Shape {
  const found =
    definition?.shape ??
    (value && ([value.length, value[0]?.length ?? 0] as const));
  if (stated && found && !sameShape(stated, found)) {
    throw new ShapeError(
      `${name} is said to be ${shapeText(stated)}, but what it stands for is ${shapeText(found)}.`,
    );
  }
  return found ?? stated ?? scalarShape;
}

function notationOf({latex, text, words}: Notation): Notation {
  return {
    ...(latex !== undefined && {latex}),
    ...(text !== undefined && {text}),
    ...(words !== undefined && {words}),
  };
}

function isSeveral(index: Loose | readonly Loose[]): index is readonly Loose[] {
  return Array.isArray(index);
}
