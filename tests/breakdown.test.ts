import {spawnSync} from 'node:child_process';
import {expect, test} from 'vitest';
import {breakdownText} from '../src/breakdown.ts';

test('A process whose heap is full hints at a shorter range and a higher limit', () => {
  const script = 'for (const a = [];;) a.push([...a, 1])';

  expect(ended(['--max-old-space-size=10', '-e', script])).toBe(
    'Its process ran out of memory for objects before the end. Render a shorter range, with --from and --to, or give it more memory, by NODE_OPTIONS=--max-old-space-size=MEGABYTES.',
  );
});

test('A process that fills an array without end hints at a loop', () => {
  // V8's words; to hear them takes a gigabyte.
  const said =
    '#\n# Fatal error in , line 0\n# Fatal JavaScript invalid size error 169220804 (see crbug.com/1201626)\n#\n';

  expect(breakdownText({code: null, signal: 'SIGTRAP', said}, 'the end')).toBe(
    'An array grew past all that JavaScript can hold before the end, as in a loop that never ends. A range() with a step of 0 is one.',
  );
});

test('A process that the system ends hints at fewer at a time', () => {
  expect(ended(['-e', "process.kill(process.pid, 'SIGKILL')"])).toMatch(
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
