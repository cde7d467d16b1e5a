import {describe, expect, test} from 'vitest';
import {derive} from '../../../src/math/derivation.ts';
import {sentenceText} from '../../../src/math/write/sentenceText.ts';
import {plainNetwork, variousNetworks} from '../networks.ts';

const narrow = [
  [1, 2, 2],
  [2, 1, 2],
  [2, 2, 1],
].map(layers => [`layers ${layers.join('-')}`, plainNetwork(layers)] as const);

describe('Where a column meets a row, each is said to be repeated if it is', () => {
  test.each([...variousNetworks, ...narrow])('in %s', (_, network) => {
    const steps = [...derive(network).sections()]
      .flatMap(({steps}) => steps)
      .map(({caption, before}) => ({said: sentenceText(caption), before}))
      .filter(({said}) => said.includes('one number of the column times one'));

    expect(steps.length).toBeGreaterThan(0);
    for (const {said, before} of steps) {
      const [rows, columns] = before[0]!.right.shape;
      expect(said.startsWith('A repeated column')).toBe(columns !== 1);
      expect(said.includes('a repeated row')).toBe(rows !== 1);
    }
  });
});
