import {spawn, spawnSync} from 'node:child_process';
import {once} from 'node:events';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {text} from 'node:stream/consumers';
import {setTimeout} from 'node:timers/promises';
import {afterAll, beforeAll, beforeEach, describe, expect, test} from 'vitest';
import {timingFiles} from '../../../src/cli/timing/timingFiles.ts';
import type {TimingPlace} from '../../../src/cli/timing/timingPlace.ts';
import {readTimingFile} from '../../../src/timing/timingFile.ts';
import {compiledScript} from '../../helpers/compiledScript.ts';

let folder: string;
let source: string;
let file: string;
/** The helper that saves, as Node runs it at once. */
let saver: string;

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'figures-saves-'));
  saver = await compiledScript(
    path.join(import.meta.dirname, '../helpers/saveAgain.ts'),
  );
});

beforeEach(() => {
  source = mkdtempSync(path.join(folder, 'src-'));
  mkdirSync(path.join(source, 'scenes'));
  file = path.join(source, 'scenes/figure03.meta');
  writeFileSync(path.join(source, 'scenes/figure03.tsx'), '');
});

afterAll(() => rmSync(folder, {recursive: true, force: true}));

const change = {name: 'hop 1', was: null, is: {rest: 2.5}};

describe('A save', () => {
  test('makes a file of what was moved, and leaves nothing beside it', async () => {
    await timingFiles(source).save('figure03', [change], ['hop 1']);

    expect(readFileSync(file, 'utf8')).toBe(
      '{\n  "timeEvents": [\n    {"name": "hop 1", "rest": 2.5}\n  ]\n}\n',
    );
    expect(readdirSync(path.join(source, 'scenes')).sort()).toEqual([
      'figure03.meta',
      'figure03.tsx',
    ]);
  });

  test('that changes nothing leaves the file as it is, in whatever form', async () => {
    const old =
      '{"version": 1, "timeEvents": [{"name": "hop 1", "targetTime": 4.25}], "seed": 7}';
    writeFileSync(file, old);
    const before = statSync(file).mtimeMs;
    const same = {...change, was: {targetTime: 4.25}, is: {targetTime: 4.25}};
    await timingFiles(source).save('figure03', [same], ['hop 1']);

    expect(readFileSync(file, 'utf8')).toBe(old);
    expect(statSync(file).mtimeMs).toBe(before);
  });

  test('leaves a file alone that it cannot read', async () => {
    writeFileSync(file, '{"timeEvents": [');
    const saved = timingFiles(source).save('figure03', [change], []);

    await expect(saved).rejects.toThrow(
      'scenes/figure03.meta cannot be used: line 1: it is not JSON.',
    );
    expect(readFileSync(file, 'utf8')).toBe('{"timeEvents": [');
  });

  test('of each of many at once is kept, by whichever editor', async () => {
    const editors = [timingFiles(source), timingFiles(source)];
    await Promise.all(
      Array.from({length: 20}, (_, i) =>
        editors[i % 2]!.save('figure03', [{...change, name: `hop ${i}`}], []),
      ),
    );

    expect(beats()).toHaveLength(20);
  });
});

