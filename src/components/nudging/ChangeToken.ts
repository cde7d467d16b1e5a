import {Node, type NodeProps} from '@motion-canvas/2d';
import {createSignal, type SignalValue} from '@motion-canvas/core';
import type {Drawn} from '../../drawn.ts';
import {type Palette, size, space, stroke, typeface} from '../../theme.ts';
import {boxAround} from '../../box.ts';
import {formatValue} from '../../math/write/formatValue.ts';
import {valueWidth} from '../type/setValue.ts';
import {Value} from '../type/Value.ts';

export interface ChangeTokenProps extends NodeProps {
  /** What it says. */
  readonly text: SignalValue<string>;
  readonly palette: Palette;
}

/** A number on a small plate, which stands beside what has moved, or travels along an edge. */
export class ChangeToken extends Node {
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

  public inspect(): readonly Drawn[] {
    const [x, y] = this.halfSize();
    const {activation, ground} = this.palette;
    return [
      {
        kind: 'frame',
        name: 'plate',
        color: activation,
        strength: this.shown() > 0 ? 1 : 0,
        box: boxAround([0, 0], 2 * x, 2 * y),
        fill: {color: ground, opacity: 1},
      },
    ];
  }

  protected override draw(context: CanvasRenderingContext2D): void {
    if (this.shown() > 0) {
      const [x, y] = this.halfSize();
      context.beginPath();
      context.roundRect(-x, -y, 2 * x, 2 * y, y);
      context.fillStyle = this.palette.ground;
      context.fill();
      context.strokeStyle = this.palette.activation;
      context.lineWidth = stroke.frame;
      context.stroke();
    }
    super.draw(context);
  }
}

/** A change as it stands on screen, with its sign. */
export function formatChange(change: number): string {
  return change > 0 ? `+${formatValue(change)}` : formatValue(change);
}
