import {Drawing} from '../drawing/Drawing.ts';
import type {Mark} from '../drawing/mark.ts';
import {space} from '../../theme.ts';
import type {Box} from '../../box.ts';

export interface PlateProps {
  readonly box: () => Box | undefined;
  readonly color: string;
  /** The share of hiding of the parts below it, 0 to 1. */
  readonly strength: () => number;
}

/** A patch of the ground below a label where other edges pass. */
export class Plate extends Drawing {
  private readonly plate: PlateProps;

  public constructor(plate: PlateProps) {
    super({});
    this.plate = plate;
  }

  protected marks(): readonly Mark[] {
    const {color, strength} = this.plate;
    const box = this.plate.box();
    if (!box) return [];
    const inks = [{color, alpha: strength()}];
    return [{kind: 'plate', name: 'plate', box, round: space.tiny, inks}];
  }
}
