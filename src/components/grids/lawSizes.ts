import {size} from '../../theme.ts';

/** Sizes of equations and of the numbers below them, in pixels per em. */
export interface LawSizes {
  readonly equation: number;
  readonly numbers: number;
}

/**
 * The largest equations with legible numbers that fit, and the largest numbers
 * below these, at most as large; undefined if nothing legible fits. Equations
 * and numbers first shrink alike.
 */
export function largestSizes(
  fits: (sizes: LawSizes) => boolean,
): LawSizes | undefined {
  const found = SIZES.find(fits);
  const larger =
    found &&
    downFrom(found.equation, found.numbers)
      .map(numbers => ({...found, numbers}))
      .find(fits);
  return larger ?? found;
}

/** The smallest size at which dots are legible too. */
export const LEAST_SIZES: LawSizes = {
  equation: size.formulaPair,
  numbers: size.formulaSmall,
};

/** Where numbers have reached their least size, and equations have not. */
const WAIST = (size.formula * size.formulaSmall) / size.formulaPair;

const SIZES: readonly LawSizes[] = [
  ...downFrom(size.formula, WAIST).map(equation => ({
    equation,
    numbers: (equation * size.formulaPair) / size.formula,
  })),
  ...downFrom(WAIST, size.formulaPair).map(equation => ({
    equation,
    numbers: size.formulaSmall,
  })),
  LEAST_SIZES,
  ...downFrom(size.formulaSmall - 1, size.value).map(numbers => ({
    equation: size.formulaPair,
    numbers,
  })),
];

function downFrom(most: number, least: number): readonly number[] {
  return Array.from(
    {length: Math.floor(most - least) + 1},
    (_, at) => most - at,
  );
}
