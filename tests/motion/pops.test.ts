import {describe, expect, test} from 'vitest';
import {catalogue, isFilm} from '../../src/catalogue.ts';
import {isWhole} from '../helpers/isWhole.ts';
import {popsOf} from './playedMotion.ts';

/** Light on a map and copies from it; brackets that stretch, and a map that grows. */
const sample = ['03', '16'];

const figures = catalogue.filter(
  figure => !isFilm(figure) && (isWhole || sample.includes(figure.id)),
);

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
});
