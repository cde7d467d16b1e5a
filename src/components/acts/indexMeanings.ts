import type {Variable} from '../../math/term/variable.ts';
import type {IndexPart} from './IndexReader.ts';

/**
 * The meanings of the indices of a node's or a weight's symbol, in the order of
 * reading.
 */
export function indexMeanings({
  layer,
  indices: [first, second],
}: Variable): readonly (readonly [part: IndexPart, words: string])[] {
  return second === undefined
    ? [
        ['layer', `layer ${layer}`],
        ['first', `node ${first}`],
      ]
    : [
        ['layer', `into layer ${layer}`],
        ['first', `row: it goes to node ${first}`],
        ['second', `column: it comes from node ${second}`],
      ];
}
