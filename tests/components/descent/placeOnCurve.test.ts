import {describe, expect, test} from 'vitest';
import {placeOnCurve} from '../../../src/components/descent/placeOnCurve.ts';
import {courseOf} from '../../../src/network/course.ts';
import {defaultNetwork} from '../../../src/network/defaultNetwork.ts';
import {fullyDrawn} from '../../helpers/sampleNetworks.ts';

const extent = [1000, 200] as const;

describe('The curve of a course', () => {
  test.each([...fullyDrawn])(
    'stands over its foot by each error of the core, to scale: %s',
    (_, network) => {
      const {errors} = courseOf(network);
      const most = Math.max(...errors);

      for (const [step, error] of errors.entries()) {
        const [x, y] = placeOnCurve(errors, step, extent);
        expect(x + 500).toBeCloseTo((1000 * step) / (errors.length - 1), 9);
        expect(100 - y).toBeCloseTo((200 * error) / most, 9);
      }
    },
  );

  test('runs straight between two steps', () => {
    const {errors} = courseOf(defaultNetwork);
    const [before, between, after] = [3, 3.5, 4].map(
      step => placeOnCurve(errors, step, extent)[1],
    );

    expect(between).toBeCloseTo((before! + after!) / 2, 9);
  });

  test('of an error of 0 lies on its foot', () => {
    expect(placeOnCurve([0, 0], 1, extent)).toEqual([500, 100]);
  });
});
