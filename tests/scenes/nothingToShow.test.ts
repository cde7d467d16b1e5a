import {describe, expect, test} from 'vitest';
import type {FigureEntry} from '../../src/catalogue.ts';
import {isInspectable} from '../../src/drawn.ts';
import type {Network} from '../../src/network/network.ts';
import {hold} from '../../src/theme.ts';
import {caseNetwork} from '../helpers/caseNetworks.ts';
import {figures, figuresCalling} from '../helpers/figuresCalling.ts';
import {isWhole} from '../helpers/isWhole.ts';
import {openFigure} from '../helpers/openFigure.ts';
import {sampleNetworks} from '../helpers/sampleNetworks.ts';

const oneLayer = caseNetwork('one-layer-softmax');
const oneWeight = sampleNetworks.get('1-1-1')!;

/** What a figure says in words at its end, how long it is, and its beats. */
async function lastOf(figure: FigureEntry, network: Network) {
  const player = await openFigure(figure, {
    network,
    theme: 'dark',
    size: {width: 96, height: 54},
    fps: 4,
  });
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
    ...figuresCalling('noHiddenLayer').map(
      figure =>
        [
          figure.id,
          figure,
          oneLayer,
          /No hidden layer.*one layer of weights/,
        ] as const,
    ),
    ['04', figures[4]!, oneWeight, /One weight, one gradient.*none left/],
  ] as const)(
    'says so on a card, for as long as it takes to read: %s',
    async (_, figure, network, text) => {
      const {words, seconds, beats} = await lastOf(figure, network);

      expect(words).toMatch(text);
      expect(seconds).toBeGreaterThanOrEqual(hold.equation + hold.last);
      expect(beats).toEqual(['card']);
    },
  );
});

test.each(figures.filter((_, at) => isWhole || at % 3 === 1))(
  'Of a network without a hidden layer figure $id shows something, or a card',
  async figure => {
    const {seconds, beats} = await lastOf(figure, oneLayer);

    expect(
      beats,
      `Figure ${figure.id} has no beat for a network without a hidden layer. Return noHiddenLayer(set, WHY), of src/scenes`,
    ).not.toEqual([]);
    expect(seconds).toBeGreaterThanOrEqual(hold.last);
  },
);
