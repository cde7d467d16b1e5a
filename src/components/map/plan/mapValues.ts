import {formatTo} from '../../../math/write/formatValue.ts';
import {size, space} from '../../../theme.ts';
import {columnPositions} from './mapColumns.ts';
import type {MapSketch, MapSpace} from './mapLayout.ts';
import {valueWidth} from '../../type/setValue.ts';

/** The format of values at nodes, and the positions of columns that result. */
export interface MapValues {
  /** Positions of columns, from the middle of the band. */
  readonly xs: readonly number[];
  /** Pixels per em. */
  readonly em: number;
  /** The text at each node, by id. */
  readonly texts: ReadonlyMap<string, string>;
  /** The most room of a value at any node, in pixels. */
  readonly widest: number;
}

/**
 * A value with as many digits as fit in its place, down to one: on a crowded
 * map 4.56×10⁻³⁰⁸ stands for 4.560×10⁻³⁰⁸.
 *
 * @param widest - In pixels.
 */
export function fittedValue(
  value: number,
  em: number,
  widest: number,
  digits = DIGITS,
): string {
  for (let count = digits; count > 1; count--) {
    const text = formatTo(value, count);
    if (valueWidth(text, em) <= widest) return text;
  }
  return formatTo(value, 1);
}

/**
 * Spreads columns so that the values of neighbours do not touch. If that leaves
 * too little room for the weights, or no gap between values for a weight's
 * symbol, values are set smaller, and only then with fewer digits.
 */
export function placeValues(sketch: MapSketch, band: MapSpace): MapValues {
  if (!band.values) return placedAs(sketch, band, CHOICES[0]);
  const placed = CHOICES.map(choice => placedAs(sketch, band, choice));
  return (
    placed.find(({weighted, label}) => weighted >= 2 * size.node + label) ??
    placed.find(({weighted, corridor, symbol}) => {
      return weighted >= LEAST_WEIGHTED && corridor >= symbol;
    }) ??
    (band.narrow ? apartOn(sketch, band) : undefined) ??
    placed.at(-1)!
  );
}

/**
 * The most digits with which values of close columns do not touch, if the usual
 * ones do.
 */
function apartOn(sketch: MapSketch, band: MapSpace): Placed | undefined {
  return [CHOICES.at(-1)!, ...NARROW_CHOICES]
    .map(choice => placedAs(sketch, band, choice))
    .find(({apart}) => apart);
}

/** Further measures for choosing, in pixels. */
interface Placed extends MapValues {
  /** The narrowest gap between columns with weights. */
  readonly weighted: number;
  /** The widest value of a weight, with space around it. */
  readonly label: number;
  /**
   * The narrowest gap between the values of two columns with weights between
   * them.
   */
  readonly corridor: number;
  /** The widest symbol of a weight, at its smallest. */
  readonly symbol: number;
  /** Whether no value reaches into that of the next column. */
  readonly apart: boolean;
}

function placedAs(
  {columns, values, edges}: MapSketch,
  {width, values: shown, narrow}: MapSpace,
  {em, widest, widestWeight}: (typeof CHOICES)[number],
): Placed {
  const texts = new Map(
    [...values].map(([id, value]) => [id, fittedValue(value, em, widest)]),
  );
  const widths = columns.map(({kind, ids, width: words = 0}) => {
    if (!shown) return words;
    const written = ids.flatMap(id => texts.get(id) ?? []);
    const moves = kind === 'weightedInput' || kind === 'activation';
    const most = moves ? written.map(atWidest) : written;
    return Math.max(words, ...most.map(text => valueWidth(text, em)));
  });
  const xs = columnPositions(columns, width, widths, narrow);
  const gaps = xs.slice(1).map((x, at) => x - xs[at]!);
  const isWeighted = (_: number, at: number) =>
    columns[at + 1]!.kind === 'weightedInput';
  const weighted = gaps.filter(isWeighted);
  const corridors = gaps
    .map((gap, at) => gap - (widths[at]! + widths[at + 1]!) / 2)
    .filter(isWeighted);
  const symbols = edges.map(({label}) => label?.symbol[0] ?? 0);
  const labels = edges.flatMap(({label}) => {
    if (!label || label.yields) return [];
    const text = fittedValue(label.value, size.value, widestWeight);
    return valueWidth(text, size.value);
  });
  return {
    xs,
    em,
    texts,
    // As much as a value at rest has: its digits do not go when it moves.
    widest: Math.max(
      Math.min(...gaps) - space.tiny,
      ...[...texts.values()].map(text => valueWidth(text, em)),
    ),
    weighted: Math.min(...weighted),
    label: Math.max(0, ...labels) + space.medium,
    corridor: Math.min(...corridors),
    symbol: Math.max(0, ...symbols) * size.formulaSmall,
    apart: gaps.every(
      (gap, at) => gap >= (widths[at]! + widths[at + 1]!) / 2 + space.tiny / 2,
    ),
  };
}

/**
 * A power of ten at its widest after a nudge below it: with a minus sign, and
 * two digits in its exponent.
 */
function atWidest(text: string): string {
  if (!text.includes('×')) return text;
  const signed = text.startsWith('−') ? text : `−${text}`;
  return signed.replace(/10(⁻?.)$/, '10$1⁰');
}

/** The usual number of significant digits. */
const DIGITS = 4;

/**
 * The least room for weights between two columns, in pixels, when their values
 * have none.
 */
const LEAST_WEIGHTED = 4 * size.node;

/**
 * Formats of values, best first: the em at nodes, and the most width there and
 * below weights.
 */
const CHOICES = [
  {em: size.value, widest: Infinity, widestWeight: Infinity},
  {em: size.raised, widest: Infinity, widestWeight: Infinity},
  {em: size.raised, widest: 7 * size.raised, widestWeight: 7 * size.value},
  {em: size.raised, widest: 6 * size.raised, widestWeight: 6 * size.value},
  {em: size.raised, widest: 5 * size.raised, widestWeight: 5 * size.value},
] as const;

/** The same on a narrow page, where nodes stand as close as values let them. */
const NARROW_CHOICES = [4.5, 4, 3.5, 3, 2.5].map(ems => ({
  em: size.raised,
  widest: ems * size.raised,
  widestWeight: ems * size.value,
}));
