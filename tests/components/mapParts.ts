import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {createCanvas, GlobalFonts} from '@napi-rs/canvas';
import {mapBand, type Subject} from '../../src/components/bands.ts';
import {type Box, boxAround, type Point} from '../../src/box.ts';
import {
  describeMap,
  type MapDescription,
} from '../../src/components/mapLabels.ts';
import {layoutMap, type MapLayout} from '../../src/components/mapLayout.ts';
import {forwardPass} from '../../src/network/forward.ts';
import type {Network} from '../../src/network/network.ts';
import {size, space, typeface} from '../../src/theme.ts';

const family = 'Inter of the map';
GlobalFonts.register(
  readFileSync(
    createRequire(import.meta.url).resolve(
      `@fontsource/inter/files/inter-latin-${typeface.medium}-normal.woff2`,
    ),
  ),
  family,
);
const context = createCanvas(10, 10).getContext('2d');
context.font = `${size.value}px "${family}"`;

/** A box of the map with the name of what is in it. */
interface Part {
  readonly name: string;
  readonly box: Box;
}

/** A network's map in its band, and the boxes of all that is on it at rest. */
export interface DrawnMap {
  readonly description: MapDescription;
  readonly layout: MapLayout;
  readonly band: Box;
  readonly nodes: readonly Part[];
  readonly values: readonly Part[];
  readonly labels: readonly Part[];
}

export function drawnMap(network: Network, subject: Subject): DrawnMap {
  const {width, height} = mapBand(subject);
  const description = describeMap(network, forwardPass(network));
  const values = subject === 'map';
  const layout = layoutMap(description.sketch, {width, height, values});
  return {
    description,
    layout,
    band: boxAround([0, 0], width, height),
    nodes: [...layout.nodes].map(([name, {at, radius}]) => ({
      name,
      box: boxAround(at, 2 * radius, 2 * radius),
    })),
    values: valuesOf(layout, description),
    labels: [...layout.edges].flatMap(([name, {label, crowded}]) =>
      label && !crowded ? [{name: `label ${name}`, box: label}] : [],
    ),
  };
}

/** The shortest way from a point to a segment. */
export function distanceTo(
  [x, y]: Point,
  {start, end}: {readonly start: Point; readonly end: Point},
): number {
  const [dx, dy] = [end[0] - start[0], end[1] - start[1]];
  const along =
    ((x - start[0]) * dx + (y - start[1]) * dy) / (dx ** 2 + dy ** 2);
  const share = Math.min(Math.max(along, 0), 1);
  return Math.hypot(x - start[0] - share * dx, y - start[1] - share * dy);
}

function valuesOf(
  {nodes, values}: MapLayout,
  {nodeLabels}: MapDescription,
): readonly Part[] {
  if (!values) return [];
  return [...nodes].flatMap(
    ([
      name,
      {
        at: [x, y],
        radius,
      },
    ]) => {
      const text = nodeLabels.get(name)?.value;
      if (!text) return [];
      const middle: Point = [x, y - radius - space.small - size.value / 2];
      const box = boxAround(middle, textWidth(text), inkHeight);
      return [{name: `value ${name}`, box}];
    },
  );
}

const inkHeight = context.measureText('0').actualBoundingBoxAscent;

/** As wide as the font draws it, every digit in the cell of a zero. */
function textWidth(text: string): number {
  return Array.from(
    text.replaceAll(/\d/g, '0'),
    glyph => context.measureText(glyph).width,
  ).reduce((sum, width) => sum + width, 0);
}
