import type {Point} from '../../box.ts';
import {glow, type Palette, stroke} from '../../theme.ts';
import type {Mark} from '../drawing/mark.ts';

/**
 * The head of the light that runs along an edge.
 *
 * @param grown - Its size, as a share of the full one.
 */
export function spark(
  center: Point,
  bright: number,
  grown: number,
  {error, spark: bulb}: Palette,
): Mark {
  const radius = stroke.head * grown;
  const halo = {color: error, alpha: glow * bright};
  const inks = [
    {...halo, beyond: radius * 1.4},
    {...halo, beyond: radius * 0.6},
    {color: error, alpha: bright},
    {color: bulb, alpha: bright, beyond: -radius * 0.45},
  ];
  return {kind: 'disc', name: 'spark', center, radius, inks};
}

/**
 * The size of the head at a share of its way: it comes out of one node, and goes
 * into the next, gently enough for a way of a few frames.
 */
export function sparkSize(share: number): number {
  const grown = Math.min(1, share / COMING, (1 - share) / COMING);
  return grown ** 2 * (3 - 2 * grown);
}

/** The share of its way on which the head grows, and on which it shrinks. */
const COMING = 0.4;
