import {Node, type NodeProps} from '@motion-canvas/2d';
import {createSignal} from '@motion-canvas/core';
import type {Drawn} from '../../drawn.ts';
import {type Palette, size, stroke, typeface} from '../../theme.ts';
import {boxAround} from '../../box.ts';
import {Value} from './Value.ts';

export interface BadgeProps extends NodeProps {
  readonly text: string;
  readonly palette: Palette;
}

/** A number in a small disc: the same at two places says that they belong together. */
export class Badge extends Node {
  public static readonly radius = size.value * 0.85;

  /** How far it has grown, 0 to 1. */
  public readonly shown = createSignal(0);

  private readonly palette: Palette;

  public constructor({text, palette, ...props}: BadgeProps) {
    super(props);
    this.palette = palette;
    this.scale(this.shown);
    this.add(
      new Value({
        text,
        em: size.value,
        color: palette.foreground,
        weight: typeface.strong,
        strength: () => Math.min(1, 2 * this.shown()),
      }),
    );
  }

  public inspect(): readonly Drawn[] {
    const {ground, secondary} = this.palette;
    return [
      {
        kind: 'frame',
        name: 'badge',
        color: secondary,
        strength: this.shown() > 0 ? 1 : 0,
        box: boxAround([0, 0], 2 * Badge.radius, 2 * Badge.radius),
        fill: {color: ground, opacity: 1},
      },
    ];
  }

  protected override draw(context: CanvasRenderingContext2D): void {
    if (this.shown() > 0) {
      context.beginPath();
      context.arc(0, 0, Badge.radius, 0, 2 * Math.PI);
      context.fillStyle = this.palette.ground;
      context.fill();
      context.strokeStyle = this.palette.secondary;
      context.lineWidth = stroke.frame;
      context.stroke();
    }
    super.draw(context);
  }
}
