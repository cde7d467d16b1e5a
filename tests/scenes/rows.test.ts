import {describe, expect, test} from 'vitest';
import type {FigureEntry} from '../../src/catalogue.ts';
import {readNetwork} from '../../src/cli/files/networkFile.ts';
import {isInspectable, type RowPlace} from '../../src/drawn.ts';
import {defaultNetwork} from '../../src/network/defaultNetwork.ts';
import type {Network} from '../../src/network/network.ts';
import type {Player} from '../../src/stage/index.ts';
import {figures as all, figuresCalling} from '../helpers/figuresCalling.ts';
import {isWhole} from '../helpers/isWhole.ts';
import {frameAt, openFigure} from '../helpers/openFigure.ts';
import {seededNetwork} from '../math/networks.ts';
import {meet, worth} from './readRow.ts';

/** Figures with rows of numbers that come to something. */
const says = figuresCalling(
  'FormulaPair',
  'RowMeetsColumn',
  '.writeValues',
  'resultAside',
  'smallWorkings',
  'ProductResult',
  'findByNudging',
);

/** Figures with rows of numbers. */
const working = new Set([...says, ...figuresCalling('FactorValues')]);

/** `npm run test:rows` reads the rows of all of these, and of more random ones. */
const files = [
  'networks/1-1-1.json',
  'networks/3-4-2-tanh.json',
  'networks/2-3-3-2-binary.json',
  'networks/4-4-4-4-3-softmax.json',
];

const networks: readonly (readonly [string, () => Promise<Network>])[] = [
  ['the default network', async () => defaultNetwork],
  ...files
    .slice(...(isWhole ? [0] : [1, 2]))
    .map(file => [file, () => readNetwork(file)] as const),
  ...Array.from({length: isWhole ? 12 : 1}, (_, at) => {
    const [depth, seed] = [1 + ((at + 1) % 3), at + 1];
    const name = `a random network, ${depth} layers, seed ${seed}`;
    return [name, async () => seededNetwork(depth, seed)] as const;
  }),
];

const figures = all.filter(figure => isWhole || working.has(figure));

/** All figures of the network that they are told with; the others take turns. */
const plays = networks.map(([name, network], at) => ({
  name,
  network,
  some: figures.filter(
    (_, index) => isWhole || at === 0 || index % 2 === at % 2,
  ),
}));

describe.each(plays)(
  'Of $name, what is read in rows of numbers comes to what is said',
  ({network, some}) => {
    test.each(some)('in figure $id', async figure => {
      const rows = await rowsOf(figure, await network());

      expect(rows.flatMap(faultsOf)).toEqual([]);
    });
  },
);

test.each(says)(
  'Figure $id has rows that say what they come to',
  async figure => {
    const rows = await rowsOf(figure, defaultNetwork);

    expect(rows.some(({text}) => text.includes('='))).toBe(true);
  },
);

describe('A row of numbers that does not say what it comes to is told', () => {
  test.each([
    [
      'a plus is missing',
      '0.1385 × 0.40 −0.0381 × 0.50 × 0.2413 × 0.05 = 0.000439',
    ],
    ['parentheses are missing', '0.1385 × 0.40 + −0.0381 × 0.50 = 0.0364'],
    [
      'the sum is not fenced',
      '0.1385 × 0.40 + (−0.0381) × 0.50 × 0.2413 × 0.05 = 0.000439',
    ],
    ['a sign is missing', '0.7414 0.1868 × 0.5933 = 0.0822'],
    ['a factor is missing', '0.7414 × 0.1868 = 0.0822'],
    ['a total is not added', '0.0554 (−0.0190) = 0.0364'],
  ])('%s', (_, text) => {
    expect(faultsOf({text, orderly: true})).not.toEqual([]);
  });

  test.each([
    '(0.1385 × 0.40 + (−0.0381) × 0.50) × 0.2413 × 0.05 = 0.000439',
    '−0.0381 × 0.50 = −0.01905',
    '0.50 × (0.01 − 0.7514)² = 0.2748',
    'σ(0.3775) = 0.5933',
    // What it is, and what it becomes.
    '0.2984 → 0.2805',
  ])('but not %s', text => {
    expect(faultsOf({text, orderly: true})).toEqual([]);
  });
});

