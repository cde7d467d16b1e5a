import {describe, expect, test} from 'vitest';
import type {Box} from '../../../src/box.ts';
import {
  arrangeEquations,
  type Arrangement,
  type Measured,
} from '../../../src/components/layout/equationLayout.ts';
import {seededRandom} from '../../network/randomNetwork.ts';

const random = seededRandom(23);
const between = (low: number, high: number) => low + random() * (high - low);
const band = {width: 1728, height: 520};

function randomFormula(): Measured {
  const width = between(3, 14);
  return {
    width,
    pivot: width * between(0.1, 0.6),
    above: between(0.5, 2),
    below: between(0.5, 2),
  };
}

interface Case {
  readonly formulas: readonly Measured[];
  readonly arrangement: Required<
    Omit<Arrangement, 'breakUnder' | 'lineGap' | 'tightUnder' | 'around'>
  > & {readonly around: readonly number[]};
}

const cases: readonly Case[] = Array.from({length: 300}, () => {
  const roomy = random() < 0.5;
  const columns = 1 + Math.floor(random() * 3);
  return {
    formulas: Array.from({length: 1 + Math.floor(random() * 9)}, randomFormula),
    arrangement: {
      columns,
      em: between(20, 90),
      rowGap: between(0.3, 1),
      columnGap: between(0.5, 2),
      under: roomy ? between(0, 90) : 0,
      beside: roomy ? between(0, 300) : 0,
      together: false,
      aside: roomy ? between(0, 120) : 0,
      below: roomy ? between(0, 30) : 0,
      around: Array.from({length: columns}, () =>
        roomy ? between(0, 120) : 0,
      ),
    },
  };
});

/** Each formula's box with the room beside, below and around it, and where its equals sign is. */
function laid({formulas, arrangement}: Case) {
  const {em, places} = arrangeEquations(formulas, band, arrangement);
  const {columns, aside, below, around} = arrangement;
  return formulas.map((formula, at) => {
    const [left, axis] = places[at]!;
    const room = around[at % columns]!;
    const box: Box = {
      left: left - room / 2,
      top: axis - formula.above * em,
      right: left + formula.width * em + aside + room / 2,
      bottom: axis + formula.below * em + below,
    };
    return {
      box,
      em,
      axis,
      equals: left + formula.pivot * em,
      row: Math.floor(at / columns),
      column: at % columns,
    };
  });
}

type Laid = ReturnType<typeof laid>[number];

function everyPair(
  claim: (one: Laid, other: Laid, which: Case) => boolean,
): readonly Case[] {
  return cases.filter(which => {
    const all = laid(which);
    return all.some((one, at) =>
      all.slice(at + 1).some(other => !claim(one, other, which)),
    );
  });
}

const close = (one: number, other: number) => Math.abs(one - other) < 1e-6;

test('Formulas stand in the middle together with the room that is kept beside them, if asked to', () => {
  for (const {formulas, arrangement} of cases) {
    const places = (together: boolean) =>
      arrangeEquations(formulas, band, {...arrangement, together}).places;
    const [apart, together] = [places(false), places(true)];

    expect(together.map(([left], at) => apart[at]![0] - left)).toEqual(
      apart.map(() => expect.closeTo(arrangement.beside / 2, 6)),
    );
  }
});

describe('formulas in a band', () => {
  test('share the place of their equals signs in a column', () => {
    const wrong = everyPair(
      (one, other) =>
        one.column !== other.column || close(one.equals, other.equals),
    );

    expect(wrong).toEqual([]);
  });

  test('share their axis in a row', () => {
    const wrong = everyPair(
      (one, other) => one.row !== other.row || close(one.axis, other.axis),
    );

    expect(wrong).toEqual([]);
  });

  test('go row by row from the top, each row from the left, with their gaps', () => {
    const wrong = everyPair((one, other, {arrangement}) =>
      one.row === other.row
        ? other.box.left - one.box.right > arrangement.columnGap * one.em - 1e-6
        : other.box.top - one.box.bottom > arrangement.rowGap * one.em - 1e-6,
    );

    expect(wrong).toEqual([]);
  });

  test('lie within it, and leave the room that they are asked to keep', () => {
    const wrong = cases.filter(which => {
      const {under, beside} = which.arrangement;
      const [right, bottom] = [
        (band.width - beside) / 2,
        band.height / 2 - under,
      ];
      return laid(which).some(
        ({box}) =>
          box.left < -right - 1e-6 ||
          box.right > right + 1e-6 ||
          box.top < -band.height / 2 - 1e-6 ||
          box.bottom > bottom + 1e-6,
      );
    });

    expect(wrong).toEqual([]);
  });

  test('are as large as they were asked to be, or fill the band in one direction', () => {
    const wrong = cases.filter(which => {
      const {em, under, beside} = which.arrangement;
      const all = laid(which);
      const span = (from: 'left' | 'top', to: 'right' | 'bottom') =>
        Math.max(...all.map(({box}) => box[to])) -
        Math.min(...all.map(({box}) => box[from]));
      return !(
        all[0]!.em === em ||
        span('left', 'right') > band.width - beside - 1e-6 ||
        span('top', 'bottom') > band.height - under - 1e-6 ||
        all.length < which.arrangement.columns
      );
    });

    expect(wrong).toEqual([]);
  });

  test('are all as large as each other when they do not fit', () => {
    const formulas = [randomFormula(), {...randomFormula(), width: 60}];
    const {em} = arrangeEquations(formulas, band, {em: 70});

    expect(em).toBeLessThanOrEqual(band.width / 60);
    expect(em).toBeGreaterThan(0.9 * (band.width / 60 / 1.5));
  });
});

test('a single formula stands in the middle', () => {
  const formula = {width: 10, pivot: 3, above: 2, below: 1};
  const {em, places} = arrangeEquations([formula], band, {em: 50});
  const [left, axis] = places[0]!;

  expect(em).toBe(50);
  expect(left + (formula.width * em) / 2).toBeCloseTo(0, 9);
  expect(axis + ((formula.below - formula.above) * em) / 2).toBeCloseTo(0, 9);
});

test('no formulas have the em that formulas would have', () => {
  expect(arrangeEquations([], band, {em: 50})).toEqual({em: 50, places: []});
});
