import {describe, expect, test} from 'vitest';
import {keptApart} from '../../../src/components/layout/keptApart.ts';

describe('What is kept apart', () => {
  test('stays where there is room', () => {
    expect(keptApart([0, 10, 30], [0, 10, 10])).toEqual([0, 10, 30]);
  });

  test('moves as little as it can, to both sides', () => {
    expect(keptApart([0, 10, 20], [0, 20, 20])).toEqual([-10, 10, 30]);
    expect(keptApart([0, 10, 100], [0, 20, 20])).toEqual([-5, 15, 100]);
  });
});
