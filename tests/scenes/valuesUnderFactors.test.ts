import {describe, expect, test} from 'vitest';
import {type Box, center, union} from '../../src/box.ts';
import type {FigureEntry} from '../../src/catalogue.ts';
import {look} from '../../src/check/look.ts';
import {
  isLettering,
  type Seen,
  type SeenLettering,
} from '../../src/check/sight.ts';
import {readNetwork} from '../../src/cli/files/networkFile.ts';
import {defaultNetwork} from '../../src/network/defaultNetwork.ts';
import type {Network} from '../../src/network/network.ts';
import {pageOf} from '../../src/page.ts';
import {figuresCalling} from '../helpers/figuresCalling.ts';
import {isWhole} from '../helpers/isWhole.ts';
import {frameAt, openFigure} from '../helpers/openFigure.ts';

/** Figures with values below the factors of an equation. */
const figures = figuresCalling(
  'FactorValues',
  'FormulaPair',
  'RowMeetsColumn',
  'Workings',
  'smallWorkings',
  'resultAside',
  'ProductResult',
);

/** Ordinary runs leave the others to `npm run test:rows`. */
const files = [
  'networks/4-4-4-4-3-softmax.json',
  'networks/2-3-3-2-binary.json',
  'networks/3-4-2-tanh.json',
  'networks/1-1-1.json',
];

const networks: readonly (readonly [string, () => Promise<Network>])[] = [
  ['the default network', async () => defaultNetwork],
  ...files
    .slice(0, isWhole ? files.length : 1)
    .map(file => [file, () => readNetwork(file)] as const),
];

/** They take turns in ordinary runs. */
const plays = networks.map(([name, network], turn) => ({
  name,
  network,
  some: figures.filter((_, at) => isWhole || at % networks.length === turn),
}));

describe.each(plays)('Of $name', ({network, some}) => {
  test.each(some)(
    'values stand below their own factors in figure $id',
    async figure => {
      expect(await faultsOf(figure, await network())).toEqual([]);
    },
  );
});

test('Values are told that stand a factor too far left', () => {
  expect(misplaced(product(0))).toEqual([]);
  expect(misplaced(product(-120))).not.toEqual([]);
});

async function faultsOf(
  figure: FigureEntry,
  network: Network,
): Promise<readonly string[]> {
  const player = await openFigure(figure, {
    network,
    theme: 'dark',
    size: pageOf('landscape').frame,
    fps: 10,
  });
  const rests = player.scenes
    .flatMap(({events}) => events)
    .map(({time}) => frameAt(player, time));
  const faults = new Set<string>();
  for (const frame of new Set([...rests, player.frames - 1])) {
    await player.seek(frame);
    misplaced(await look(player)).forEach(fault => faults.add(fault));
  }
  return [...faults];
}

/** The values of rows that do not stand below their own factors. */
function misplaced(seen: readonly Seen[]): readonly string[] {
  const letters = seen.filter(isLettering);
  return groups(letters, ({row}) => row?.key).flatMap(row => {
    const sorted = row.toSorted(
      (one, other) => one.row!.place - other.row!.place,
    );
    const values = split(beforeResult(sorted)).map(part =>
      part.filter(({name}) => /\d/.test(name)),
    );
    const equation = above(row, letters);
    const factors = equation && split(rightOf(equation));
    if (!factors || factors.length !== values.length) return [];
    const boxes = factors.map(factor => boxOf(factor));
    return values.flatMap((part, at) =>
      part.flatMap(({name, box}) => {
        const x = center(box)[0];
        const away = boxes.map(({left, right}) =>
          Math.max(left - x, x - right, 0),
        );
        return away[at]! > Math.min(...away)
          ? [`${name} stands ${Math.round(away[at]!)} px beside its factor`]
          : [];
      }),
    );
  });
}

function factor(name: string, left: number): SeenLettering {
  return lettering('equation', name, left, 0, {formula: 'e'});
}

