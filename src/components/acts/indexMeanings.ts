import type {Variable} from '../../math/term/variable.ts';
import {noteWords} from '../../math/words/noteWords.ts';
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
        ['layer', noteWords.layer(layer)],
        ['first', noteWords.node(first)],
      ]
    : [
        ['layer', noteWords.intoLayer(layer)],
        ['first', noteWords.row(first)],
        ['second', noteWords.column(second)],
      ];
}
