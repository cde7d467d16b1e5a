import {Node, type NodeProps} from '@motion-canvas/2d';
import {all, type ThreadGenerator} from '@motion-canvas/core';
import type {Role} from '../../math/term/variable.ts';
import {type Palette, space} from '../../theme.ts';
import type {Board} from './Board.ts';
import {type FrameStyle, GroupFrame} from './GroupFrame.ts';
import {partId} from '../../math/term/partIds.ts';

export interface AlikeFramesProps extends NodeProps {
  readonly board: Board;
  /** One part for each frame. */
  readonly ids: readonly string[];
  readonly role: Role;
  readonly style: FrameStyle;
  readonly palette: Palette;
}

/**
 * Frames around parts, with parentheses, that have the same role in several
 * equations.
 */
export class AlikeFrames extends Node {
  private readonly ids: readonly string[];
  private readonly frames: readonly GroupFrame[];

  public constructor({
    board,
    ids,
    role,
    style,
    palette,
    ...props
  }: AlikeFramesProps) {
    // Below the equations, like its frames.
    super({zIndex: -1, ...props});
    this.ids = ids.map(id =>
      board.has(partId(id, 'fence')) ? partId(id, 'fence') : id,
    );
    this.frames = this.ids.map(
      id =>
        new GroupFrame({
          board,
          ids: [id],
          padding: PADDING,
          role,
          style,
          palette,
        }),
    );
    this.add(this.frames);
  }

  /** All close at once. */
  public *close(): ThreadGenerator {
    yield* all(...this.frames.map(frame => frame.close()));
  }

  /** All go along with their parts. Begin it after the board's own move. */
  public *follow(): ThreadGenerator {
    yield* all(
      ...this.frames.map((frame, at) => frame.follow([this.ids[at]!])),
    );
  }

  public *open(): ThreadGenerator {
    yield* all(...this.frames.map(frame => frame.open()));
  }
}

/** Neighbouring factors are framed, so frames are close to their parts. */
const PADDING = space.tiny / 2;
