import {Node, type NodeProps} from '@motion-canvas/2d';
import {
  all,
  createSignal,
  easeInOutCubic,
  sequence,
  type ThreadGenerator,
} from '@motion-canvas/core';
import {type Equation, type Point, type Term, valuesOf} from '../math/index.ts';
import type {Drawn} from '../drawn.ts';
import {partsOf} from '../math/walk.ts';
import {hold, type Palette, size, space, stroke, time} from '../theme.ts';
import type {Board} from './Board.ts';
import {type Box, center, overlap} from '../box.ts';
import {formatValue} from '../math/formatValue.ts';
import {valueWidth} from './setValue.ts';
import {Value} from './Value.ts';

export interface BranchTotalsProps extends NodeProps {
  readonly board: Board;
  /** Stands on the board, with values under its factors. */
  readonly equation: Equation;
  readonly point: Point;
  /** How far down the values reach, in the board's coordinates. */
  readonly top: number;
  readonly palette: Palette;
}

/** What a board keeps free under the values for what the branches come to. */
export const branchRoom = space.small + size.factorValue;

/**
 * What each term of a sum comes to, under a bracket as wide as the term. For a
 * sum in one line; there are none where it takes more.
 */
export class BranchTotals extends Node {
  private readonly totals: readonly Total[];

  public constructor({
    board,
    equation,
    point,
    top,
    palette,
    ...props
  }: BranchTotalsProps) {
    super({x: () => board.x(), y: () => board.y(), ...props});
    const numbers = valuesOf(equation, point);
    const terms = branchesOf(equation.right);
    const boxes = terms.map(({id}) => board.boxOf(id));
    this.totals = inOneLine(boxes)
      ? boxes.map((box, index) => {
          const text = formatValue(numbers.get(terms[index]!.id)!);
          return new Total({box, top, text, palette});
        })
      : [];
    this.add(this.totals);
  }

  /** Draws the brackets, one after another, each with its number. */
  public *write(): ThreadGenerator {
    yield* sequence(hold.breath, ...this.totals.map(total => total.write()));
  }
}

/** A bracket under a term, and a number under the bracket. */
class Total extends Node {
  private readonly shown = createSignal(0);
  private readonly half: number;
  private readonly color: string;
  private readonly value: Value;

  public constructor({
    box,
    top,
    text,
    palette,
  }: {
    readonly box: Box;
    readonly top: number;
    readonly text: string;
    readonly palette: Palette;
  }) {
    super({x: center(box)[0], y: top + space.tiny});
    this.half = (box.right - box.left) / 2;
    this.color = palette.error;
    const fitting = (2 * this.half) / valueWidth(text, 1);
    const em = Math.max(size.raised, Math.min(size.factorValue, fitting));
    this.value = new Value({
      text,
      em,
      color: palette.foreground,
      y: space.tiny + em / 2,
      strength: 0,
    });
    this.add(this.value);
  }

  public *write(): ThreadGenerator {
    yield* all(
      this.shown(1, time.hop, easeInOutCubic),
      this.value.strength(1, time.hop),
    );
  }

  public inspect(): readonly Drawn[] {
    const {half, color} = this;
    const strength = this.shown();
    const [from, to] = [[-half, 0] as const, [half, 0] as const];
    return [{kind: 'line', name: 'bracket', color, strength, from, to}];
  }

  protected override draw(context: CanvasRenderingContext2D): void {
    const half = this.half * this.shown();
    if (half > 0) {
      context.save();
      context.strokeStyle = this.color;
      context.lineWidth = stroke.frame;
      context.beginPath();
      context.moveTo(-half, -space.tiny);
      context.lineTo(-half, 0);
      context.lineTo(half, 0);
      context.lineTo(half, -space.tiny);
      context.stroke();
      context.restore();
    }
    super.draw(context);
  }
}

/** The terms of the outermost sum, but for dots, whose value stands under them. */
function branchesOf(right: Term): readonly Term[] {
  const sum = [right, ...partsOf(right)].find(({kind}) => kind === 'sum');
  return sum ? partsOf(sum).filter(({kind}) => kind !== 'elision') : [];
}

function inOneLine([first, ...others]: readonly Box[]): boolean {
  const strip = first && {...first, left: -Infinity, right: Infinity};
  return strip !== undefined && others.every(box => overlap(strip, box));
}
