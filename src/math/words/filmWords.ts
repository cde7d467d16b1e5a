import {anyOf, say} from '../write/sentence.ts';

/** A film’s own sentences: it looks back where a part is done. */
export const filmWords = {
  lastLayer: say`So far: trace every path, gather the factors, and call what nodes share ${anyOf('delta')}.`,
  hiddenLayer: say`So far: a layer’s gradient needs the ${anyOf('delta')} above and two slopes of its own.`,
};
