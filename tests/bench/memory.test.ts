import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {expect, onTestFinished, test} from 'vitest';
import {watchMemory} from '../../bench/foreign/memory.ts';

test.skipIf(process.platform !== 'linux')(
  'The memory of a process below another one is seen',
  async () => {
    const megabytes = 300;
    const holds = `globalThis.held = Buffer.alloc(${megabytes * 2 ** 20}, 1); console.log('held'); process.stdin.resume();`;
    const starts = `require('child_process').spawn(process.execPath, ['-e', ${JSON.stringify(holds)}, 'holder'], {stdio: 'inherit'});`;
    const child = spawn(process.execPath, ['-e', starts]);
    onTestFinished(() => {
      child.stdin.end();
    });
    const peak = watchMemory(process.pid, line => line.endsWith(' holder '));
    const none = watchMemory(child.pid!, () => false);
    await once(child.stdout, 'data');
    const {largest, together} = peak();

    expect(largest / 2 ** 20).toBeGreaterThan(megabytes);
    expect(largest / 2 ** 20).toBeLessThan(megabytes + 150);
    expect(together / 2 ** 20).toBeGreaterThan(megabytes);
    expect(none()).toEqual({largest: 0, together: 0});
  },
);
