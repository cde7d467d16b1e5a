import {mapSpace} from '../../src/components/map/plan/mapSpace.ts';
import {type Box, boxAround, type Point} from '../../src/box.ts';
import {
  describeMap,
  type MapDescription,
} from '../../src/components/map/plan/mapLabels.ts';
import {DIGIT_HEIGHT} from '../../src/components/type/digit.ts';
import {
  layoutMap,
  type MapLayout,
} from '../../src/components/map/plan/mapLayout.ts';
import {forwardPass} from '../../src/network/forward.ts';
import type {Network} from '../../src/network/network.ts';
import {setNumber} from '../../src/components/type/setValue.ts';
import {pageOf, type Subject} from '../../src/page.ts';
import {size, space} from '../../src/theme.ts';

/** A box of the map with the name of its content. */
interface Part {
  readonly name: string;
  readonly box: Box;
}

/** A network's map in its band, and the boxes of all its parts at rest. */
export interface DrawnMap {
  readonly description: MapDescription;
  readonly layout: MapLayout;
  readonly band: Box;
  readonly nodes: readonly Part[];
  readonly values: readonly Part[];
  readonly labels: readonly Part[];
}

export function drawnMap(network: Network, subject: Subject): DrawnMap {
  return drawnFrom(describeMap(network, forwardPass(network)), subject);
}

/** The map of a description, whatever its numbers. */
export function drawnFrom(
  description: MapDescription,
  subject: Subject,
): DrawnMap {
  const space = mapSpace(pageOf('landscape'), subject);
  const {width, height} = space;
  const layout = layoutMap(description.sketch, space);
  return {
    description,
    layout,
    band: boxAround([0, 0], width, height),
    nodes: [...layout.nodes].map(([name, {at, radius}]) => ({
      name,
      box: boxAround(at, 2 * radius, 2 * radius),
    })),
    // Numbers come to nodes when there is a workbench.
    values: subject === 'network' ? [] : valuesOf(layout),
    labels: [...layout.edges].flatMap(([name, {label, crowded}]) =>
      label && !crowded ? [{name: `label ${name}`, box: label}] : [],
    ),
  };
}

/** The shortest distance of a point from a segment. */
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

function valuesOf({nodes, values, texts, valueEm}: MapLayout): readonly Part[] {
  if (!values) return [];
  return [...nodes].flatMap(
    ([
      name,
      {
        at: [x, y],
        radius,
        valueRise,
      },
    ]) => {
      const text = texts.get(name);
      if (!text) return [];
      const bottom =
        y - radius - space.small - valueRise - (size.value - valueEm) / 2;
      const height = inkHeight * valueEm;
      const {width, above} = setNumber(text, valueEm);
      const box = {
        left: x - width / 2,
        top: bottom - (valueEm + height) / 2 - above,
        right: x + width / 2,
        bottom: bottom - (valueEm - height) / 2,
      };
      return [{name: `value ${name}`, box}];
    },
  );
}

const inkHeight = DIGIT_HEIGHT;
