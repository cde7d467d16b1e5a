import {describe, expect, test} from 'vitest';
import {catalogue, type FigureEntry} from '../../src/catalogue.ts';
import {bias, weight} from '../../src/math/term/parameter.ts';
import {defaultNetwork} from '../../src/network/defaultNetwork.ts';
import type {Network} from '../../src/network/network.ts';
import {
  type Parameter,
  parameterValue,
  withParameter,
} from '../../src/network/parameter.ts';
import {isWhole} from '../helpers/isWhole.ts';
import {quantitiesOf, quantityAt} from './quantities.ts';
import {readFigure, type Readings, standingFrames} from './readings.ts';
import type {ScreenText} from './screen.ts';
import {numbersIn, wordingsOf} from './shownNumbers.ts';

/** Every other one; `npm run test:whole` takes all. */
const figures = catalogue
  .filter(({id}) => id !== 'film')
  .filter((_, at) => isWhole || at % 2 === 1);

/**
 * The network, and one of which an input, a weight of the first layer and a bias
 * of the last differ, so that all that is worked out does: visibly in the
 * numbers, and too little to turn a sign.
 */
const networks: readonly Network[] = [
  defaultNetwork,
  nudged(
    [weight(1, 1, 1), 0.03],
    nudged([bias(2, 2), 0.05], {
      ...defaultNetwork,
      input: defaultNetwork.input.map((x, at) => (at === 0 ? x + 0.02 : x)),
    }),
  ),
];

describe('What changes on screen with a weight, a bias or an input is what depends on it', () => {
  test.each(figures)('in figure $id: $title', async figure => {
    const readings = await readInStep(figure);

    expect(otherWords(readings)).toEqual([]);
    expect(
      strangers(figure.id, readings),
      `Figure ${figure.id} shows numbers that no quantity of tests/scenes/quantities.ts has. Take them from the core, or work out there what the figure is about`,
    ).toEqual([]);
  });
});

/**
 * What a figure shows of each network, with its captions. Where a beat lasts as
 * long as the numbers that have changed take to be read, frames of two networks do
 * not show the same moment; such a figure is read without captions.
 */
async function readInStep(figure: FigureEntry): Promise<readonly Readings[]> {
  const [first, ...others] = await readAll(figure, true);
  const isInStep = others.every(
    ({frames}) => frames.length === first!.frames.length,
  );
  return isInStep ? [first!, ...others] : readAll(figure, false);
}

async function readAll(
  figure: FigureEntry,
  captions: boolean,
): Promise<readonly Readings[]> {
  const readings: Readings[] = [];
  for (const network of networks) {
    readings.push(await readFigure(figure, network, captions));
  }
  return readings;
}

function nudged(
  [parameter, by]: readonly [Parameter, number],
  network: Network,
): Network {
  const value = parameterValue(network, parameter);
  return withParameter(network, parameter, value + by);
}

/** Where another network's figure says something else, but for its numbers. */
function otherWords([first, ...others]: readonly Readings[]): string[] {
  return others.flatMap(({frames}, index) => {
    const frame = first!.frames.findIndex(
      (texts, at) => wordsOf(texts) !== wordsOf(frames[at]),
    );
    return frame < 0
      ? []
      : [
          `Network ${index + 1}, frame ${frame}: ${wordsOf(frames[frame])}, not ${wordsOf(first!.frames[frame])}`,
        ];
  });
}

function wordsOf(texts: readonly ScreenText[] = []): string {
  return texts.map(text => `${text.key} ${numbersIn(text).rest}`).join('; ');
}

/**
 * Numbers on screen that are no quantity of the core's in all networks at once,
 * or on the map not that of their place.
 */
function strangers(id: string, readings: readonly Readings[]): string[] {
  const quantities = wordingsIn(id);
  const known = new Set<string>();
  return [...shownSeries(readings)].flatMap(({series, text}) => {
    const own = quantities.get(quantityAt(id, text.at ?? '') ?? '');
    const name = `${series.join(', ')} in “${text.text}” at ${own && text.at}`;
    if (known.has(name)) return [];
    known.add(name);
    const candidates = own ? [own] : [...quantities.values()];
    const isOne = candidates.some(wordings =>
      series.every((shown, at) => wordings[at]!.has(shown)),
    );
    return isOne ? [] : [`${name} (${text.key})`];
  });
}

/** How each quantity reads in each of the networks, by its name. */
function wordingsIn(
  id: string,
): ReadonlyMap<string, readonly ReadonlySet<string>[]> {
  const [first, ...others] = networks.map(each => quantitiesOf(id, each));
  const names = [...first!.keys()].map(name => {
    const values = [first!, ...others].map(each => each.get(name)!);
    // The label of a bias has no room for a number with more digits than before.
    const least = name.startsWith('after b') ? 3 : 4;
    const wordings = (value: number) =>
      isCount(name) ? countWordings(value) : wordingsOf(value, least);
    return [name, values.map(wordings)] as const;
  });
  return new Map(names);
}

function countWordings(count: number): ReadonlySet<string> {
  return new Set([String(count)]);
}

/** What formulas and badges state as it is, and not as a value. */
function isCount(name: string): boolean {
  return /^(?:deeper )?(?:one|size|layer|equation|examples|steps)\b/.test(name);
}

/** What one place on screen shows in one network after another. */
interface Series {
  readonly series: readonly string[];
  readonly text: ScreenText;
}

function* shownSeries(readings: readonly Readings[]): Generator<Series> {
  const standing = readings.map(standingFrames);
  for (const frame of standing[0]!) {
    if (!standing.every(frames => frames.has(frame))) continue;
    const [texts, ...others] = readings.map(({frames}) => frames[frame]!);
    for (const [place, text] of texts!.entries()) {
      const same = [text, ...others.map(list => list[place]!)];
      const numbers = same.map(each => numbersIn(each).numbers);
      yield* numbers[0]!.map((_, at) => ({
        series: numbers.map(list => list[at]!),
        text,
      }));
    }
  }
}
