import {catalogue} from '../../src/catalogue.ts';

/** Ids that no figure has, the last ones: authors take the first. */
export const freeIds: readonly string[] = Array.from({length: 100}, (_, n) =>
  String(n).padStart(2, '0'),
)
  .filter(id => !catalogue.some(figure => figure.id === id))
  .toReversed();
