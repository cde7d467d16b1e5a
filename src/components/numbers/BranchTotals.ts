import {Node, type NodeProps} from '@motion-canvas/2d';
import {
  all,
  createSignal,
  easeInOutCubic,
  sequence,
  type ThreadGenerator,
} from '@motion-canvas/core';
import {Drawing} from '../drawing/Drawing.ts';
import {type Mark, straight} from '../drawing/mark.ts';
import type {Equation} from '../../math/term/term.ts';
import {evaluateNumber} from '../../math/value/evaluate.ts';
import {numberRow} from '../../math/value/numberRow.ts';
import type {EvaluationPoint} from '../../math/value/point.ts';
import type {Sum} from '../../math/term/term.ts';
import {hold, type Palette, size, space, stroke, time} from '../../theme.ts';
import type {Board} from '../board/Board.ts';
import {type Box, center, overlap, union} from '../../box.ts';
import {claim} from '../type/claim.ts';
import {formatValue} from '../../math/write/formatValue.ts';
import {layOutRow} from './rowLayout.ts';
import {sumOf} from './resultRooms.ts';
import {valueWidth} from '../type/setValue.ts';
import {Value} from '../type/Value.ts';
import {middleOf} from './valueSpots.ts';

export interface BranchTotalsProps extends NodeProps {
  readonly board: Board;
  /** Stands on the board, with values below its factors. */
  readonly equation: Equation;
  readonly point: EvaluationPoint;
  /** The lower end of the values, in the board's coordinates. */
  readonly top: number;
  readonly palette: Palette;
  /**
   * Their largest em where there is room for them below every line of the
   * equation, in pixels.
   */
  readonly lineEm?: number | undefined;
}

/**
 * The value of each term of a sum, below a bracket as wide as the term, and
 * their sum. A sum in several lines without room below them has none.
 */
export class BranchTotals extends Node {
  private readonly brackets: readonly Bracket[];
  /** Whether there are any. */
  public readonly isShown: boolean;
  /** A total each, with the plus before it; and at last their sum. */
  private readonly totals: readonly (readonly Value[])[];

  public constructor({
    board,
    equation,
    point,
    top,
    palette,
    lineEm,
    ...props
  }: BranchTotalsProps) {
    super({x: () => board.x(), y: () => board.y(), ...props});
    claim('A row of totals', equation, point);
    const sum = sumOf(equation.right);
    const terms = sum?.terms ?? [];
    const boxes = new Map(terms.map(({id}) => [id, board.boxOf(id)]));
    this.isShown =
      sum !== undefined &&
      (lineEm !== undefined || inOneLine([...boxes.values()]));
    const topOf = (id: string) => top - dropAfter(boxes.get(id)!, boxes);
    this.brackets = this.isShown
      ? terms
          // The value of dots stands directly below them.
          .filter(({kind}) => kind !== 'elision')
          .map(
            ({id}) =>
              new Bracket({box: boxes.get(id)!, top: topOf(id), palette}),
          )
      : [];
    this.totals = this.isShown
      ? this.laidOut(sum!, boxes, {board, point, topOf, palette, lineEm})
      : [];
    this.add([...this.brackets, ...this.totals.flat()]);
  }

  /**
   * Draws the brackets, one after another, each with its number; then their
   * sum.
   */
  public *write(): ThreadGenerator {
    yield* sequence(
      hold.breath,
      ...this.totals.map((values, at) =>
        all(
          ...(this.brackets[at] ? [this.brackets[at].open()] : []),
          ...values.map(({strength}) => strength(1, time.hop)),
        ),
      ),
    );
  }

  private laidOut(
    sum: Sum,
    boxes: ReadonlyMap<string, Box>,
    {
      board,
      point,
      topOf,
      palette,
      lineEm = size.factorValue,
    }: Pick<BranchTotalsProps, 'board' | 'point' | 'palette' | 'lineEm'> & {
      readonly topOf: (term: string) => number;
    },
  ): readonly (readonly Value[])[] {
    const whole = new Set(sum.terms.map(({id}) => id));
    const half = board.space.width / 2;
    const {em, pieces, right} = layOutRow(numberRow(sum, point, {whole}), {
      anchorOf: term => {
        const box = boxes.get(term)!;
        const bottom = topOf(term);
        const number = formatValue(
          evaluateNumber(
            sum.terms.find(({id}) => id === term)!,
            point,
          ),
        );
        // Below a line that is not the last there is room beside its bracket.
        return sum.terms.length === 2 && bottom < topOf(sum.terms.at(-1)!.id)
          ? {
              x: box.right + space.small + valueWidth(number, lineEm) / 2,
              bottom: bottom - space.tiny - lineEm / 2,
            }
          : {x: center(box)[0], bottom};
      },
      signAt: sign => middleOf(board, sign),
      largest: lineEm,
      least: -half,
      most: half,
    });
    const value = (text: string, x: number, bottom: number, place: number) =>
      new Value({
        text,
        em,
        color: palette.foreground,
        strength: 0,
        row: {key: this.key, place},
        position: [x, bottom + 2 * space.tiny + em / 2],
      });
    const totals: Value[][] = [[]];
    for (const [at, {piece, x, bottom}] of pieces.entries()) {
      if (piece.kind === 'operator') totals.push([]);
      if (piece.kind !== 'function')
        totals.at(-1)!.push(value(piece.text, x, bottom, at));
    }
    const result = formatValue(evaluateNumber(sum, point));
    const last = pieces.at(-1)?.bottom ?? 0;
    const behind = right + EQUALS * em;
    return [
      ...totals,
      [
        value('=', right + (EQUALS / 2) * em, last, pieces.length),
        value(
          result,
          behind + valueWidth(result, em) / 2,
          last,
          pieces.length + 1,
        ),
      ],
    ];
  }
}

/** The room of = after a row, with the space around it, in em. */
const EQUALS = 1.5;

/** A bracket below a term. */
class Bracket extends Drawing {
  private readonly shown = createSignal(0);
  private readonly half: number;
  private readonly color: string;

  public constructor({
    box,
    top,
    palette,
  }: {
    readonly box: Box;
    readonly top: number;
    readonly palette: Palette;
  }) {
    super({x: center(box)[0], y: top + space.tiny});
    this.half = (box.right - box.left) / 2;
    this.color = palette.error;
  }

  public *open(): ThreadGenerator {
    yield* this.shown(1, time.hop, easeInOutCubic);
  }

  protected marks(): readonly Mark[] {
    const half = this.half * this.shown();
    if (half <= 0) return [];
    const [up, inks] = [
      -space.tiny,
      [{color: this.color, alpha: 1, width: stroke.frame}],
    ];
    const strokes = [straight([-half, up], [-half, 0], [half, 0], [half, up])];
    return [{kind: 'line', name: 'bracket', strokes, inks}];
  }
}

/** From the line of a term down to the last line of its sum, in pixels. */
function dropAfter(box: Box, boxes: ReadonlyMap<string, Box>): number {
  const axisOf = (line: Box) => {
    const level = [...boxes.values()].filter(one => inOneLine([line, one]));
    return center(union(level)!)[1];
  };
  return axisOf([...boxes.values()].at(-1)!) - axisOf(box);
}

function inOneLine([first, ...others]: readonly Box[]): boolean {
  const strip = first && {...first, left: -Infinity, right: Infinity};
  return strip !== undefined && others.every(box => overlap(strip, box));
}