interface Row {
  readonly text: string;
  /** Whether what comes later in it stands further right, or in a lower line. */
  readonly orderly: boolean;
  /** Whether it says what it comes to, and all of it stands there. */
  readonly isWhole: boolean;
}

/** What figures of the default network show is asked for twice. */
const known = new Map<string, Promise<readonly Row[]>>();

function rowsOf(
  figure: FigureEntry,
  network: Network,
): Promise<readonly Row[]> {
  if (network !== defaultNetwork) return rowsPlayed(figure, network);
  const rows = known.get(figure.id) ?? rowsPlayed(figure, network);
  known.set(figure.id, rows);
  return rows;
}

/** Every row that a figure shows when a beat rests, each text once. */
async function rowsPlayed(
  figure: FigureEntry,
  network: Network,
): Promise<readonly Row[]> {
  const player = await openFigure(figure, {
    network,
    theme: 'dark',
    size: {width: 1920, height: 1080},
    fps: 5,
    timeline: 'played',
  });
  const frames: (readonly Row[])[] = [];
  do frames.push(await rowsShown(player));
  while (await player.advance());
  const rests = new Set(
    player.scenes.flatMap(({events}) =>
      events.map(({time}) => frameAt(player, time)),
    ),
  ).add(frames.length - 1);
  // Some are gone before a beat rests, and are read when they are whole.
  const read = frames.flatMap((rows, frame) =>
    rests.has(frame) ? rows : rows.filter(row => row.isWhole),
  );
  return [...new Map(read.map(row => [row.text, row])).values()];
}

interface Written {
  readonly row: RowPlace;
  readonly name: string;
  readonly left: number;
  readonly middle: number;
  readonly em: number;
  readonly strength: number;
}

async function rowsShown(player: Player): Promise<readonly Row[]> {
  const rows = new Map<string, Written[]>();
  await player.visit(({node, opacity, toDrawing: [a, , , d, e, f]}) => {
    if (!isInspectable(node) || opacity <= 0) return;
    for (const drawn of node.inspect()) {
      if (!('em' in drawn) || !drawn.row || drawn.strength <= 0.1) continue;
      const {row, name, box, em} = drawn;
      const left = a * box.left + e;
      const middle = (d * (box.top + box.bottom)) / 2 + f;
      const {strength} = drawn;
      const written = {row, name, left, middle, em: em * a, strength};
      rows.set(row.key, [...(rows.get(row.key) ?? []), written]);
    }
  });
  return [...rows.values()].map(written => {
    const sorted = written.toSorted(
      (one, other) => one.row.place - other.row.place || one.left - other.left,
    );
    const orderly = sorted.every((one, at) => {
      const before = sorted[at - 1];
      return (
        !before ||
        one.left > before.left ||
        one.middle > before.middle + before.em / 2
      );
    });
    const text = sorted.map(({name}) => name).join(' ');
    const isWhole =
      text.includes('=') && sorted.every(({strength}) => strength > 0.95);
    return {text, orderly, isWhole};
  });
}

/** What a reader of a row would stumble over. */
function faultsOf({
  text,
  orderly,
}: Pick<Row, 'text' | 'orderly'>): readonly string[] {
  const states = text.split('→');
  if (states.length > 1)
    return states.flatMap(state => faultsOf({text: state, orderly}));
  const sides = text.split('=').filter(side => side.trim() !== '');
  try {
    const [first, ...others] = sides.map(worth);
    return [
      ...(orderly ? [] : [`${text}: not in the order of reading`]),
      ...others
        .filter(other => !meet(first!, other))
        .map(other => `${text}: ${String(first)} is not ${String(other)}`),
    ];
  } catch (error) {
    return [String(error)];
  }
}
