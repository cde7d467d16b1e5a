import type {Disc, Enclosure, Lettering, Stretch} from '../../../src/drawn.ts';
import {withRest} from '../../../src/check/rest.ts';
import type {Glance, Seen, Showing} from '../../../src/check/sight.ts';

const frame = {width: 1920, height: 1080};

type Placed = Partial<Pick<Seen, 'id' | 'owners'>>;

/** A number of 100 × 40 pixels in the middle of the frame by default. */
export function value(
  name: string,
  {
    x = 960,
    y = 540,
    ...rest
  }: Partial<Omit<Lettering, 'box'>> & Placed & {x?: number; y?: number} = {},
): Seen {
  const box = {left: x - 50, top: y - 20, right: x + 50, bottom: y + 20};
  const type = {kind: 'value', em: 50, smallest: 50} as const;
  const look = {color: '#ffffff', strength: 1};
  return {...placed(name), ...type, ...look, name, box, ...rest};
}

/** A number in a box. */
export function placedValue(name: string, box: Lettering['box']) {
  const type = {kind: 'value', em: 50, smallest: 50} as const;
  return {...placed(name), ...type, color: '#ffffff', strength: 1, name, box};
}

export function line(
  name: string,
  from: Stretch['from'],
  to: Stretch['to'],
  rest: Placed = {},
): Seen {
  const look = {color: '#888888', strength: 1};
  return {...placed(name), kind: 'line', name, from, to, ...look, ...rest};
}

export function disc(
  name: string,
  center: Disc['center'],
  rest: Partial<Disc> & Placed = {},
): Seen {
  const look = {color: '#888888', strength: 1, radius: 46};
  const fill = {color: '#1a202b', opacity: 1};
  return {...placed(name), kind: 'disc', name, center, ...look, fill, ...rest};
}

export function enclosure(
  box: Enclosure['box'],
  fill: Enclosure['fill'] = {color: '#ff764b', opacity: 0.16},
): Seen {
  const look = {color: '#ff764b', strength: 1};
  return {...placed('frame'), kind: 'frame', name: 'frame', box, ...look, fill};
}

/** A figure with a given glance for every tenth of a second. */
export function showing(glances: readonly Omit<Glance, 'time'>[]): Showing {
  const timed = glances.map((glance, at) => ({...glance, time: at / 10}));
  return {
    moments: withRest(timed),
    duration: glances.length / 10,
    frame,
    ground: '#11151d',
  };
}

/** The same for some tenths of a second; a beat ends with the last. */
export function stay(
  tenths: number,
  seen: readonly Seen[],
  beat?: string,
): Omit<Glance, 'time'>[] {
  return Array.from({length: tenths}, (_, at) => ({
    seen,
    ...(beat !== undefined && at === tenths - 1 && {beat}),
  }));
}

function placed(name: string) {
  return {id: name, owners: ['view', name]};
}
