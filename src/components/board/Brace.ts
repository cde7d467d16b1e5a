import {Node, type NodeProps} from '@motion-canvas/2d';
import {
  all,
  createSignal,
  easeInOutCubic,
  type ThreadGenerator,
} from '@motion-canvas/core';
import type {Drawn} from '../../drawn.ts';
import type {Formula} from '../../math/write/latex.ts';
import type {Role} from '../../math/term/variable.ts';
import {type Palette, space, stroke, time} from '../../theme.ts';
import type {Board, Departure} from './Board.ts';
import {union} from '../../box.ts';
import {Symbol} from '../type/Symbol.ts';

export interface BraceProps extends NodeProps {
  readonly board: Board;
  readonly ids: readonly string[];
  readonly role: Role;
  /** Stands under the tip. */
  readonly name: Formula;
  readonly palette: Palette;
}

/** A curly brace under parts of the board's equations, with their common name. */
export class Brace extends Node {
  private readonly drawn = createSignal(0);
  private readonly left: number;
  private readonly right: number;
  private readonly top: number;
  private readonly color: string;
  private readonly name: Symbol;

  public constructor({board, ids, role, name, palette, ...props}: BraceProps) {
    super({x: () => board.x(), y: () => board.y(), ...props});
    const box = union(ids.map(id => board.boxOf(id)))!;
    this.left = box.left;
    this.right = box.right;
    this.top = box.bottom + space.tiny;
    this.color = palette[role];
    this.name = new Symbol({formula: name, em: board.em, palette, strength: 0});
    this.name.position([
      (this.left + this.right) / 2,
      this.top + DEPTH + space.tiny + this.name.inkHeight / 2,
    ]);
    this.add(this.name);
  }

  /** Draws the brace from its tip outward, then says the name. */
  public *write(duration: number = time.travel): ThreadGenerator {
    yield* this.drawn(1, duration / 2, easeInOutCubic);
    yield* this.name.strength(1, duration / 2);
  }

  public *fade(duration: number = time.flick): ThreadGenerator {
    yield* all(this.drawn(0, duration), this.name.strength(0, duration));
  }

  /** Where the name stands, for it to become the group's own symbol. */
  public departure(): Departure {
    return {
      at: [this.x() + this.name.x(), this.y() + this.name.y()],
      em: this.name.em,
    };
  }

  public inspect(): readonly Drawn[] {
    const {left, right, top, color} = this;
    const y = top + DEPTH / 2;
    const strength = this.drawn() > 0 ? 1 : 0;
    const [from, to] = [[left, y] as const, [right, y] as const];
    return [{kind: 'line', name: 'brace', color, strength, from, to}];
  }

  protected override draw(context: CanvasRenderingContext2D): void {
    const drawn = this.drawn();
    if (drawn > 0) {
      const middle = (this.left + this.right) / 2;
      const half = ((this.right - this.left) / 2) * drawn;
      const [shoulder, tip] = [this.top + DEPTH / 2, this.top + DEPTH];
      const curl = Math.min(DEPTH, half / 2);
      context.save();
      context.beginPath();
      for (const side of [-1, 1]) {
        const x = (distance: number) => middle + side * distance;
        context.moveTo(x(half), this.top);
        context.quadraticCurveTo(x(half), shoulder, x(half - curl), shoulder);
        context.lineTo(x(curl), shoulder);
        context.quadraticCurveTo(middle, shoulder, middle, tip);
      }
      context.strokeStyle = this.color;
      context.lineWidth = stroke.frame;
      context.stroke();
      context.restore();
    }
    super.draw(context);
  }
}

/** From the arms' ends down to the tip, in pixels. */
const DEPTH = 26;
