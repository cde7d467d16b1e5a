import {spawnSync} from 'node:child_process';
import {closeSync, openSync} from 'node:fs';
import {readdir, readFile} from 'node:fs/promises';
import path from 'node:path';
import {setTimeout} from 'node:timers/promises';
import {describe, expect, test} from 'vitest';
import {findFfmpeg} from '../../src/render/video/ffmpeg.ts';
import {isWhole} from '../helpers/isWhole.ts';
import {fakeFfmpeg} from '../render/helpers/fakeFfmpeg.ts';
import {emptyFolder} from '../render/helpers/folder.ts';
import {descendants, survivors} from '../render/helpers/processes.ts';
import {bin, ended, run, start} from './helpers/run.ts';

/** Milliseconds in which a signal has to be heard; a busy machine takes some more. */
const soon = 3000;

describe.runIf(process.platform === 'linux')('A signal', () => {
  test.each(['SIGINT', 'SIGTERM'] as const)(
    '%s ends a render whose ffmpeg hangs when it is asked, with all that it began',
    async signal => {
      const folder = await emptyFolder();
      const ffmpeg = await fakeFfmpeg('sleep 300 & wait');
      const child = start([
        ...'render 00 --size 64x36 --no-check --ffmpeg'.split(' '),
        ffmpeg,
        '--out',
        path.join(folder, 'out'),
      ]);
      const end = ended(child);
      const isAsking = async () =>
        [...(await descendants(child.pid!)).values()].some(text =>
          text.startsWith('sleep'),
        );
      while (!(await isAsking())) await setTimeout(20);
      const processes = await descendants(child.pid!);
      const sent = performance.now();
      child.kill(signal);
      const {code, stderr} = await end;

      expect(performance.now() - sent).toBeLessThan(soon);
      expect(code).toBe(signal === 'SIGINT' ? 130 : 143);
      expect(stderr).toContain('Interrupted');
      expect(await survivors(processes.keys())).toEqual([]);
      expect(await readdir(folder)).toEqual([]);
    },
  );

  test('ends a render whose network is a pipe that nobody writes to', async () => {
    const folder = await emptyFolder();
    const pipe = path.join(folder, 'network.json');
    spawnSync('mkfifo', [pipe]);
    const words = ['render', '00', '--network', pipe, '--out'];
    const child = start([...words, path.join(folder, 'out')]);
    const end = ended(child);
    while ((await descendants(child.pid!)).size === 0) await setTimeout(20);
    await setTimeout(1000);
    const processes = await descendants(child.pid!);
    const sent = performance.now();
    child.kill('SIGTERM');

    expect((await end).code).toBe(143);
    expect(performance.now() - sent).toBeLessThan(soon);
    expect(await survivors(processes.keys())).toEqual([]);
  });
});

describe('An ffmpeg', () => {
  test.runIf(isWhole)(
    'that gives no answer is given up after ten seconds, which is said',
    async () => {
      const ffmpeg = await fakeFfmpeg('sleep 300');

      await expect(findFfmpeg(ffmpeg)).rejects.toThrow(
        `The ffmpeg that --ffmpeg names does not run: ${ffmpeg} (it gave no answer within 10 s).`,
      );
    },
    30_000,
  );

  test('is asked once for its encoders, and again when it has changed', async () => {
    const folder = await emptyFolder();
    const log = path.join(folder, 'log');
    const script = [
      `echo "$*" >> ${log}`,
      'echo "ffmpeg version 9.9" >&2',
      'echo " V..... libx264 x"',
    ].join('\n');
    const ffmpeg = await fakeFfmpeg(script);
    for (let time = 0; time < 3; time++) await findFfmpeg(ffmpeg);
    const once = await readFile(log, 'utf8');
    spawnSync('sh', ['-c', `echo '# changed' >> "${ffmpeg}"`]);
    await findFfmpeg(ffmpeg);

    expect(once).toBe('-encoders\n');
    expect(await readFile(log, 'utf8')).toBe('-encoders\n-encoders\n');
  });
});

test.runIf(process.platform === 'linux')(
  'A standard output that is full is told in one line, and fails',
  () => {
    const full = openSync('/dev/full', 'w');
    const {status, stderr} = spawnSync(process.execPath, [bin, 'help'], {
      stdio: ['ignore', full, 'pipe'],
    });
    closeSync(full);

    expect(status).toBe(1);
    expect(stderr.toString()).toBe(
      'The standard output cannot be written: the disk is full. Send it elsewhere.\n',
    );
  },
);

test.runIf(process.platform === 'linux')(
  'A standard output of which the system takes a part is told, and fails',
  async () => {
    // What is compiled meanwhile would be too large as well.
    expect((await run(['help'])).code).toBe(0);
    const file = path.join(await emptyFolder(), 'derivation.txt');
    const {status, stderr} = spawnSync('sh', [
      '-c',
      'ulimit -f 16; exec "$@" > "$0"',
      file,
      process.execPath,
      bin,
      'derive',
    ]);

    expect([status, stderr.toString()]).toEqual([
      1,
      'The standard output cannot be written: the file would be larger than the system allows. Send it elsewhere.\n',
    ]);
  },
);
