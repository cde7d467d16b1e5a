import {describe, expect, test} from 'vitest';
import {restOf} from '../../src/timing/savedBeat.ts';

describe('A beat', () => {
  test('that nobody moved rests as the script says', () => {
    expect(restOf(undefined, 4, 1.5)).toEqual({rest: 1.5, overtaken: false});
  });

  test.each([0, 4, 400])(
    'keeps the rest that an author gave it when the script comes to it at %d s',
    start => {
      const {rest} = restOf({rest: 2.5}, start, 1.5);

      expect(rest).toBe(2.5);
    },
  );

  test('with a saved moment rests until then', () => {
    expect(restOf({targetTime: 6}, 4, 1.5).rest).toBe(2);
    expect(restOf({targetTime: 4}, 4, 1.5)).toEqual({
      rest: 0,
      overtaken: false,
    });
  });

  test('whose saved moment has passed keeps the script’s rest, and says so', () => {
    expect(restOf({targetTime: 3.9}, 4, 1.5)).toEqual({
      rest: 1.5,
      overtaken: true,
    });
  });
});
