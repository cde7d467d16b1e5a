import type {NodeProps} from '@motion-canvas/2d';
import {
  all,
  createSignal,
  easeInOutCubic,
  type ThreadGenerator,
} from '@motion-canvas/core';
import {Drawing} from '../drawing/Drawing.ts';
import type {Mark} from '../drawing/mark.ts';
import type {Formula} from '../../math/write/latex.ts';
import type {Role} from '../../math/term/variable.ts';
import {type Palette, space, stroke, time} from '../../theme.ts';
import {besideBrackets} from './besideBrackets.ts';
import {bracketsIn, gridsIn} from './bracketsIn.ts';
import type {Board, Departure} from './Board.ts';
import {between, type Box, grown, union} from '../../box.ts';
import {Symbol} from '../type/Symbol.ts';

/** The style of a frame's outline, so that colour is not its only mark. */
export type FrameStyle = 'solid' | 'dashed' | 'dotted';

export interface GroupFrameProps extends NodeProps {
  readonly board: Board;
  /** The parts inside the frame. */
  readonly ids: readonly string[];
  readonly role: Role;
  readonly style?: FrameStyle;
  /**
   * Space between the parts and the outline, and between outline and name, in
   * pixels.
   */
  readonly padding?: number;
  /** Whether the inside is tinted. */
  readonly tinted?: boolean;
  /** Stands above the frame before the content contracts into it. */
  readonly name?: Formula;
  /** Pixels per em of the name; the board's by default. */
  readonly nameEm?: number;
  readonly palette: Palette;
}

const dashes: Readonly<Record<FrameStyle, readonly number[]>> = {
  solid: [],
  dashed: [12, 9],
  dotted: [3, 8],
};

/** A rounded, tinted box around parts of the board's equations. */
export class GroupFrame extends Drawing {
  /** How far the frame has closed around its parts, 0 to 1. */
  public readonly shown = createSignal(0);

  private readonly board: Board;
  private from: Box;
  private to: Box;
  private readonly moved = createSignal(1);
  private readonly color: string;
  private readonly dash: readonly number[];
  /** The opacity of the tint. */
  private readonly tint: number;
  private readonly padding: number;
  private readonly name: Symbol | undefined;

  public constructor({
    board,
    ids,
    role,
    style = 'solid',
    tinted = true,
    padding = space.tiny,
    name,
    nameEm = board.em,
    palette,
    ...props
  }: GroupFrameProps) {
    // Below the equations, so that the tint does not lie on their glyphs.
    super({x: () => board.x(), y: () => board.y(), zIndex: -1, ...props});
    this.board = board;
    this.padding = padding;
    this.from = this.to = this.around(ids);
    this.color = palette[role];
    this.dash = dashes[style];
    this.tint = tinted ? palette.tint : 0;
    if (name) {
      this.name = new Symbol({
        formula: name,
        em: nameEm,
        palette,
        strength: 0,
      });
      const rise = padding + this.name.inkHeight / 2;
      this.name.position(() => {
        const {left, right, top} = this.box;
        return [(left + right) / 2, top - rise];
      });
      this.add(this.name);
    }
  }

  /** In the board's coordinates. */
  public get box(): Box {
    return between(this.from, this.to, this.moved());
  }

  /** Closes around its parts, and shows its name. */
  public *close(duration: number = time.hop): ThreadGenerator {
    yield* this.shown(1, duration, easeInOutCubic);
    if (this.name) {
      yield* this.name.strength(1, duration / 2);
    }
  }

  /** Opens again, with its name. */
  public *open(duration: number = time.flick): ThreadGenerator {
    yield* all(
      this.shown(0, duration),
      ...(this.name ? [this.name.strength(0, duration)] : []),
    );
  }

  /**
   * Follows parts to their layout places, so that it arrives around them. Begin
   * it after the board's own move.
   */
  public *follow(
    ids: readonly string[],
    duration: number = time.travel,
  ): ThreadGenerator {
    this.from = this.box;
    this.to = this.around(ids);
    this.moved(0);
    yield* this.moved(1, duration, easeInOutCubic);
  }

  /** Closes in on the contracted content; its name goes at once. */
  public *contract(
    ids: readonly string[],
    duration: number = time.travel,
  ): ThreadGenerator {
    this.name?.strength(0);
    yield* this.follow(ids, duration);
    yield* this.open();
  }

  /** The place of the name, from which it becomes the group's own symbol. */
  public departure(): Departure | undefined {
    return (
      this.name && {
        at: [this.x() + this.name.x(), this.y() + this.name.y()],
        em: this.name.em,
        leaves: true,
      }
    );
  }

  private around(ids: readonly string[]): Box {
    const {board} = this;
    const content = union(ids.map(id => board.boxOf(id)))!;
    // A whole matrix has brackets, which its frame encloses; a narrow page has
    // no room to spare.
    const grids = gridsIn(board.equations);
    const whole =
      board.space.breakUnder === undefined && ids.some(id => grids.has(id));
    const padding = whole ? Math.max(this.padding, space.tiny) : this.padding;
    const brackets = bracketsIn(board.layout, board.equations);
    return besideBrackets(grown(content, padding), content, brackets);
  }

  protected marks(): readonly Mark[] {
    const {box, color, dash} = this;
    const shown = this.shown();
    const inks = [
      {color, alpha: shown, width: stroke.frame, dash},
      {color, alpha: shown * this.tint},
    ];
    return [{kind: 'plate', name: 'frame', box, round: space.small, inks}];
  }
}
