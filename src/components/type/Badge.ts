import type {NodeProps} from '@motion-canvas/2d';
import {createSignal} from '@motion-canvas/core';
import {Drawing} from '../drawing/Drawing.ts';
import type {Mark} from '../drawing/mark.ts';
import {type Palette, size, typeface} from '../../theme.ts';
import {Value} from './Value.ts';

export interface BadgeProps extends NodeProps {
  readonly text: string;
  readonly palette: Palette;
  /** Of the disc. */
  readonly color: string;
}

/** A number in a small disc; the same number in two places links them. */
export class Badge extends Drawing {
  public static readonly radius = size.value * 0.85;

  /** How far it has grown, 0 to 1. */
  public readonly shown = createSignal(0);

  private readonly color: string;

  public constructor({text, palette, color, ...props}: BadgeProps) {
    super(props);
    this.color = color;
    this.scale(this.shown);
    this.add(
      new Value({
        text,
        em: size.value,
        color: palette.ground,
        weight: typeface.strong,
        strength: () => Math.min(1, 2 * this.shown()),
      }),
    );
  }

  protected marks(): readonly Mark[] {
    if (this.shown() <= 0) return [];
    const {color} = this;
    const {radius} = Badge;
    const inks = [{color, alpha: 1}];
    const disc = {kind: 'disc', name: 'badge', radius, inks} as const;
    return [{...disc, center: [0, 0], framing: true}];
  }
}
