import {expect, test} from 'vitest';
import {overall} from '../../../src/cli/progress/overall.ts';

test('Frames of all figures are added up, and those to come are estimated', () => {
  let time = 0;
  const sumUp = overall(4, () => time);

  sumUp({kind: 'started', figure: 'a', total: 100});
  sumUp({kind: 'started', figure: 'b', total: 300});
  time = 10;
  const halfway = sumUp({
    kind: 'progress',
    figure: 'b',
    done: 150,
    total: 300,
    fps: 15,
  });
  const reused = sumUp({kind: 'reused', figure: 'c', from: 'cache', files: []});
  const failed = sumUp({kind: 'failed', figure: 'b', error: new Error('no')});

  // Two of four are known, so the other two count 200 each.
  expect(halfway).toEqual({
    ended: 0,
    figures: 4,
    done: 150,
    total: 800,
    fps: 15,
  });
  expect(reused).toMatchObject({ended: 1, done: 150, total: 600});
  // Of the one that failed, nothing is left to do; the mean is 125.
  expect(failed).toMatchObject({ended: 2, done: 150, total: 375});
});
