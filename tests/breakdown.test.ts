import {spawnSync} from 'node:child_process';
import {expect, test} from 'vitest';
import {breakdownText} from '../src/breakdown.ts';

test.each([
  [
    'its heap',
    ['--max-old-space-size=10', '-e', 'for (const a = [];;) a.push([...a, 1])'],
  ],
  ['the system', ['-e', "process.kill(process.pid, 'SIGKILL')"]],
])('A process that is ended for %s hints at fewer at a time', (_, words) => {
  expect(ended(words)).toMatch(
    /^Its process .*memory.* fewer at a time, with --jobs 1\.$/,
  );
});

test.skipIf(process.platform === 'win32').each([
  ['says so', 'echo "fork: Resource temporarily unavailable" >&2; exit 1'],
  ['is aborted without a word', 'kill -ABRT $$'],
])('A process without threads that %s names the limit', (_, script) => {
  const {status, signal, stderr} = spawnSync('sh', ['-c', script]);
  const said = stderr.toString();

  expect(breakdownText({code: status, signal, said}, 'the end')).toBe(
    'Its process could start no more threads before the end. Raise the limit with ulimit -u, or render fewer at a time, with --jobs 1.',
  );
});

test('A process that says why it ends is quoted', () => {
  const words = ended(['-e', "console.error('no reason'); process.exit(1)"]);

  expect(words).toMatch(/^Its process ended with code 1 before the end\.\n/);
  expect(words).toContain('no reason');
});

function ended(words: readonly string[]): string {
  const {status, signal, stderr} = spawnSync(process.execPath, words, {
    encoding: 'utf8',
  });
  return breakdownText({code: status, signal, said: stderr}, 'the end');
}