describe('A save of a network of one’s own', () => {
  const id = {network: 'mine.json', numbers: 'aa'};
  const filesOf = (change: Partial<TimingPlace> = {}) =>
    timingFiles(source, {
      id,
      file: own(),
      countsMeta: false,
      candidates: [own()],
      ...change,
    });

  test('goes to its own file, and leaves that of the scene alone', async () => {
    const meta = '{"timeEvents": [{"name": "hop 2", "rest": 3}]}';
    writeFileSync(file, meta);
    const files = filesOf();
    await files.save('figure03', [change], ['hop 1']);

    expect(readFileSync(file, 'utf8')).toBe(meta);
    expect(JSON.parse(readFileSync(own(), 'utf8'))).toEqual({
      networks: [{...id, figures: {figure03: [{name: 'hop 1', rest: 2.5}]}}],
    });
    await expect(files.loadScene('figure03')).resolves.toEqual({
      file: 'figures.timing.json',
      beats: [{name: 'hop 1', rest: 2.5}],
    });
    expect(await files.scenesIn(own())).toEqual(['figure03']);
    expect(await files.scenesIn(file)).toEqual([]);
  });

  test('takes along what counted until then, and what is reset to nothing stays so', async () => {
    writeFileSync(file, '{"timeEvents": [{"name": "hop 2", "rest": 3}]}');
    const files = filesOf({countsMeta: true});
    await expect(files.loadScene('figure03')).resolves.toMatchObject({
      beats: [{name: 'hop 2', rest: 3}],
    });
    const order = ['hop 1', 'hop 2'];
    await files.save('figure03', [change], order);
    await expect(files.loadScene('figure03')).resolves.toMatchObject({
      beats: [
        {name: 'hop 1', rest: 2.5},
        {name: 'hop 2', rest: 3},
      ],
    });
    const removed = [
      {name: 'hop 1', was: {rest: 2.5}, is: null},
      {name: 'hop 2', was: {rest: 3}, is: null},
    ];
    await files.save('figure03', removed, order);

    await expect(files.loadScene('figure03')).resolves.toMatchObject({
      beats: [],
    });
  });

  test('of each of many figures and editors at once is kept', async () => {
    const editors = [filesOf(), filesOf()];
    await Promise.all(
      Array.from({length: 20}, (_, i) =>
        editors[i % 2]!.save(`figure${i}`, [change], []),
      ),
    );

    const {networks} = JSON.parse(readFileSync(own(), 'utf8'));
    expect(Object.keys(networks[0].figures)).toHaveLength(20);
  });

  test('leaves a figure alone that cannot be used, and saves another', async () => {
    const wrong = [{name: 'a', rest: -1}];
    const figures = {figure03: wrong};
    writeFileSync(own(), JSON.stringify({networks: [{...id, figures}]}));
    const files = filesOf();

    await expect(files.save('figure03', [change], [])).rejects.toThrow(
      'The timing in figures.timing.json (figure03) cannot be used: it gives the beat "a" -1 s.',
    );
    await files.save('figure04', [change], []);
    expect(JSON.parse(readFileSync(own(), 'utf8'))).toMatchObject({
      networks: [{figures: {figure03: wrong, figure04: [{name: 'hop 1'}]}}],
    });
  });

  test('goes by the new name of a network file that was renamed', async () => {
    await filesOf().save('figure03', [change], []);
    const renamed = {id: {...id, network: 'renamed.json'}};
    const more = {name: 'hop 2', was: null, is: {rest: 1}};
    await filesOf(renamed).save('figure03', [more], []);

    expect(JSON.parse(readFileSync(own(), 'utf8'))).toMatchObject({
      networks: [{network: 'renamed.json', figures: {figure03: [{}, {}]}}],
    });
  });
});

test('A file that is saved again and again is never read in part', async () => {
  const child = spawn(process.execPath, [saver, source]);
  const {stdout} = child;
  await once(stdout, 'data');
  for (let i = 0; i < 4000; i += 1) {
    expect([0, 40]).toContain(beats().length);
    if (i % 50 === 0) await setTimeout(1);
  }
  child.kill('SIGKILL');
  await once(child, 'close');
});

/** Each takes about a tenth of a second; all hundred are for `test:editor`. */
const kills = Number(process.env['EDITOR_KILLS'] ?? 8);

test(`A file is whole, old or new, after ${kills} kills at random moments`, async () => {
  for (let i = 0; i < kills; i += 1) {
    const child = spawn(process.execPath, [saver, source]);
    await once(child.stdout, 'data');
    await setTimeout(Math.random() * 60);
    child.kill('SIGKILL');
    await once(child, 'close');

    const rests = new Set(
      beats().map(beat => 'rest' in beat && Math.floor(beat.rest)),
    );
    expect(rests.size).toBe(1);
  }
  // The next editor sweeps what they left.
  await timingFiles(source).save('figure03', [change], []);
  await expect
    .poll(() => readdirSync(path.join(source, 'scenes')).sort())
    .toEqual(['figure03.meta', 'figure03.tsx']);
});

const mounts = spawnSync('unshare', '-rm mount -t tmpfs x /mnt'.split(' '));

describe.runIf(mounts.status === 0)('A save into a place where', () => {
  test.each([
    ['the disk is full', 'dd if=/dev/zero of="$1/fill" 2>/dev/null; true'],
    ['the file system is read-only', 'mount -o remount,ro "$1"'],
  ])('%s fails with words, and the file is whole', async (reason, spoil) => {
    const script = `
      mount -t tmpfs -o size=64k disk "$1" && mkdir "$1/scenes" &&
      touch "$1/scenes/figure03.tsx" && "$2" "$3" "$1" 1 && { ${spoil}; } &&
      "$2" "$3" "$1" 1; cat "$1/scenes/figure03.meta"; ls -A "$1/scenes" >&2`;
    const shell = ['-rm', 'sh', '-c', script, 'sh'];
    const words = [source, process.execPath, saver];
    const child = spawn('unshare', [...shell, ...words]);
    const [said, left] = await Promise.all([
      text(child.stdout),
      text(child.stderr),
    ]);
    const [first, second, ...rest] = said.split('\n');

    expect(first).toBe('saved');
    expect(second).toBe(`figure03.meta cannot be written: ${reason}.`);
    const {beats} = readTimingFile(rest.join('\n'), 'figure03.meta');
    expect(beats).toHaveLength(40);
    expect(left).not.toContain('.part-');
  });
});

function own(): string {
  return path.join(source, 'figures.timing.json');
}

function beats() {
  return readTimingFile(readFileSync(file, 'utf8'), 'figure03.meta').beats;
}
