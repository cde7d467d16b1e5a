import {describe, expect, test} from 'vitest';
import {type Box, center, union} from '../../src/box.ts';
import {isFrame, isLettering, type Seen} from '../../src/check/sight.ts';
import {workbench} from '../../src/components/layout/bands.ts';
import {defaultNetwork} from '../../src/network/defaultNetwork.ts';
import type {Network} from '../../src/network/network.ts';
import {pageOf} from '../../src/page.ts';
import {size} from '../../src/theme.ts';
import {figuresCalling} from '../helpers/figuresCalling.ts';
import {isWhole} from '../helpers/isWhole.ts';
import {sampleNetworks} from '../helpers/sampleNetworks.ts';
import {seenAt} from '../helpers/seenAt.ts';

const page = pageOf('landscape');
const band = workbench(page, 'equations');
const middle = [page.frame.width / 2, page.frame.height / 2 + band.y] as const;

/** `npm run test:whole` looks at more networks. */
const networks: readonly (readonly [string, Network])[] = [
  ['the default network', defaultNetwork],
  ...(isWhole
    ? ['1-1-1', '2-3-3-2-binary'].map(
        name => [name, sampleNetworks.get(name)!] as const,
      )
    : []),
];

/** Figures of several equations, with or without their numbers below. */
const several = figuresCalling('NumbersBelow', 'ChangingNumbers');

const known = new Map<string, ReturnType<typeof seenAt>>();

/** The ends of all beats. */
function beatsOf(id: string, network: Network): ReturnType<typeof seenAt> {
  const key = `${id} ${network.title}`;
  const seen = known.get(key) ?? seenAt({id, network}, () => true);
  known.set(key, seen);
  return seen;
}

describe.each(networks)('Of %s', (_, network) => {
  test.each(several)(
    'the equations of figure $id stand in the middle of the free area at every beat',
    async ({id}) => {
      const beats = await beatsOf(id, network);
      const aside = beats.map(seen => {
        const [x, y] = center(contentOf(seen));
        return [Math.abs(x - middle[0]), Math.abs(y - middle[1])] as const;
      });

      // One column's numbers come before the other's.
      expect(Math.max(...aside.map(([across]) => across))).toBeLessThan(
        0.07 * page.width,
      );
      // Numbers to come have their room below the last row.
      expect(Math.max(...aside.map(([, down]) => down))).toBeLessThan(
        0.14 * band.height,
      );
    },
  );
});

test.each(several)(
  'The equations of figure $id are as large as a single one nearly is, with all numbers below',
  async ({id}) => {
    const end = (await beatsOf(id, defaultNetwork)).at(-1)!;
    const equations = lettersIn(end).filter(({kind}) => kind === 'equation');

    expect(Math.min(...equations.map(({em}) => em))).toBeGreaterThan(
      size.result,
    );
  },
);

test('What two layers share is framed to the end', async () => {
  const end = (await beatsOf('15', defaultNetwork)).at(-1)!;
  const frames = end.filter(isFrame).filter(({name}) => name === 'frame');
  const counts = [...new Set(frames.map(({color}) => color))].map(
    color => frames.filter(frame => frame.color === color).length,
  );

  expect(counts).toEqual([2, 2, 2, 2]);
});

describe.each(networks)('Of %s', (_, network) => {
  test.each(figuresCalling('Numbers', 'lawOfBiases'))(
    'the numbers at the end of figure $id have the em of the equation above, as far as there is room',
    async ({id}) => {
      const [end] = await seenAt({id, network}, () => false);
      const letters = lettersIn(end!);
      const ofKind = (kind: string) => letters.filter(one => one.kind === kind);
      const numbers = union(ofKind('value').map(({box}) => box))!;
      const all = contentOf(end!);
      const [em, ...others] = new Set(ofKind('value').map(one => one.em));
      const beside = heightOf(all) - heightOf(numbers);
      const room =
        em! *
        Math.min(
          band.width / (numbers.right - numbers.left),
          (band.height - beside) / heightOf(numbers),
        );
      const equation = Math.max(...ofKind('equation').map(one => one.em));

      expect(others).toEqual([]);
      expect(em).toBeGreaterThan(0.9 * Math.min(equation, room));
    },
  );
});

test.each([
  [false, size.result],
  [true, 48],
])(
  'The last equation of a trace over two branches has the free area to itself, with captions: %s',
  async (captions, least) => {
    const network = defaultNetwork;
    const [end] = await seenAt({id: '07', network, captions}, () => false);
    const equation = lettersIn(end!).filter(({kind}) => kind === 'equation');
    const bars = equation.filter(({name}) => name === '—');
    const lines = new Set(bars.map(({box}) => Math.round(box.top)));
    const [x] = center(contentOf(end!));

    expect(Math.max(...equation.map(({em}) => em))).toBeGreaterThan(least);
    expect(lines.size).toBe(2);
    expect(Math.abs(x - middle[0])).toBeLessThan(0.02 * page.width);
  },
);

/** What is read below the map. */
function lettersIn(seen: readonly Seen[]) {
  const top = middle[1] - band.height / 2;
  return seen
    .filter(isLettering)
    .filter(({kind}) => kind === 'equation' || kind === 'value')
    .filter(({box}) => box.top > top - 1);
}

function contentOf(seen: readonly Seen[]): Box {
  return union(lettersIn(seen).map(({box}) => box))!;
}

function heightOf({top, bottom}: Box): number {
  return bottom - top;
}
