import {Node, type NodeProps} from '@motion-canvas/2d';
import {createSignal} from '@motion-canvas/core';
import type {Role} from '../math/variable.ts';
import {type Palette, space, stroke, tint} from '../theme.ts';
import type {Board} from './Board.ts';
import {type Box, grown, union} from './box.ts';

/** How a frame's outline is drawn, so that colour is not the only carrier. */
export type FrameStyle = 'solid' | 'dashed' | 'dotted';

export interface GroupFrameProps extends NodeProps {
  readonly board: Board;
  /** The parts that the frame holds together. */
  readonly ids: readonly string[];
  readonly role: Role;
  readonly style?: FrameStyle;
  readonly palette: Palette;
}

const dashes: Readonly<Record<FrameStyle, readonly number[]>> = {
  solid: [],
  dashed: [12, 9],
  dotted: [3, 8],
};

/** A rounded, tinted box around parts of the board's equations. */
export class GroupFrame extends Node {
  /** How far the frame has closed around its parts, 0 to 1. */
  public readonly shown = createSignal(0);
  /** In the board's coordinates. */
  public readonly box: Box;

  private readonly color: string;
  private readonly dash: readonly number[];

  public constructor({
    board,
    ids,
    role,
    style = 'solid',
    palette,
    ...props
  }: GroupFrameProps) {
    super({x: () => board.x(), y: () => board.y(), ...props});
    this.box = grown(union(ids.map(id => board.boxOf(id)))!, space.tiny);
    this.color = palette[role];
    this.dash = dashes[style];
  }

  protected override draw(context: CanvasRenderingContext2D): void {
    const shown = this.shown();
    if (shown <= 0) return;
    const {left, top, right, bottom} = this.box;
    context.save();
    context.beginPath();
    context.roundRect(left, top, right - left, bottom - top, space.small);
    context.fillStyle = context.strokeStyle = this.color;
    context.lineWidth = stroke.frame;
    context.setLineDash([...this.dash]);
    context.globalAlpha *= shown * tint;
    context.fill();
    context.globalAlpha /= tint;
    context.stroke();
    context.restore();
    super.draw(context);
  }
}
