import {expect, test} from 'vitest';
import {progressLines} from '../../../src/cli/progress/lines.ts';
import {finished} from '../helpers/finished.ts';

test('A figure has a line when it starts, every five seconds, and at its end', () => {
  const lines: string[] = [];
  let time = 100;
  const {onEvent} = progressLines(
    line => lines.push(line),
    () => time,
  );
  const progress = (figure: string, done: number) =>
    onEvent({kind: 'progress', figure, done, total: 900, fps: 30});

  onEvent({kind: 'started', figure: '03', total: 900});
  for (time = 101; time <= 112; time++) progress('03', (time - 100) * 30);
  onEvent({...finished, figure: '03'});
  onEvent({kind: 'failed', figure: '04', error: new Error('no')});

  expect(lines).toEqual([
    '03: started, 900 frames',
    '03: 150 of 900 frames, 30 frames/s, 25 s left',
    '03: 300 of 900 frames, 30 frames/s, 20 s left',
    '03: done in 30 s',
    '04: failed',
  ]);
});
