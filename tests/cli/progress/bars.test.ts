import {PassThrough} from 'node:stream';
import {stripVTControlCharacters} from 'node:util';
import {describe, expect, test} from 'vitest';
import {progressBars} from '../../../src/cli/progress/bars.ts';
import type {RenderEvent} from '../../../src/render/index.ts';
import {finished} from '../helpers/finished.ts';

describe('On a terminal', () => {
  test('a figure that is drawn has a bar, and so have all together', () => {
    const text = shown(
      ['03-trace', '04-sum'],
      [
        [0, {kind: 'started', figure: '03-trace', total: 200}],
        [4, progress('03-trace', 50, 200, 25)],
      ],
    );

    expect(text).toMatch(/03-trace [█]{6}[░]{18} +25% 25 frames\/s, 6 s left/);
    // Of two figures, one is not known and taken to be as long: 50 of 400.
    expect(text).toMatch(
      /all {6}[█]{3}[░]{21} +1[23]% 0 of 2, 13 frames\/s, 28 s left/,
    );
  });

  test('a figure that ends leaves a line', () => {
    const text = shown(
      ['03-trace', '04-sum', '05'],
      [
        [0, {kind: 'started', figure: '03-trace', total: 200}],
        [1, {kind: 'failed', figure: '04-sum', error: new Error('no')}],
        [2, {kind: 'reused', figure: '05', from: 'output', files: []}],
        [8, {...finished, figure: '03-trace', seconds: 8}],
      ],
    );

    expect(text).toMatch(/^04-sum {3}failed$/m);
    expect(text).toMatch(/^05 {7}unchanged$/m);
    expect(text).toMatch(/^03-trace done in 8 s$/m);
    expect(text).toMatch(/all {6}[█]{24} +100% 3 of 3/);
  });

  test('a single figure needs no bar over all', () => {
    const text = shown(
      ['03'],
      [[0, {kind: 'started', figure: '03', total: 200}]],
    );

    expect(text).toMatch(/03 [░]{24} +0% starting/);
    expect(text).not.toContain('all');
  });
});

/** What a wide terminal gets when events happen at some seconds. */
function shown(
  names: readonly string[],
  events: readonly (readonly [at: number, event: RenderEvent])[],
): string {
  const terminal = Object.assign(new PassThrough(), {
    isTTY: true,
    columns: 200,
  });
  let time = 0;
  const {onEvent, end} = progressBars(names, terminal, () => time);
  for (const [at, event] of events) {
    time = at;
    onEvent(event);
  }
  end();
  return stripVTControlCharacters(String(terminal.read()));
}

function progress(
  figure: string,
  done: number,
  total: number,
  fps: number,
): RenderEvent {
  return {kind: 'progress', figure, done, total, fps};
}
