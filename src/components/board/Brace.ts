import type {NodeProps} from '@motion-canvas/2d';
import {
  createSignal,
  easeInOutCubic,
  type ThreadGenerator,
} from '@motion-canvas/core';
import {Drawing} from '../drawing/Drawing.ts';
import type {Mark, Stroke} from '../drawing/mark.ts';
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
  /** Stands below the tip. */
  readonly name: Formula;
  readonly palette: Palette;
}

/**
 * A curly brace below parts of the board's equations, with their common name.
 */
export class Brace extends Drawing {
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

  /** Draws the brace from its tip outward, then shows the name. */
  public *write(duration: number = time.travel): ThreadGenerator {
    yield* this.drawn(1, duration / 2, easeInOutCubic);
    yield* this.name.strength(1, duration / 2);
  }

  /** Goes when its name has left for the equation. */
  public *fade(duration: number = time.flick): ThreadGenerator {
    this.name.strength(0);
    yield* this.drawn(0, duration);
  }

  /** The place of the name, from which it becomes the group's own symbol. */
  public departure(): Departure {
    return {
      at: [this.x() + this.name.x(), this.y() + this.name.y()],
      em: this.name.em,
      leaves: true,
    };
  }

  protected marks(): readonly Mark[] {
    const drawn = this.drawn();
    if (drawn <= 0) return [];
    const strokes = [this.arm(-1, drawn), this.arm(1, drawn)];
    const inks = [{color: this.color, alpha: 1, width: stroke.frame}];
    return [{kind: 'line', name: 'brace', strokes, inks}];
  }

  /** From its end to the tip, as far as it is drawn. */
  private arm(side: -1 | 1, drawn: number): Stroke {
    const middle = (this.left + this.right) / 2;
    const half = ((this.right - this.left) / 2) * drawn;
    const [shoulder, tip] = [this.top + DEPTH / 2, this.top + DEPTH];
    const curl = Math.min(DEPTH, half / 2);
    const x = (distance: number) => middle + side * distance;
    return [
      {to: [x(half), this.top]},
      {control: [x(half), shoulder], to: [x(half - curl), shoulder]},
      {to: [x(curl), shoulder]},
      {control: [middle, shoulder], to: [middle, tip]},
    ];
  }
}

/** From the arms' ends down to the tip, in pixels. */
const DEPTH = 26;
