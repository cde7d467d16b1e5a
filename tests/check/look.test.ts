import {describe, expect, test} from 'vitest';
import {look} from '../../src/check/look.ts';
import type {Drawn} from '../../src/drawn.ts';
import type {Matrix, VisitedNode} from '../../src/stage/index.ts';
import {disc, enclosure, value} from './helpers/things.ts';

type Node = Drawn & Partial<Pick<VisitedNode, 'opacity' | 'toDrawing'>>;

/** Nodes that draw one thing each, in this order. */
function see(...nodes: readonly Node[]) {
  return look({
    async visit(visitor) {
      return nodes.map((drawn, at) => {
        const toDrawing: Matrix = [1, 0, 0, 1, 0, 0];
        const {opacity = 1, toDrawing: matrix = toDrawing} = drawn;
        return visitor({
          node: {inspect: () => [drawn]},
          key: `node ${at}`,
          holders: ['view'],
          opacity,
          toDrawing: matrix,
          get facts(): never {
            throw new Error('A look asks for what nodes report.');
          },
          cutTo: undefined,
        });
      });
    },
  });
}

async function names(...nodes: readonly Node[]) {
  return (await see(...nodes)).map(({name}) => name);
}

describe('A look', () => {
  test('sees type where it stands in the frame, and how large it is there', async () => {
    const [seen] = await see({
      ...value('type', {x: 0, y: 0}),
      toDrawing: [0.5, 0, 0, 0.5, 960, 540],
    });

    expect(seen).toMatchObject({
      box: {left: 935, top: 530, right: 985, bottom: 550},
      em: 25,
      smallest: 25,
      owners: ['view', 'node 0'],
    });
  });

  test('does not see what is transparent, or shrunk to nothing', async () => {
    expect(
      await names(
        {...value('clear'), opacity: 0},
        {...value('faint'), opacity: 0.05},
        {...value('no more'), toDrawing: [0, 0, 0, 0, 960, 540]},
        value('there'),
      ),
    ).toEqual(['there']);
  });

  test('does not see what a later circle or plate hides altogether', async () => {
    const box = {left: 900, top: 500, right: 1020, bottom: 580};
    const plate = enclosure(box, {color: '#000000', opacity: 1});
    const tint = enclosure(box, {color: '#000000', opacity: 0.5});
    const type = value('type');

    expect(await names(type, plate)).toEqual(['frame']);
    expect(await names(plate, type)).toEqual(['frame', 'type']);
    expect(await names(type, tint)).toEqual(['type', 'frame']);
    expect(await names(disc('z', [960, 540]), disc('a', [960, 540]))).toEqual([
      'a',
    ]);
    expect(await names(disc('z', [960, 540]), disc('a', [990, 540]))).toEqual([
      'z',
      'a',
    ]);
  });
});
