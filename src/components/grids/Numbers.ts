import {Node, type NodeProps} from '@motion-canvas/2d';
import {all, type ThreadGenerator} from '@motion-canvas/core';
import type {EvaluationPoint} from '../../math/value/point.ts';
import type {Equation} from '../../math/term/term.ts';
import {writingTime} from '../pace/film.ts';
import {type Palette, size, time} from '../../theme.ts';
import {center} from '../../box.ts';
import {claim} from '../type/claim.ts';
import {type FittedNumbers, fittedNumbers, inkOf} from './fittedNumbers.ts';
import {Part} from '../type/Part.ts';
import {write} from '../board/partMotion.ts';
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
  /** The available room, in pixels, or the numbers as they are laid out. */
  readonly room:
    | {readonly width: number; readonly height: number}
    | {readonly fitted: FittedNumbers};
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
    const {tex, result, em, count} =
      'fitted' in room
        ? room.fitted
        : fittedNumbers(equation, point, wanted, room);
    const {outlines} = typeset(tex);
    const box = inkOf(tex);
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
