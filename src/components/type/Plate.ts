import {Node} from '@motion-canvas/2d';
import type {Drawn} from '../../drawn.ts';
import {space} from '../../theme.ts';
import type {Box} from '../../box.ts';

export interface PlateProps {
  readonly box: () => Box | undefined;
  readonly color: string;
  /** How much of what lies under it is hidden, 0 to 1. */
  readonly strength: () => number;
}

/** A patch of the ground on which a label stands where other edges pass. */
export class Plate extends Node {
  private readonly plate: PlateProps;

  public constructor(plate: PlateProps) {
    super({});
    this.plate = plate;
  }

  public inspect(): readonly Drawn[] {
    const {color, strength} = this.plate;
    const box = this.plate.box();
    if (!box || strength() <= 0) return [];
    return [
      {
        kind: 'frame',
        name: 'plate',
        color,
        strength: strength(),
        box,
        fill: {color, opacity: 1},
      },
    ];
  }

  protected override draw(context: CanvasRenderingContext2D): void {
    const box = this.plate.box();
    if (!box) return;
    const {left, top, right, bottom} = box;
    context.save();
    context.globalAlpha *= this.plate.strength();
    context.fillStyle = this.plate.color;
    context.beginPath();
    context.roundRect(left, top, right - left, bottom - top, space.tiny);
    context.fill();
    context.restore();
  }
}
