import type {EvaluationPoint} from '../../math/value/point.ts';
import type {Equation} from '../../math/term/term.ts';
import {type Box, union} from '../../box.ts';
import {remembered} from '../../remembered.ts';
import {size} from '../../theme.ts';
import {outlineBox} from '../type/outlineBox.ts';
import {raisedEm} from '../type/setValue.ts';
import {typeset} from '../type/typeset.ts';
import {
  type MostLines,
  numbersOf,
  type NumbersTex,
  resultOf,
} from './numbersOf.ts';

/** Numbers with the em at which they fit their room. */
export interface FittedNumbers extends NumbersTex {
  /** Pixels per em. */
  readonly em: number;
}

interface Room {
  /** In pixels. */
  readonly width: number;
  readonly height: number;
}

/** Numbers of written lines of a grid, the most first. */
export const LINES: readonly MostLines[] = [
  {rows: 4, columns: 4, inner: 4},
  {rows: 3, columns: 3, inner: 3},
  {rows: 2, columns: 2, inner: 2},
  {rows: 2, columns: 2, inner: 1},
  {rows: 2, columns: 1, inner: 1},
  {rows: 1, columns: 1, inner: 1},
];

/**
 * An equation in numbers, as large as its room allows. If it is wider or higher
 * than that at the smallest legible em, rows and columns are omitted, and at
 * last the factors.
 *
 * @param largest - The largest pixels per em.
 */
export function fittedNumbers(
  equation: Equation,
  point: EvaluationPoint,
  largest: number,
  room: Room,
): FittedNumbers {
  const forms = [numbersOf, resultOf].flatMap(form =>
    LINES.map(most => form(equation, point, most)),
  );
  for (const numbers of forms) {
    const fitted = fittedInto(numbers, largest, room);
    if (fitted) return fitted;
  }
  return {...forms.at(-1)!, em: size.formulaSmall};
}

/**
 * Numbers as large as a room allows; undefined if that is not legible. Everything
 * in small type is better than a part of it, so numbers without dots may be
 * smaller.
 */
export function fittedInto(
  numbers: NumbersTex,
  largest: number,
  {width, height}: Room,
): FittedNumbers | undefined {
  const most = ({tex}: NumbersTex) => {
    const box = inkOf(tex);
    return Math.min(
      largest,
      width / (box.right - box.left),
      height / (box.bottom - box.top),
    );
  };
  const em = most(numbers);
  if (em >= size.formulaSmall) return {...numbers, em};
  if (!isWhole(numbers)) return undefined;
  const small = {...numbers, tex: legiblePowers(numbers.tex, size.value)};
  const smallEm = Math.min(most(small), size.formulaSmall);
  return smallEm >= size.value ? {...small, em: smallEm} : undefined;
}

/**
 * Several numbers side by side in a room, all of one em, as large as it allows.
 *
 * @param forms - Their forms, with fewer and fewer lines; all have one of each.
 */
export function fittedAlike(
  forms: readonly (readonly NumbersTex[])[],
  largest: number,
  {width, height}: Room,
): readonly FittedNumbers[] {
  for (const form of forms) {
    const boxes = form.map(({tex}) => inkOf(tex));
    const across = boxes.reduce((sum, box) => sum + box.right - box.left, 0);
    const down = Math.max(...boxes.map(box => box.bottom - box.top));
    const em = Math.min(largest, width / across, height / down);
    const fitted = form.flatMap(
      numbers => fittedInto(numbers, em, WITHOUT_LIMIT) ?? [],
    );
    if (fitted.length === form.length) return fitted;
  }
  return forms.at(-1)!.map(numbers => ({...numbers, em: size.formulaSmall}));
}

/** A room that any numbers fit. */
export const WITHOUT_LIMIT: Room = {width: Infinity, height: Infinity};

/** The box around typeset numbers, in em. */
export const inkOf = remembered((tex: string): Box =>
  union(typeset(tex).outlines.map(outlineBox))!,
);

/** Whether every number is written: dots are smaller than digits. */
function isWhole({tex}: NumbersTex): boolean {
  return !/dots/.test(tex);
}

/** Keeps exponents legible. */
function legiblePowers(tex: string, em: number): string {
  const share = raisedEm(em) / em;
  if (share <= SCRIPT) return tex;
  const power = (digits: string) =>
    `\\mmlToken{mn}[mathsize="${share.toFixed(3)}em"]{${digits}}`;
  return tex.replace(
    /\^\{(-?\d+)\}/g,
    (_, digits: string) => `^{\\textstyle ${power(digits.replace('-', '−'))}}`,
  );
}

/** The size of superscripts in TeX. */
const SCRIPT = Math.SQRT1_2;
