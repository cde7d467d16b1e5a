import {describe, expect, test} from 'vitest';
import {catalogue} from '../../src/catalogue.ts';
import {isInspectable} from '../../src/drawn.ts';
import type {Network} from '../../src/network/network.ts';
import {hold} from '../../src/theme.ts';
import {caseNetwork} from '../helpers/caseNetworks.ts';
import {openFigure} from '../helpers/openFigure.ts';
import {sampleNetworks} from '../helpers/sampleNetworks.ts';

/** What a figure says in words at its end, how long it is, and its beats. */
async function lastOf(id: string, network: Network) {
  const player = await openFigure(
    catalogue.find(figure => figure.id === id)!,
    {network, theme: 'dark', size: {width: 96, height: 54}, fps: 4},
  );
  await player.seek(player.frames - 1);
  const words: string[] = [];
  await player.visit(({node, opacity}) => {
    if (!isInspectable(node) || opacity <= 0) return;
    for (const {kind, name, strength} of node.inspect()) {
      if (kind === 'words' && strength > 0.9) words.push(name);
    }
  });
  return {
    words: words.join(' '),
    seconds: player.frames / player.fps,
    beats: player.scenes.flatMap(({events}) => events.map(({name}) => name)),
  };
}

describe('A figure of which a network has nothing', () => {
  test.each([
    [
      '07',
      caseNetwork('one-layer-softmax'),
      /No hidden layer.*one layer of weights/,
    ],
    [
      '12',
      caseNetwork('one-layer-softmax'),
      /No hidden layer.*one layer of weights/,
    ],
    ['04', sampleNetworks.get('1-1-1')!, /One weight, one gradient.*none left/],
  ])(
    'says so on a card, for as long as it takes to read: %s',
    async (id, network, text) => {
      const {words, seconds, beats} = await lastOf(id, network);

      expect(words).toMatch(text);
      expect(seconds).toBeGreaterThanOrEqual(hold.equation + hold.last);
      expect(beats).toEqual(['card']);
    },
  );
});
