import {Node, type NodeProps} from '@motion-canvas/2d';
import {all, type ThreadGenerator} from '@motion-canvas/core';
import type {Role} from '../../math/term/variable.ts';
import type {Palette} from '../../theme.ts';
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
  private readonly frames: readonly GroupFrame[];

  public constructor({
    board,
    ids,
    role,
    style,
    palette,
    ...props
  }: AlikeFramesProps) {
    super(props);
    this.frames = ids.map(
      id =>
        new GroupFrame({
          board,
          ids: [board.has(partId(id, 'fence')) ? partId(id, 'fence') : id],
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

  public *open(): ThreadGenerator {
    yield* all(...this.frames.map(frame => frame.open()));
  }
}
