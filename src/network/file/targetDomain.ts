import {sum} from '../linear.ts';
import {losses} from '../losses.ts';
import type {LossName} from '../losses.ts';
import type {Vector} from '../network.ts';
import type {NetworkProblem} from './networkFileError.ts';

const sumTolerance = 1e-9;

/** Finds targets outside the domain of a loss. */
export function targetProblems(
  loss: LossName,
  target: Vector,
): NetworkProblem[] {
  switch (losses[loss].domain) {
    case 'real':
      return [];
    case 'unit-interval':
      return outside(target, 1, `a number from 0 to 1 for ${loss}`);
    case 'distribution':
      return [
        ...outside(target, Infinity, `0 or more for ${loss}`),
        ...wrongSum(target, loss),
      ];
  }
}

function outside(
  target: Vector,
  largest: number,
  expected: string,
): NetworkProblem[] {
  return target.flatMap((value, index) =>
    value < 0 || value > largest
      ? [
          {
            path: `target[${index}]`,
            message: `expected ${expected}, got ${value}`,
          },
        ]
      : [],
  );
}

function wrongSum(target: Vector, loss: LossName): NetworkProblem[] {
  const total = sum(target);
  if (Math.abs(total - 1) <= sumTolerance) return [];
  return [
    {
      path: 'target',
      message: `expected numbers that add up to 1 for ${loss}, got a sum of ${total}`,
    },
  ];
}
