import {execFile, type ChildProcess} from 'node:child_process';
import {
  access,
  mkdtemp,
  readdir,
  readFile,
  rm,
  writeFile,
} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {setTimeout} from 'node:timers/promises';
import {promisify} from 'node:util';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {catalogue} from '../../src/catalogue.ts';
import type {ListedFigure} from '../../src/cli/jobs/figureList.ts';
import {root} from '../../src/cli/process/root.ts';
import {isWhole} from '../helpers/isWhole.ts';
import {bin, ended, run, start} from './helpers/run.ts';

let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'figures-'));
});
afterAll(() => rm(folder, {recursive: true}));

describe('render', () => {
  test('--json writes both files of a figure and prints an object a line, the summary last', async () => {
    const out = path.join(folder, 'with spaces and ∂');
    const {code, stdout, stderr} = await run(
      words('render 3 --size 320x180 --fps 10 --json --out', out),
    );

    expect([code, stderr]).toEqual([0, '']);
    const events = stdout.trimEnd().split('\n').map(parsed);
    expect(events.map(({event}) => event)).toEqual(
      expect.arrayContaining(['started', 'finished']),
    );
    const {event, figures} = events.at(-1)!;
    expect(event).toBe('summary');
    expect(figures).toMatchObject([
      {id: '03', slug: 'tracing-the-error', ok: true, warnings: []},
    ]);
    const [mp4, gif] = figures[0].files;
    expect([mp4.width, mp4.height, mp4.fps]).toEqual([320, 180, 10]);
    expect(mp4.frames).toBe(Math.round(mp4.duration * 10));
    await expect(bytes(mp4.path, 4, 8)).resolves.toBe('ftyp');
    await expect(bytes(gif.path, 0, 6)).resolves.toBe('GIF89a');
    await expect(readdir(out)).resolves.toEqual([
      '03-tracing-the-error.gif',
      '03-tracing-the-error.mp4',
      'manifest.json',
    ]);
  });

  test('prints a line for each file, and tells its progress apart from that', async () => {
    const out = path.join(folder, 'lines');
    const {code, stdout, stderr} = await run(
      words('render 00 --size 160x90 --fps 5 --format gif --out', out),
    );

    expect(code).toBe(0);
    expect(stdout).toMatch(
      /^\S+00-title\.gif {2}160×90 {2}5 frames\/s {2}\d+\.\d\d s {2}[\d.]+ kB\n$/,
    );
    expect(stderr).toMatch(/^00-title: started, \d+ frames\n/);
    expect(stderr).toMatch(/00-title: done in \d+ s\n$/);
  });

  test('into what is no folder ends with 2, one line and no file', async () => {
    const out = path.join(folder, 'a-file');
    await writeFile(out, 'not a folder');
    const {code, stdout, stderr} = await run(
      words('render 03 --size 160x90 --format gif --json --out', out),
    );

    expect(code).toBe(2);
    expect(stderr).toBe(
      `--out names ${out}, which is a file. Name a folder.\n`,
    );
    expect(stdout).toBe('');
    await expect(readFile(out, 'utf8')).resolves.toBe('not a folder');
  });

  test.runIf(process.platform !== 'win32').each([
    ['progress and results', '2>&1 | head -n 1'],
    ['events', '--json | head -n 0'],
  ])('goes on to its files when nobody reads its %s', async (what, pipe) => {
    const out = path.join(folder, `unread ${what}`);
    const {stdout} = await promisify(execFile)('bash', [
      '-c',
      `"$@" ${pipe}; echo "code \${PIPESTATUS[0]}"`,
      'bash',
      process.execPath,
      bin,
      ...words(
        'render 00 --size 160x90 --fps 5 --no-check --no-cache --out',
        out,
      ),
    ]);

    expect(stdout).toMatch(/code 0\n$/);
    await expect(readdir(out)).resolves.toEqual([
      '00-title.gif',
      '00-title.mp4',
      'manifest.json',
    ]);
  });

  test('that is interrupted ends with 130 and leaves nothing behind', async () => {
    const out = path.join(folder, 'interrupted');
    const child = start(['render', '03', '--out', out]);
    const end = ended(child);
    await writingIn(out, child);
    child.kill('SIGINT');
    const {code, stderr} = await end;

    expect(code).toBe(130);
    expect(stderr).toMatch(/(?:^|\n)Interrupted: [^\n]*\n$/);
    await expect(readdir(out)).resolves.toEqual([]);
  });
});

