import {describe, expect, test} from 'vitest';
import {catalogue, isFilm} from '../../src/catalogue.ts';
import {sampleNetworks} from '../helpers/sampleNetworks.ts';
import {isWhole} from '../helpers/isWhole.ts';
import {popsOf} from './playedMotion.ts';

/** Light on a map and copies from it; brackets that stretch, and a map that grows. */
const sample = ['03', '16'];

const figures = catalogue.filter(
  figure => !isFilm(figure) && (isWhole || sample.includes(figure.id)),
);

/** Fast traces, light that a factor of 0 ends, numbers of one digit; and the other theme. */
const others = [
  ['01', 'default', 'light', false],
  ['05', 'default', 'light', false],
  ['04', '3-4-2-tanh', 'dark', true],
  ['09', '3-4-2-tanh', 'light', false],
  ['09', '2-3-3-2-binary', 'dark', true],
  ['14', '2-3-3-2-binary', 'dark', true],
  ['16', '2-3-3-2-binary', 'light', false],
] as const;

// `npm run test:motion` plays every figure.
describe('From frame to frame', () => {
  test.each(figures.map(figure => [figure.id, figure] as const))(
    'no mark of figure %s changes in one step',
    {timeout: 300_000},
    async (_, figure) => {
      const pops = await popsOf(figure);
      expect(
        pops.map(
          ({time, name, change}) => `${time.toFixed(2)} s: ${name} ${change}`,
        ),
      ).toEqual([]);
    },
  );

  test.each(isWhole ? others : [])(
    'no mark of figure %s changes in one step: %s, %s, captions %s',
    {timeout: 300_000},
    async (id, name, theme, captions) => {
      const pops = await popsOf(
        catalogue.find(figure => figure.id === id)!,
        {network: sampleNetworks.get(name)!, theme, captions},
      );
      expect(
        pops.map(
          ({time, name: mark, change}) =>
            `${time.toFixed(2)} s: ${mark} ${change}`,
        ),
      ).toEqual([]);
    },
  );
});
