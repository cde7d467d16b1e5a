import {type Box, isWithin} from '../../box.ts';
import {space} from '../../theme.ts';

/**
 * The box of a frame's line around some content, away from brackets that stand
 * beside the content: halfway between both where they are close.
 *
 * @param brackets - Those on the board; the ones inside of the content do not
 *   count.
 */
export function besideBrackets(
  box: Box,
  content: Box,
  brackets: readonly Box[],
): Box {
  const others = brackets.filter(
    bracket =>
      !isWithin(bracket, content, 1) &&
      bracket.top < box.bottom &&
      bracket.bottom > box.top,
  );
  const x = (content.left + content.right) / 2;
  const before = others.filter(({right}) => right <= x);
  const after = others.filter(({left}) => left >= x);
  return {
    ...box,
    left: Math.max(
      box.left,
      ...before.map(({right}) =>
        Math.min(right + AIR, (right + content.left) / 2),
      ),
    ),
    right: Math.min(
      box.right,
      ...after.map(({left}) =>
        Math.max(left - AIR, (left + content.right) / 2),
      ),
    ),
  };
}

/** The most space between a bracket and the line of a frame beside it. */
const AIR = space.tiny;
