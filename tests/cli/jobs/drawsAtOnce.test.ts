import {mkdirSync, writeFileSync} from 'node:fs';
import {readdir, readFile} from 'node:fs/promises';
import path from 'node:path';
import {describe, expect, test} from 'vitest';
import {drawsAtOnce} from '../../../src/cli/jobs/drawsAtOnce.ts';
import {emptyFolder} from '../../render/helpers/folder.ts';
import {descendants, survivors} from '../../render/helpers/processes.ts';
import {ended, run, start} from '../helpers/run.ts';

describe('What a render draws with is started before its flags are read', () => {
  test.each(['03 --no-cache', '--no-cache --out films', '-ql --no-cache'])(
    'for %s',
    words => {
      expect(drawsAtOnce(words.split(' '))).toBe(true);
    },
  );

  test.each([
    '--help',
    '--version',
    '03 --no-cache --dry-run',
    '--no-cache --watch',
    'check intro --no-cache',
    'still --at 2 --no-cache',
  ])('not for %s', words => {
    expect(drawsAtOnce(words.split(' '))).toBe(false);
  });

  test('not where files may stand', async () => {
    const folder = await emptyFolder();
    const out = path.join(folder, 'films');
    expect(drawsAtOnce(['--out', out])).toBe(true);
    mkdirSync(out);
    writeFileSync(path.join(out, 'manifest.json'), '{}');

    expect(drawsAtOnce(['--out', out])).toBe(false);
    expect(drawsAtOnce(['--out', out, '--no-cache'])).toBe(true);
  });
});

// The environment of a process is read from /proc.
test.runIf(process.platform === 'linux')(
  'A process that nobody draws with ends with the command, which does not wait for it',
  async () => {
    const mark = `unused-${process.pid}`;
    // The flags are refused before there is a pool that could take it.
    const words = ['render', '03', '--no-cache', '--fps', 'many'];
    const {code} = await run(words, {env: {MARK: mark}});

    expect(code).toBe(2);
    expect(await survivors(await marked(mark))).toEqual([]);
  },
);

/** Processes whose environment has a mark. */
async function marked(mark: string): Promise<number[]> {
  const all = (await readdir('/proc')).map(Number).filter(Boolean);
  const environments = await Promise.all(
    all.map(pid => readFile(`/proc/${pid}/environ`, 'utf8').catch(() => '')),
  );
  return all.filter((_, i) => environments[i]!.includes(`MARK=${mark}`));
}

test.runIf(process.platform === 'linux')(
  'A render that is interrupted as soon as that process runs ends by the signal’s exit code',
  async () => {
    const out = path.join(await emptyFolder(), 'films');
    const child = start(['render', '03', '--no-cache', '--out', out]);
    const finished = ended(child);
    const processes = await firstChild(child.pid!);
    child.kill('SIGINT');

    expect((await finished).code).toBe(130);
    expect(await survivors(processes)).toEqual([]);
  },
);

async function firstChild(pid: number): Promise<number[]> {
  for (;;) {
    const below = await descendants(pid);
    if (below.size > 0) return [...below.keys()];
  }
}
