import type {Box, Point} from '../box.ts';
import {type Drawn, isInspectable, LEAST_STRENGTH} from '../drawn.ts';
import type {Matrix, Player, VisitedNode} from '../stage/index.ts';
import {around, covers, extentOf, shrunk} from './geometry.ts';
import {limits} from './limits.ts';
import type {Seen} from './sight.ts';

/**
 * The parts shown on the current frame of a player; a node that does not report
 * its drawing is not seen.
 */
export async function look(
  player: Pick<Player, 'visit'>,
): Promise<readonly Seen[]> {
  const seen = await player.visit(seenOf);
  return withoutHidden(seen.flat());
}

/** The same, with the parts that are hidden under others. */
export async function lookAtAll(
  player: Pick<Player, 'visit'>,
): Promise<readonly Seen[]> {
  const seen = await player.visit(seenOf);
  return seen.flat();
}

/**
 * Drops parts hidden under later ones, such as a z under an a that has not left
 * it yet.
 */
function withoutHidden(seen: readonly Seen[]): Seen[] {
  const plates = [...seen.entries()].filter(([, thing]) => 'fill' in thing);
  return seen.filter((thing, order) => {
    const part = hiddenPart(thing);
    return !plates.some(
      ([later, plate]) => later > order && covers(plate, part, limits.stir),
    );
  });
}

/**
 * The area that has to be covered: for a circle its inner box, since another
 * circle covers no corners.
 */
function hiddenPart(thing: Seen): Box {
  if (thing.kind !== 'disc') return extentOf(thing);
  return shrunk(extentOf(thing), thing.radius * (1 - Math.SQRT1_2));
}

function seenOf({
  node,
  key,
  holders,
  opacity,
  toDrawing,
}: VisitedNode): readonly Seen[] {
  if (!isInspectable(node) || opacity <= 0) return [];
  const size = Math.sqrt(
    Math.abs(toDrawing[0] * toDrawing[3] - toDrawing[1] * toDrawing[2]),
  );
  if (size === 0) return [];
  const owners = [...holders, key];
  return node.inspect().flatMap((drawn, index) => {
    const thing = faded(drawn, opacity);
    if (thing.strength < LEAST_STRENGTH) return [];
    const placed = place(thing, toDrawing, size);
    return [{...placed, id: `${key}#${index}`, owners}];
  });
}

/** The part, its strength times the opacity of its holders. */
function faded(drawn: Drawn, opacity: number): Drawn {
  const strength = drawn.strength * opacity;
  if (!('fill' in drawn)) return {...drawn, strength};
  const {fill} = drawn;
  const faint = {...fill, opacity: fill.opacity * opacity};
  return {...drawn, strength, fill: faint};
}

/** The part in coordinates of the frame; `size` is its scale there. */
function place(drawn: Drawn, matrix: Matrix, size: number): Drawn {
  const spot = spotIn(matrix);
  const box = (own: Box) => placed(own, matrix);
  switch (drawn.kind) {
    case 'line':
      return {...drawn, from: spot(drawn.from), to: spot(drawn.to)};
    case 'disc': {
      const {center, radius} = drawn;
      return {...drawn, center: spot(center), radius: radius * size};
    }
    case 'frame':
      return {...drawn, box: box(drawn.box)};
    case 'equation':
    case 'label':
    case 'value':
    case 'words': {
      const {em, smallest} = drawn;
      const type = {em: em * size, smallest: smallest * size};
      return {...drawn, ...type, box: box(drawn.box)};
    }
  }
}

/** The box around a transformed box. */
export function placed({left, top, right, bottom}: Box, matrix: Matrix): Box {
  const corners: readonly Point[] = [
    [left, top],
    [right, top],
    [left, bottom],
    [right, bottom],
  ];
  return around(corners.map(spotIn(matrix)));
}

function spotIn([a, b, c, d, e, f]: Matrix): (spot: Point) => Point {
  return ([x, y]) => [a * x + c * y + e, b * x + d * y + f];
}
