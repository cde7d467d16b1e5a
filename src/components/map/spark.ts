import type {Point} from '../../box.ts';
import {glow, type Palette, stroke} from '../../theme.ts';
import type {Mark} from '../drawing/mark.ts';

/** The head of the light that runs along an edge. */
export function spark(
  center: Point,
  bright: number,
  {error, spark: bulb}: Palette,
): Mark {
  const radius = stroke.head;
  const halo = {color: error, alpha: glow * bright};
  const inks = [
    {...halo, beyond: radius * 1.4},
    {...halo, beyond: radius * 0.6},
    {color: error, alpha: bright},
    {color: bulb, alpha: bright, beyond: -radius * 0.45},
  ];
  return {kind: 'disc', name: 'spark', center, radius, inks};
}