describe('still', () => {
  test('writes a PNG of the size and moment asked for, the last one by default', async () => {
    const byDefault = await draw('default');
    const last = await draw('last', '--at', 'last');
    const first = await draw('first', '--at', '0');

    expect(first.toString('latin1', 1, 4)).toBe('PNG');
    expect([first.readUInt32BE(16), first.readUInt32BE(20)]).toEqual([
      320, 180,
    ]);
    expect(byDefault.equals(last)).toBe(true);
    expect(byDefault.equals(first)).toBe(false);
  });

  test.each([
    ['nowhere', /^There is no beat “nowhere”\. Did you mean .*\n$/],
    [
      '900',
      /^There is no frame at 900 s: it lasts \d+\.\d\d s\. Choose a moment .*, or last\.\n$/,
    ],
  ])('at %s ends with 2 and one line, without a file', async (at, message) => {
    const file = path.join(folder, 'none.png');
    const {code, stderr} = await run([
      'still',
      '03',
      '--at',
      at,
      '--out',
      file,
    ]);

    expect(code).toBe(2);
    expect(stderr).toMatch(message);
    await expect(access(file)).rejects.toThrow('ENOENT');
  });
});

describe('What is listed', () => {
  test.runIf(process.platform !== 'win32')(
    'ends quietly when nobody reads it',
    async () => {
      const {stdout, stderr} = await promisify(execFile)('bash', [
        '-c',
        '"$@" | head -n 0; echo "code ${PIPESTATUS[0]}"',
        'bash',
        process.execPath,
        bin,
        'gradients',
      ]);
      expect([stdout, stderr]).toEqual(['code 0\n', '']);
    },
  );

  // A scene's are in tests/cli/sceneFaults.test.ts.
  test.runIf(isWhole)(
    'by list --json has every figure with its beats, in the order of time',
    async () => {
      const smallest = path.join(root, 'networks/1-1-1.json');
      const {code, stdout, stderr} = await run(
        words('list --json --network', smallest),
      );
      const figures: ListedFigure[] = JSON.parse(stdout);

      expect([code, stderr]).toEqual([0, '']);
      expect(figures.map(({id, slug}) => [id, slug])).toEqual(
        catalogue.map(({id, slug}) => [id, slug]),
      );
      for (const {duration, beats} of figures) {
        const times = [0, ...beats.map(({time}) => time), duration];
        expect(times).toEqual([...times].sort((one, other) => one - other));
        expect(duration).toBeGreaterThan(0);
      }
    },
  );
});

async function draw(name: string, ...at: string[]): Promise<Buffer> {
  const file = path.join(folder, 'stills', `${name}.png`);
  const still = words('still 03 --size 320x180 --out', file, ...at);
  await expect(run(still)).resolves.toMatchObject({code: 0, stderr: ''});
  return readFile(file);
}

async function bytes(file: string, from: number, to: number): Promise<string> {
  return (await readFile(file)).toString('latin1', from, to);
}

function parsed(line: string) {
  return JSON.parse(line);
}

/** A command line whose last words may hold spaces. */
function words(text: string, ...more: readonly string[]): string[] {
  return [...text.split(' '), ...more];
}

/** Waits until a render writes into a folder, or has ended without. */
async function writingIn(folder: string, child: ChildProcess): Promise<void> {
  const isEmpty = async () =>
    (await readdir(folder).catch(() => [])).length === 0;
  while (child.exitCode === null && (await isEmpty())) {
    await setTimeout(50);
  }
}
