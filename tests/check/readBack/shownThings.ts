import {expect} from 'vitest';
import {readingsOf} from '../../../src/check/readBack/readings.ts';
import type {Seen} from '../../../src/check/sight.ts';
import {isEdge} from '../../../src/network/mapIds.ts';
import type {Network} from '../../../src/network/network.ts';
import {disc, line, showing, stay, value} from '../helpers/things.ts';

/** A place of the map with a number at it. */
export function placed(at: string, text: string): readonly Seen[] {
  const owners = ['view', at];
  const place = isEdge(at)
    ? line(at, [0, 0], [50, 0], {owners})
    : disc(at, [0, 0], {owners});
  return [place, value(text, {id: `number ${at}`, owners: [...owners, 'n']})];
}

/**
 * What is read of things that stay for a second each time; what is not true says why.
 */
export function readingsIn(
  network: Network,
  ...shown: readonly (readonly Seen[])[]
) {
  const {moments} = showing(shown.flatMap(seen => stay(10, seen)));
  const found = readingsOf(moments, network);
  for (const {outcome, why = 'it is so'} of found) {
    expect([outcome, why]).toEqual([
      outcome,
      outcome === 'true' ? 'it is so' : expect.stringMatching(/\p{L}{2}/u),
    ]);
  }
  return found;
}

export function outcomes(
  network: Network,
  ...shown: readonly (readonly Seen[])[]
) {
  return readingsIn(network, ...shown).map(({outcome}) => outcome);
}
