import {describe, expect, test} from 'vitest';
import {
  allText,
  countText,
  smallNumber,
  timesText,
} from '../../../src/math/write/counts.ts';
import {derive} from '../../../src/math/derivation.ts';
import {deriveDocument} from '../../../src/math/document/document.ts';
import {equationsOf} from '../../../src/math/step/equationsOf.ts';
import {wordsOf} from '../../../src/math/write/words.ts';
import type {Network} from '../../../src/network/network.ts';
import {plainNetwork, softmaxNetwork} from '../networks.ts';

describe('Words follow a count:', () => {
  test.each([
    [countText(1, 'layer'), '1 layer'],
    [countText(2, 'layer'), '2 layers'],
    [countText(0, 'file'), '0 files'],
    [countText(1, 'entry'), '1 entry'],
    [countText(3, 'entry'), '3 entries'],
    [countText(2, 'array'), '2 arrays'],
    [timesText(1), 'once'],
    [timesText(2), 'twice'],
    [timesText(3), '3 times'],
    [allText(2), 'both'],
    [allText(3), 'all 3'],
    [smallNumber(3), 'three'],
    [smallNumber(12), '12'],
  ])('%s', (text, expected) => {
    expect(text).toBe(expected);
  });
});

const sizes = [1, 2, 3, 5];
const narrow = [1, 2, 3];

/** Every count of inputs, hidden nodes, outputs and layers from one to five. */
const shapes: readonly (readonly number[])[] = [
  ...sizes.flatMap(inputs => sizes.map(outputs => [inputs, outputs])),
  ...narrow.flatMap(inputs =>
    sizes.flatMap(hidden => narrow.map(outputs => [inputs, hidden, outputs])),
  ),
  [1, 1, 1, 1],
  [2, 1, 2, 1],
  [1, 2, 2, 1, 1],
  [1, 1, 1, 1, 1, 1],
  [2, 2, 2, 2, 2, 2],
];

const networks: readonly (readonly [string, Network])[] = shapes.flatMap(
  layers => {
    const name = layers.join('-');
    const outputs = layers.at(-1)!;
    const plain = [name, plainNetwork(layers)] as const;
    return outputs > 1 && outputs < 4
      ? [plain, [`${name} with softmax`, softmaxNetwork(layers)] as const]
      : [plain];
  },
);

describe.each(networks)('The words of %s', (_, network) => {
  const text = deriveDocument(network);

  test('speak of one thing as of one, of two as of both', () => {
    expect(misCounted(text)).toEqual([]);
  });

  test('speak of one thing as of one to a screen reader', () => {
    const spoken = [...equationsOf(derive(network).sections())].map(
      ({equation}) => wordsOf(equation),
    );

    expect(spoken.flatMap(misCounted)).toEqual([]);
  });

  test('say nothing twice', () => {
    const sides = text
      .split(/\n(?! {5}=)/)
      .filter(line => line.includes(' = '))
      .map(line => line.trim().split(/\s+= /))
      .filter(parts => new Set(parts).size < parts.length);

    expect(sides).toEqual([]);
  });
});

const single = networks.filter(([, {layers}]) => layers.at(-1) === 1);

test.each(single)(
  'The words of %s, with one output, speak of no other error',
  (_, network) => {
    expect(deriveDocument(network)).not.toMatch(
      /all errors|the errors|each output/,
    );
  },
);

/** What is said of one or two as if there were more of them, or other ones. */
function misCounted(text: string): readonly string[] {
  const things =
    '(?:columns|entries|equations|errors|layers|nodes|paths|rows|terms|weights)';
  const wrong = [
    new RegExp(`\\b(?:1|one)(?: more)? ${things}\\b`, 'g'),
    /\b(?:columns|rows) of 1\b/g,
    /\ball [12]\b/gi,
    /\bthe 1\b/gi,
    /\brepeated (?:once|[12] times)\b/g,
  ];
  return wrong.flatMap(pattern => text.match(pattern) ?? []);
}
