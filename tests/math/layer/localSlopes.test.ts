import {describe, expect, test} from 'vitest';
import {derive} from '../../../src/math/derivation.ts';
import {equationsOf} from '../../../src/math/step/equationsOf.ts';
import {variousNetworks} from '../networks.ts';

/** The letters of ∂/∂ on the left of each equation of a section, in order. */
function slopesIn(
  network: (typeof variousNetworks)[number][1],
  name: RegExp,
): readonly string[] {
  const found: string[] = [];
  for (const section of derive(network).sections()) {
    if (!name.test(section.name)) continue;
    for (const {equation} of equationsOf([section])) {
      const {left} = equation;
      if (left.kind !== 'partial') continue;
      const slope = `${left.of.letter}/${left.by.letter}`;
      if (found.at(-1) !== slope) found.push(slope);
    }
  }
  return found;
}

describe('The slopes of a layer are worked out on the way back', () => {
  test.each(variousNetworks)('of the last one of %s', (_, network) => {
    expect(slopesIn(network, /^outputLayer\.localSlopes/)).toEqual([
      'e/a',
      'a/z',
    ]);
  });

  test.each(variousNetworks.filter(([, {layers}]) => layers.length > 2))(
    'of the first one of %s',
    (_, network) => {
      expect(slopesIn(network, /^hiddenLayer\(1\)\.localSlopes/)).toEqual([
        'a/z',
      ]);
    },
  );
});
