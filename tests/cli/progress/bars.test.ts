import {PassThrough} from 'node:stream';
import {expect, test} from 'vitest';
import {progressBars} from '../../../src/cli/progress/bars.ts';

test('A bar says how far its figure is, and how it ended', () => {
  const terminal = Object.assign(new PassThrough(), {
    isTTY: true,
    columns: 200,
  });
  const {onEvent, end} = progressBars(['03-trace', '04-sum'], terminal);

  onEvent({kind: 'started', figure: '03-trace', total: 200});
  onEvent({
    kind: 'progress',
    figure: '03-trace',
    done: 50,
    total: 200,
    fps: 25,
  });
  onEvent({kind: 'failed', figure: '04-sum', error: new Error('no')});
  end();

  const text = String(terminal.read());
  expect(text).toMatch(/03-trace [█]{6}[░]{18} +25% 25 frames\/s, 6 s left/);
  expect(text).toMatch(/04-sum {3}[░]{24} +0% failed/);
});
