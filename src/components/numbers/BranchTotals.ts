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
import type {Equation, Term} from '../../math/term/term.ts';
import {evaluateNumber} from '../../math/value/evaluate.ts';
import {numberRow} from '../../math/value/numberRow.ts';
import type {EvaluationPoint} from '../../math/value/point.ts';
import type {Sum} from '../../math/term/term.ts';
import {partsOf} from '../../math/term/walk.ts';
import {hold, type Palette, size, space, stroke, time} from '../../theme.ts';
import type {Board} from '../board/Board.ts';
import {type Box, center, overlap} from '../../box.ts';
import {claim} from '../type/claim.ts';
import {formatValue} from '../../math/write/formatValue.ts';
import {layOutRow} from './rowLayout.ts';
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
}

/**
 * The value of each term of a sum, below a bracket as wide as the term, and
 * their sum. Only for a sum in one line; otherwise there are none.
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
    ...props
  }: BranchTotalsProps) {
    super({x: () => board.x(), y: () => board.y(), ...props});
    claim('A row of totals', equation, point);
    const sum = sumIn(equation.right);
    const terms = sum?.terms ?? [];
    const boxes = new Map(terms.map(({id}) => [id, board.boxOf(id)]));
    this.isShown = sum !== undefined && inOneLine([...boxes.values()]);
    this.brackets = this.isShown
      ? terms
          // The value of dots stands directly below them.
          .filter(({kind}) => kind !== 'elision')
          .map(({id}) => new Bracket({box: boxes.get(id)!, top, palette}))
      : [];
    this.totals = this.isShown
      ? this.laidOut(sum!, boxes, {board, point, top, palette})
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
      top,
      palette,
    }: Pick<BranchTotalsProps, 'board' | 'point' | 'top' | 'palette'>,
  ): readonly (readonly Value[])[] {
    const whole = new Set(sum.terms.map(({id}) => id));
    const half = board.space.width / 2;
    const {em, pieces, right} = layOutRow(numberRow(sum, point, {whole}), {
      anchorOf: term => ({x: center(boxes.get(term)!)[0], bottom: top}),
      signAt: sign => middleOf(board, sign),
      largest: size.factorValue,
      least: -half,
      most: half,
    });
    const value = (text: string, x: number, place: number) =>
      new Value({
        text,
        em,
        color: palette.foreground,
        strength: 0,
        row: {key: this.key, place},
        position: [x, top + 2 * space.tiny + em / 2],
      });
    const totals: Value[][] = [[]];
    for (const [at, {piece, x}] of pieces.entries()) {
      if (piece.kind === 'operator') totals.push([]);
      if (piece.kind !== 'function')
        totals.at(-1)!.push(value(piece.text, x, at));
    }
    const result = formatValue(evaluateNumber(sum, point));
    const behind = right + EQUALS * em;
    return [
      ...totals,
      [
        value('=', right + (EQUALS / 2) * em, pieces.length),
        value(result, behind + valueWidth(result, em) / 2, pieces.length + 1),
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

/** The outermost sum. */
function sumIn(right: Term): Sum | undefined {
  return [right, ...partsOf(right)].find(term => term.kind === 'sum');
}

function inOneLine([first, ...others]: readonly Box[]): boolean {
  const strip = first && {...first, left: -Infinity, right: Infinity};
  return strip !== undefined && others.every(box => overlap(strip, box));
}
