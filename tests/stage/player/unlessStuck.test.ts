import {setTimeout as after} from 'node:timers/promises';
import {expect, test} from 'vitest';
import {unlessStuck} from '../../../src/stage/player/unlessStuck.ts';

test('A promise that nobody fulfils is told when nothing has happened for a while', async () => {
  await expect(unlessStuck(() => new Promise(() => {}), 300)).rejects.toThrow(
    'It waits for a promise that is not fulfilled: nothing has happened for 0.3 seconds.',
  );
});

test('A step that works for longer is waited for', async () => {
  expect(await unlessStuck(working, 100)).toBe('done');
});

async function working(): Promise<string> {
  for (let turn = 0; turn < 12; turn++) {
    const until = performance.now() + 40;
    while (performance.now() < until);
    await after(10);
  }
  return 'done';
}
