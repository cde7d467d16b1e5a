import type {NodeProps} from '@motion-canvas/2d';
import {createSignal, type SignalValue} from '@motion-canvas/core';
import {Drawing} from '../drawing/Drawing.ts';
import type {Mark} from '../drawing/mark.ts';
import {type Palette, size, space, stroke, typeface} from '../../theme.ts';
import {boxAround} from '../../box.ts';
import {formatValue} from '../../math/write/formatValue.ts';
import {valueWidth} from '../type/setValue.ts';
import {Value} from '../type/Value.ts';

export interface ChangeTokenProps extends NodeProps {
  /** Its text. */
  readonly text: SignalValue<string>;
  readonly palette: Palette;
}

/**
 * A number on a small plate, beside a moved part or on its way along an edge.
 */
export class ChangeToken extends Drawing {
  /** How far the plate has grown, 0 to 1. */
  public readonly shown = createSignal(0);
  public readonly text = createSignal('');

  private readonly palette: Palette;

  public constructor({text, palette, ...props}: ChangeTokenProps) {
    super(props);
    this.palette = palette;
    this.text(text);
    this.scale(this.shown);
    this.add(
      new Value({
        text: this.text,
        em: size.value,
        color: palette.foreground,
        weight: typeface.strong,
        strength: () => Math.min(1, 2 * this.shown()),
      }),
    );
  }

  /** Half its width and half its height at full size, in pixels. */
  public halfSize(): readonly [number, number] {
    const width = valueWidth(this.text(), size.value, typeface.strong);
    return [width / 2 + space.small, size.value / 2 + space.tiny];
  }

  protected marks(): readonly Mark[] {
    if (this.shown() <= 0) return [];
    const [x, y] = this.halfSize();
    const {activation, ground} = this.palette;
    const box = boxAround([0, 0], 2 * x, 2 * y);
    const inks = [
      {color: ground, alpha: 1},
      {color: activation, alpha: 1, width: stroke.frame},
    ];
    return [{kind: 'plate', name: 'plate', box, round: y, inks}];
  }
}

/** A change as shown on screen, with its sign. */
export function formatChange(change: number): string {
  return change > 0 ? `+${formatValue(change)}` : formatValue(change);
}
