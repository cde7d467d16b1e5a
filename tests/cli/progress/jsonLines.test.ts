import {expect, test} from 'vitest';
import {
  progressJson,
  summaryLine,
} from '../../../src/cli/progress/jsonLines.ts';
import {finished} from '../helpers/finished.ts';

test('Everything that happens is an object on a line; progress comes once a second', () => {
  const lines: string[] = [];
  let time = 0;
  const {onEvent} = progressJson(
    line => lines.push(line),
    () => time,
  );
  onEvent({kind: 'started', figure: '03', total: 90});
  for (time = 0; time <= 2.5; time += 0.25) {
    const done = time * 30;
    onEvent({kind: 'progress', figure: '03', done, total: 90, fps: 30});
  }
  onEvent({
    ...finished,
    figure: '03',
    files: [file],
    seconds: 3.54159,
    warnings: ['a warning\nof two lines'],
  });
  onEvent({kind: 'reused', figure: '05', from: 'cache', files: [file]});
  onEvent({kind: 'failed', figure: '04', error: new Error('no')});

  expect(lines.every(line => !line.includes('\n'))).toBe(true);
  expect(lines.map(line => JSON.parse(line))).toEqual([
    {event: 'started', figure: '03', total: 90},
    ...[0, 30, 60].map((done, index) => ({
      event: 'progress',
      figure: '03',
      done,
      total: 90,
      fps: 30,
      secondsLeft: 3 - index,
    })),
    {
      event: 'finished',
      figure: '03',
      files: [file],
      drawn: 9,
      seconds: 3.54,
      warnings: ['a warning\nof two lines'],
    },
    {event: 'reused', figure: '05', from: 'cache', files: [file]},
    {event: 'failed', figure: '04', error: 'no'},
  ]);
});

test('The summary has every figure in order, with its files or its error', () => {
  const figures = ['03', '04'].map(id => ({id, slug: 'slug', title: 'title'}));
  const line = summaryLine(figures, [
    {name: '03', ok: true, from: 'drawing', files: [file], warnings: []},
    {name: '04', ok: false, error: new Error('no')},
  ]);

  expect(JSON.parse(line)).toEqual({
    event: 'summary',
    figures: [
      {
        id: '03',
        slug: 'slug',
        title: 'title',
        ok: true,
        from: 'drawing',
        files: [file],
        warnings: [],
      },
      {id: '04', slug: 'slug', title: 'title', ok: false, error: 'no'},
    ],
  });
});

const file = {
  path: '03.gif',
  format: 'gif',
  width: 160,
  height: 90,
  fps: 5,
  frames: 5,
  duration: 1,
  bytes: 99,
} as const;