function value(name: string, left: number, place: number): SeenLettering {
  return lettering('value', name, left, 100, {row: {key: 'r', place}});
}

/** A product of two factors, with its values so many pixels beside them. */
function product(shift: number): readonly SeenLettering[] {
  return [
    factor('=', 0),
    factor('a', 100),
    factor('⋅', 200),
    factor('b', 300),
    value('0.1', 100 + shift, 0),
    value('×', 200 + shift, 1),
    value('0.2', 300 + shift, 2),
  ];
}

const SIGNS = /^[⋅·×+−/]$/;

/** Between its signs, in the order of reading. */
function split<T extends SeenLettering>(parts: readonly T[]): readonly T[][] {
  const pieces: T[][] = [[]];
  for (const part of parts) {
    if (SIGNS.test(part.name)) pieces.push([]);
    else if (!/^[()]²?$/.test(part.name)) pieces.at(-1)!.push(part);
  }
  return pieces;
}

function beforeResult(row: readonly SeenLettering[]): readonly SeenLettering[] {
  const end = row.findIndex(({name}) => name === '=');
  return end < 0 ? row : row.slice(0, end);
}

function axisOf({box}: SeenLettering): number {
  return center(box)[1];
}

function isSign({name}: SeenLettering): boolean {
  return name === '=' || SIGNS.test(name);
}

/** Everything after the first equals sign, line by line. */
function rightOf(equation: readonly SeenLettering[]): readonly SeenLettering[] {
  const axes: number[] = [];
  for (const part of equation.filter(isSign)) {
    if (!axes.some(axis => Math.abs(axis - axisOf(part)) < part.em / 2))
      axes.push(axisOf(part));
  }
  const lineOf = (part: SeenLettering) =>
    axes.toSorted(
      (one, other) =>
        Math.abs(one - axisOf(part)) - Math.abs(other - axisOf(part)),
    )[0] ?? 0;
  const sorted = equation.toSorted(
    (one, other) =>
      lineOf(one) - lineOf(other) || center(one.box)[0] - center(other.box)[0],
  );
  return sorted.slice(sorted.findIndex(({name}) => name === '=') + 1);
}

/** The parts of the equation directly above the first value of a row. */
function above(
  row: readonly SeenLettering[],
  letters: readonly SeenLettering[],
): readonly SeenLettering[] | undefined {
  const {box} = row.toSorted(
    (one, other) => one.row!.place - other.row!.place,
  )[0]!;
  const equations = groups(
    letters.filter(({kind}) => kind === 'equation'),
    ({formula}) => formula,
  );
  const away = (equation: readonly SeenLettering[]) =>
    Math.min(
      ...equation
        .filter(
          part =>
            part.box.bottom < box.bottom &&
            part.box.left < box.right &&
            part.box.right > box.left - part.em,
        )
        .map(part => box.top - part.box.bottom),
    );
  return equations.toSorted((one, other) => away(one) - away(other))[0];
}

function groups(
  letters: readonly SeenLettering[],
  keyOf: (one: SeenLettering) => string | undefined,
): readonly SeenLettering[][] {
  const found = new Map<string, SeenLettering[]>();
  for (const one of letters) {
    const key = keyOf(one);
    if (key !== undefined) found.set(key, [...(found.get(key) ?? []), one]);
  }
  return [...found.values()];
}

const NOWHERE: Box = {left: -Infinity, top: 0, right: -Infinity, bottom: 0};

function boxOf(parts: readonly SeenLettering[]): Box {
  return union(parts.map(({box}) => box)) ?? NOWHERE;
}

function lettering(
  kind: 'equation' | 'value',
  name: string,
  left: number,
  top: number,
  more: Partial<SeenLettering>,
): SeenLettering {
  return {
    kind,
    name,
    box: {left, top, right: left + 50, bottom: top + 50},
    em: 40,
    smallest: 40,
    color: '#ffffff',
    strength: 1,
    id: `${name}${left}`,
    owners: [],
    ...more,
  };
}
