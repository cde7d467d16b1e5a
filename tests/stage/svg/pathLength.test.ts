import {describe, expect, test} from 'vitest';
import {pathLength} from '../../../src/stage/svg/pathLength.ts';

describe('The length of a path agrees with its closed form', () => {
  test.each([
    ['a line', 'M 0 0 L 3 4', 5],
    ['a closed square', 'M 0 0 h 10 v 10 h -10 z', 40],
    ['relative pairs after a move', 'm 1 1 3 0 0 4', 7],
    ['two subpaths, without the way between', 'M 0 0 H 5 M 100 100 V 107', 12],
    [
      'a circle of two arcs',
      'M -7 0 A 7 7 0 0 1 7 0 A 7 7 0 0 1 -7 0',
      14 * Math.PI,
    ],
    ['a quarter, the short way', 'M 10 0 A 10 10 0 0 1 0 10', 5 * Math.PI],
    ['three quarters, the long way', 'M 10 0 A 10 10 0 1 0 0 10', 15 * Math.PI],
    ['flags written without gaps', 'M10 0a10 10 0 01-10 10', 5 * Math.PI],
    ['an arc too small for its chord', 'M 0 0 A 1 1 0 0 1 20 0', 10 * Math.PI],
    ['an arc without a radius', 'M 0 0 A 0 5 0 0 1 6 8', 10],
    ['a straight cubic', 'M 0 0 C 1 1 2 2 3 3', Math.hypot(3, 3)],
  ])('%s: %s', (_, data, length) => {
    expect(pathLength(data)).toBeCloseTo(length, 9);
  });

  test('an ellipse with axes 2 and 1 is 4·2·E(3/4) round, whatever its turn', () => {
    const turned = 'M -2 0 A 2 1 0 0 1 2 0 A 2 1 0 0 1 -2 0';
    const perimeter = 9.688448220547675;

    expect(pathLength(turned)).toBeCloseTo(perimeter, 9);
    expect(pathLength('M 0 -2 A 2 1 90 0 1 0 2 A 2 1 90 0 1 0 -2')).toBeCloseTo(
      perimeter,
      9,
    );
  });

  test('the parabola y = x² from 0 to 1 is (2√5 + arsinh 2)/4 long', () => {
    const length = (2 * Math.sqrt(5) + Math.asinh(2)) / 4;

    expect(pathLength('M 0 0 Q 0.5 0 1 1')).toBeCloseTo(length, 9);
    expect(
      pathLength(
        'M 0 0 C 0.3333333333333333 0 0.6666666666666666 0.3333333333333333 1 1',
      ),
    ).toBeCloseTo(length, 9);
  });

  test('the cusp x = t², y = t³ is (13√13 − 8)/27 long', () => {
    const length = (13 * Math.sqrt(13) - 8) / 27;

    expect(pathLength('M 0 0 C 0 0 0.3333333333333333 0 1 1')).toBeCloseTo(
      length,
      8,
    );
  });

  test('a smooth command mirrors the control point before it', () => {
    const smooth = pathLength('M 0 0 C 0 10 10 10 10 0 S 20 -10 20 0');
    const written = pathLength('M 0 0 C 0 10 10 10 10 0 C 10 -10 20 -10 20 0');

    expect(smooth).toBeCloseTo(written, 12);
    expect(pathLength('M 0 0 Q 5 10 10 0 T 20 0')).toBeCloseTo(
      pathLength('M 0 0 Q 5 10 10 0 Q 15 -10 20 0'),
      12,
    );
  });
});
