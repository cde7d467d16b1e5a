import {describe, expect, test} from 'vitest';
import {derive} from '../../../src/math/derivation.ts';
import {
  sentenceFault,
  statementsIn,
} from '../../../src/math/truth/sentenceFault.ts';
import {pointOf} from '../../../src/math/value/point.ts';
import {anyOf, say} from '../../../src/math/write/sentence.ts';
import {defaultNetwork} from '../../../src/network/defaultNetwork.ts';
import type {Network} from '../../../src/network/network.ts';
import {fullyDrawn} from '../../helpers/sampleNetworks.ts';
import {seededNetwork, softmaxNetwork} from '../networks.ts';

const networks: readonly (readonly [string, Network])[] = [
  ...fullyDrawn,
  ...[1, 2, 3, 4].map(
    depth => [`random, depth ${depth}`, seededNetwork(depth, 1)] as const,
  ),
];

describe('What a derivation says in words is so', () => {
  test.each(networks)('of %s', (_, network) => {
    const {point, ...derivation} = derive(network);
    const spoken = [...derivation.sections()].flatMap(({title, steps}) => [
      {sentence: title, before: [], after: []},
      ...steps.map(({caption, before, after}) => ({
        sentence: caption,
        before,
        after,
      })),
    ]);
    const faults = spoken.map(({sentence, ...of}) =>
      sentenceFault(sentence, {point, ...of}),
    );

    expect(faults.filter(fault => fault !== undefined)).toEqual([]);
    expect(
      spoken.filter(({sentence}) => statementsIn(sentence) > 0).length,
    ).toBeGreaterThan(5);
  });
});

describe('A sentence is refused that says', () => {
  const point = pointOf(defaultNetwork);
  const soft = pointOf(softmaxNetwork([2, 3]));

  test.each([
    [
      'too many equations',
      say`The 5 equations stand where their weights stand.`,
    ],
    ['too few', say`The 3 equations stand in a column, as the biases do.`],
    [
      'three errors',
      say`All 3 errors depend on ${anyOf('w')}, along paths that add.`,
    ],
    ['a layer too many', say`Layer 3 is the last one.`],
    [
      'that more nodes lie between',
      say`It depends on ${anyOf('w')} through all 3 ${anyOf('z')} of layer 2`,
    ],
    [
      'that ones repeat more',
      say`Ones stand for the column repeated 3 times to the right`,
    ],
    ['laws that are not there', say`The five equations in numbers`],
  ])('%s', (_, sentence) => {
    expect(sentenceFault(sentence, {point})).toMatch(/it (?:counts|says)/);
  });

  test('the derivative of softmax the wrong way round, and the right way passes', () => {
    const wrong = say`every ${anyOf('z')} moves every ${anyOf('a')}, its own down and the others up.`;
    const right = say`every ${anyOf('z')} moves every ${anyOf('a')}, its own up and the others down.`;

    expect(sentenceFault(wrong, {point: soft})).toContain('moves an a down');
    expect(sentenceFault(right, {point: soft})).toBeUndefined();
  });
});
