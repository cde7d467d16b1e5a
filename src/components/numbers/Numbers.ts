import {Node, type NodeProps} from '@motion-canvas/2d';
import {all, type ThreadGenerator} from '@motion-canvas/core';
import type {EvaluationPoint} from '../../math/value/point.ts';
import type {Equation} from '../../math/term/term.ts';
import {writingTime} from '../pace/film.ts';
import type {Page} from '../../page.ts';
import {type Palette, size, time} from '../../theme.ts';
import {center, union} from '../../box.ts';
import {claim} from '../type/claim.ts';
import {
  type MostLines,
  numbersOf,
  type NumbersTex,
  resultOf,
} from './numbersOf.ts';
import {outlineBox} from '../type/outlineBox.ts';
import {Part} from '../type/Part.ts';
import {write} from '../board/partMotion.ts';
import {raisedEm} from '../type/setValue.ts';
import {type Outline, typeset} from '../type/typeset.ts';

export interface NumbersProps extends NodeProps {
  readonly equation: Equation;
  /** The point of evaluation; with `ell` for an equation with ℓ. */
  readonly point: EvaluationPoint;
  readonly palette: Palette;
  /**
   * The largest pixels per em; less if there is no room for it, as far as it is
   * legible.
   */
  readonly em?: number;
  /** The available room, in pixels. */
  readonly room: {readonly width: number; readonly height: number};
}

/** Room for four rows of numbers, as wide as the page. */
export function acrossPage({width}: Page): NumbersProps['room'] {
  return {width, height: 5.2 * size.formulaSmall};
}

/**
 * An equation between capital letters in numbers, centred on its origin: its
 * factors, and its result in a brighter tone. If it is wider or higher than the
 * room, rows and columns are omitted, and at last the factors.
 */
export class Numbers extends Node {
  /** In pixels. */
  public readonly width: number;
  public readonly height: number;
  /** The number of values to read. */
  public readonly count: number;

  private readonly parts: readonly Part[];

  public constructor({
    equation,
    point,
    palette,
    em: wanted = size.formulaRow,
    room,
    ...props
  }: NumbersProps) {
    super(props);
    claim('A row of matrices in numbers', equation, point);
    const {tex, result, em, count} = fitting(equation, point, wanted, room);
    const {outlines} = typeset(tex);
    const box = union(outlines.map(outlineBox))!;
    this.count = count;
    this.width = (box.right - box.left) * em;
    this.height = (box.bottom - box.top) * em;
    const [x, y] = center(box);
    this.parts = groups(outlines).map(({id, outlines: group}) => {
      const color = id === result ? palette.foreground : palette.secondary;
      const part = new Part({
        outlines: group,
        em,
        color,
        kind: 'value',
        whole: outlines.length,
      });
      part.position([part.home[0] - x * em, part.home[1] - y * em]);
      part.strength(0);
      return part;
    });
    this.add(this.parts);
  }

  public *write(duration: number = writingTime(this.count)): ThreadGenerator {
    yield* write(this.parts, 0, duration);
  }

  public *fade(value: number, duration: number = time.flick): ThreadGenerator {
    yield* all(...this.parts.map(part => part.strength(value, duration)));
  }
}

function fitting(
  equation: Equation,
  point: EvaluationPoint,
  wanted: number,
  {width, height}: NumbersProps['room'],
): NumbersTex & {readonly em: number} {
  const series = LINES.map(most => numbersOf(equation, point, most));
  const alone = LINES.map(most => resultOf(equation, point, most));
  const ems = EMS.filter(em => em <= wanted);
  // Everything in small type is better than a part of it, and a part of the
  // factors is better than a result without any.
  const tries = [
    ...series.flatMap(numbers =>
      atEach(numbers, ...ems, ...(isWhole(numbers) ? [size.value] : [])),
    ),
    ...alone.flatMap(numbers => atEach(numbers, ...ems)),
  ];
  const fits = tries.find(({tex, em}) => {
    const box = union(typeset(tex).outlines.map(outlineBox))!;
    return (
      (box.right - box.left) * em <= width &&
      (box.bottom - box.top) * em <= height
    );
  });
  return fits ?? {...alone.at(-1)!, em: size.formulaSmall};
}

function atEach(numbers: NumbersTex, ...ems: readonly number[]) {
  return ems.map(em => ({...numbers, em, tex: legiblePowers(numbers.tex, em)}));
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

/** Whether every number is written: dots are smaller than digits. */
function isWhole({tex}: NumbersTex): boolean {
  return !/dots/.test(tex);
}

/** Pixels per em, the largest first. */
const EMS = [size.formulaRow, size.formulaPair, size.formulaSmall];

/** Numbers of written lines of a grid, the most first. */
const LINES: readonly MostLines[] = [
  {rows: 4, columns: 4, inner: 4},
  {rows: 3, columns: 3, inner: 3},
  {rows: 2, columns: 2, inner: 2},
  {rows: 2, columns: 2, inner: 1},
  {rows: 2, columns: 1, inner: 1},
  {rows: 1, columns: 1, inner: 1},
];

function groups(
  outlines: readonly Outline[],
): {id: string; outlines: Outline[]}[] {
  const found = new Map<string, Outline[]>();
  for (const outline of outlines) {
    const id = outline.ids.at(-1) ?? '';
    found.set(id, [...(found.get(id) ?? []), outline]);
  }
  return [...found].map(([id, group]) => ({id, outlines: group}));
}
