import type {Box} from '../../box.ts';
import {LEAST_STRENGTH} from '../../drawn.ts';
import type {Player, VisitedNode} from '../../stage/index.ts';
import {limits} from '../limits.ts';
import {placed} from '../look.ts';
import {keepsPlace} from '../rest.ts';

/** A node of any project that draws something, as it is seen at one moment. */
export interface SeenNode {
  /** Unique in its scene. */
  readonly id: string;
  /** The node that its author knows it by: a text may be drawn by several. */
  readonly whole: {readonly key: string};
  readonly node: object;
  /** The name of its class. */
  readonly type: string;
  readonly draws: 'text' | 'media' | 'shape';
  /** Its words; its class for others. */
  readonly name: string;
  /** Its size in pixels of the frame, and the size that it was given. */
  readonly em: number;
  readonly ownEm: number;
  /** Whether it is code, and whether a selection dims the rest of it. */
  readonly code?: 'whole' | 'selected';
  /** From 0, invisible, to 1. */
  readonly strength: number;
  /** Pixels of the frame, from its top left corner. */
  readonly box: Box;
  /** The same in its own coordinates. */
  readonly ownBox: Box;
  /** Where its holders cut it off. */
  readonly cutTo?: Box;
}

/** What is drawn on the current frame of a player, in order of drawing. */
export async function seenNodes(
  player: Pick<Player, 'visit'>,
): Promise<readonly SeenNode[]> {
  return (await player.visit(seenOf)).flat();
}

function seenOf(visited: VisitedNode): readonly SeenNode[] {
  const {node, key, opacity, toDrawing} = visited;
  if (opacity < LEAST_STRENGTH) return [];
  const {draws, type, box: ownBox, ink, text} = visited.facts;
  const [a, b, c, d] = toDrawing;
  const size = Math.sqrt(Math.abs(a * d - b * c));
  const strength = opacity * ink;
  if (draws === 'nothing' || size === 0 || strength < LEAST_STRENGTH) return [];
  const {cutTo} = visited;
  const isSmall = ownBox.right <= ownBox.left || ownBox.bottom <= ownBox.top;
  if (isSmall && draws !== 'shape') return [];
  return [
    {
      id: key,
      whole: text?.whole ?? {key},
      node: text?.whole ?? node,
      type,
      draws,
      name: text?.content ?? type,
      em: (text?.em ?? 0) * size,
      ownEm: text?.em ?? 0,
      ...(text?.code && {code: text.code}),
      strength,
      box: placed(ownBox, toDrawing),
      ownBox,
      ...(cutTo && {cutTo}),
    },
  ];
}

/** Whether a node has kept its content, its place and its strength. */
export function keepsStill(one: SeenNode, other: SeenNode): boolean {
  if (one === other) return true;
  return (
    one.name === other.name &&
    keepsPlace(one.box, other.box) &&
    Math.abs(one.strength - other.strength) <= limits.fade
  );
}
