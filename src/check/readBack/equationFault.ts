import {lastLayer} from '../../network/network.ts';
import {atomsOf} from './formula/atoms.ts';
import type {Glyph} from './formula/atom.ts';
import type {Core} from './core.ts';
import {type Expression, partsRead, UnreadError} from './formula/expression.ts';
import {MiscountError, writtenOut} from './formula/dots.ts';
import {readSides} from './formula/readFormula.ts';
import {meet, type Range} from './range.ts';
import {NoSuchError} from './symbolValue.ts';
import {fitted, MisfitError, shapeOf, type Worth, worth} from './worth.ts';

/** The outcome of reading a formula back. */
export type Outcome =
  | {readonly kind: 'true'; readonly sides: readonly Expression[]}
  | {readonly kind: 'untrue'; readonly why: string}
  | {
      readonly kind: 'unread';
      readonly why: string;
      /** Its sides, with dots that do not say what they stand for. */
      readonly sides?: readonly Expression[];
    };

/** Reads a formula from its glyphs and evaluates its sides. */
export function outcomeOf(glyphs: readonly Glyph[], core: Core): Outcome {
  let read: readonly Expression[] = [];
  const outcome = tried(() => {
    read = readSides(atomsOf(glyphs));
    const sides = read.map(writtenOut);
    return {sides, why: faultIn(sides, core)};
  });
  const hasDots = read
    .flatMap(side => [...partsRead(side)])
    .some(({kind}) => kind === 'dots');
  return outcome.kind === 'unread' && hasDots
    ? {...outcome, sides: read}
    : outcome;
}

/** The result of a trial. */
interface Found {
  readonly sides?: readonly Expression[];
  readonly why: string | undefined;
}

/** The outcome of a trial that may meet an unreadable or missing part. */
export function tried(trial: () => Found | string | undefined): Outcome {
  try {
    const found = trial();
    const {sides = [], why} = typeof found === 'object' ? found : {why: found};
    return why === undefined ? {kind: 'true', sides} : {kind: 'untrue', why};
  } catch (error) {
    if (error instanceof UnreadError)
      return {kind: 'unread', why: error.message};
    if (
      error instanceof MisfitError ||
      error instanceof NoSuchError ||
      error instanceof MiscountError
    ) {
      return {kind: 'untrue', why: error.message};
    }
    throw error;
  }
}

/** The first difference between the sides of an equation; undefined if none. */
export function faultIn(
  sides: readonly Expression[],
  core: Core,
): string | undefined {
  const layers = layersFor(sides, core);
  for (const ell of layers) {
    const values = sides.map(side => worth(side, {core, ell}));
    for (const [at, value] of values.entries()) {
      const before = values[at - 1];
      const fault = before && difference(before, value);
      if (fault !== undefined) {
        return ell === undefined ? fault : `${fault} (ℓ = ${ell})`;
      }
    }
  }
  return undefined;
}

/** The values of ℓ for which all named layers exist. */
export function layersFor(
  sides: readonly Expression[],
  {network}: Core,
): readonly (number | undefined)[] {
  const named = sides
    .flatMap(side => [...partsRead(side)])
    .flatMap(part => (part.kind === 'symbol' ? [part] : []))
    .filter(({layer}) => layer.startsWith('ℓ'));
  if (named.length === 0) return [undefined];
  const last = lastLayer(network);
  const least = 1;
  const above = named.some(({layer}) => layer === 'ℓ+1');
  return Array.from({length: last - (above ? 1 : 0)}, (_, at) => at + least);
}

function difference(left: Worth, right: Worth): string | undefined {
  const [one, other] = fitted(left, right);
  if (one.length !== other.length || one[0]!.length !== other[0]!.length) {
    return `the left side is ${shapeOf(one)}, the right side ${shapeOf(other)}`;
  }
  for (const [i, row] of one.entries()) {
    for (const [j, value] of row.entries()) {
      const beside = other[i]![j]!;
      if (!meet(value, beside)) {
        const place =
          one.length * row.length === 1
            ? ''
            : `in row ${i + 1}, column ${j + 1} `;
        return `${place}the left side is ${rangeText(value)}, the right side ${rangeText(beside)}`;
      }
    }
  }
  return undefined;
}

function rangeText([least, most]: Range): string {
  const middle = (least + most) / 2;
  return String(Number(middle.toPrecision(6))).replace('-', '−');
}
