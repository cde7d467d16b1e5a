import type {NodeProps} from '@motion-canvas/2d';
import {createSignal} from '@motion-canvas/core';
import {Drawing} from '../drawing/Drawing.ts';
import type {Mark} from '../drawing/mark.ts';
import {type Palette, size, stroke, typeface} from '../../theme.ts';
import {Value} from './Value.ts';

export interface BadgeProps extends NodeProps {
  readonly text: string;
  readonly palette: Palette;
}

/** A number in a small disc; the same number in two places links them. */
export class Badge extends Drawing {
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

  protected marks(): readonly Mark[] {
    if (this.shown() <= 0) return [];
    const {ground, secondary} = this.palette;
    const {radius} = Badge;
    const inks = [
      {color: ground, alpha: 1},
      {color: secondary, alpha: 1, width: stroke.frame},
    ];
    const disc = {kind: 'disc', name: 'badge', radius, inks} as const;
    return [{...disc, center: [0, 0], framing: true}];
  }
}
