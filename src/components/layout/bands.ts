import {frame} from '../../theme.ts';

/** The subject of a figure decides the division of the frame. */
export type Subject = 'map' | 'equations';

/** A horizontal strip of the frame inside its margins, in view coordinates. */
export interface Band {
  /** The middle, measured from the middle of the frame. */
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The map's share of the frame's height. */
const MAP_SHARE: Readonly<Record<Subject, number>> = {
  map: 0.62,
  equations: 0.4,
};

const width = frame.width - 2 * frame.marginX;

/**
 * The height of the hairline between map and workbench, from the frame's
 * middle.
 */
export function hairlineY(subject: Subject): number {
  return (MAP_SHARE[subject] - 0.5) * frame.height;
}

/** The upper band, with the map. */
export function mapBand(subject: Subject): Band {
  return bandBetween(
    -frame.height / 2 + frame.marginY,
    hairlineY(subject) - frame.marginY / 2,
  );
}

/** The lower band, with the equations, above the room for captions. */
export function workbench(subject: Subject, captionRoom = 0): Band {
  return bandBetween(
    hairlineY(subject) + frame.marginY / 2,
    frame.height / 2 - frame.marginY - captionRoom,
  );
}

/** The part of a band between two shares of its height. */
export function partOf(
  {y, width, height}: Band,
  from: number,
  to: number,
): Band {
  return {
    y: y + height * ((from + to) / 2 - 1 / 2),
    width,
    height: height * (to - from),
  };
}

function bandBetween(top: number, bottom: number): Band {
  return {y: (top + bottom) / 2, width, height: bottom - top};
}
