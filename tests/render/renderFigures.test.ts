import {
  spawn,
  spawnSync,
  type ChildProcess,
  type StdioOptions,
} from 'node:child_process';
import {on} from 'node:events';
import {readdir, readFile, writeFile} from 'node:fs/promises';
import path from 'node:path';
import {describe, expect, test} from 'vitest';
import {
  renderFigures,
  type Format,
  type RenderEvent,
} from '../../src/render/index.ts';
import {compiledScript} from '../helpers/compiledScript.ts';
import {isWhole} from '../helpers/isWhole.ts';
import {fakeFfmpeg, killedMidway} from './helpers/fakeFfmpeg.ts';
import type {Told} from './helpers/command.ts';
import {fixtureJob} from './helpers/fixture.ts';
import {emptyFolder} from './helpers/folder.ts';
import {descendants, survivors} from './helpers/processes.ts';

describe('rendering figures', () => {
  test('each is drawn once for both formats, and says how far it is', async () => {
    const folder = await emptyFolder();
    const events: RenderEvent[] = [];
    const [outcome] = await renderFigures([fixtureJob('moving', folder)], {
      onEvent: event => events.push(event),
    });

    expect(outcome).toMatchObject({
      name: 'moving',
      ok: true,
      files: [
        {path: path.join(folder, 'moving.mp4'), fps: 60},
        {path: path.join(folder, 'moving.gif'), fps: 20},
      ],
    });
    expect(new Set(await readdir(folder))).toEqual(
      new Set(['moving.mp4', 'moving.gif']),
    );
    const total = outcome?.ok && outcome.files[0]!.frames;

    expect(events[0]).toEqual({kind: 'started', figure: 'moving', total});
    expect(events.at(-2)).toMatchObject({kind: 'progress', done: total, total});
    // It moves for half of its second.
    expect(events.at(-1)).toMatchObject({kind: 'finished', total, drawn: 31});
  });

  test('one that fails or crashes does not stop the others', async () => {
    const folder = await emptyFolder();
    const scenes = ['broken', 'crashing', 'moving'] as const;
    const outcomes = await renderFigures(
      scenes.map(scene => fixtureJob(scene, folder)),
    );

    expect(outcomes.map(({name, ok}) => [name, ok])).toEqual([
      ['broken', false],
      ['crashing', false],
      ['moving', true],
    ]);
    expect(message(outcomes[0])).toMatch(
      /^Figure broken: Scene "broken" at 0\.2\d s: the script is broken/,
    );
    expect(message(outcomes[1])).toMatch(
      /^Figure crashing: Its process was ended by SIGKILL before/,
    );
    expect(new Set(await readdir(folder))).toEqual(
      new Set(['moving.mp4', 'moving.gif']),
    );
  });

  test('one process for both or one for each give the same bytes', async () => {
    const [one, two] = [await emptyFolder(), await emptyFolder()];
    await renderFigures(twoJobs(one), {jobs: 1});
    await renderFigures(twoJobs(two), {jobs: 2});
    for (const name of ['a.mp4', 'a.gif', 'b.mp4', 'b.gif']) {
      const [first, second] = await Promise.all(
        [one, two].map(folder => readFile(path.join(folder, name))),
      );

      expect(second!.equals(first!)).toBe(true);
    }
  });
});

describe('what cannot be rendered', () => {
  test('an odd size for MP4 is refused with the size to use', async () => {
    const job = fixtureJob('moving', await emptyFolder(), {height: 181});
    const [outcome] = await renderFigures([job]);

    expect(message(outcome)).toBe(
      'Figure moving: MP4 needs even dimensions, but the frame is 320×181. Use 320×182.',
    );
  });

  test('an output folder that is a file is named', async () => {
    const file = path.join(await emptyFolder(), 'output');
    await writeFile(file, '');
    const [outcome] = await renderFigures([fixtureJob('moving', file)]);

    expect(message(outcome)).toBe(
      `Figure moving: The output folder ${file} cannot be made: a file of that name is in the way. Choose another folder with --out.`,
    );
  });

  test('without an ffmpeg pictures are rendered all the same', async () => {
    const job = fixtureJob('moving', await emptyFolder(), {
      formats: ['gif', 'apng', 'png', 'stills'],
      ffmpeg: '/nowhere/ffmpeg',
    });

    expect(await renderFigures([job])).toMatchObject([{ok: true}]);
  });

  test('an ffmpeg that is killed is reported by figure, and leaves nothing', async () => {
    const folder = await emptyFolder();
    const ffmpeg = await fakeFfmpeg(
      `case "$*" in -encoders) echo "ffmpeg version 9" >&2; echo " V....D libx264"; exit;; esac\n${killedMidway}`,
    );
    const [outcome] = await renderFigures([
      fixtureJob('moving', folder, {ffmpeg}),
    ]);

    expect(message(outcome)).toMatch(
      /^Figure moving: .*moving\.mp4 could not be encoded: ffmpeg was ended by SIGKILL/,
    );
    expect(await readdir(folder)).toEqual([]);
  });
});

const mounts = spawnSync('unshare', [
  '-rm',
  'mount',
  '-t',
  'tmpfs',
  'x',
  '/mnt',
]);

describe.runIf(mounts.status === 0)('an output folder on a disk', () => {
  test.each([
    {
      format: 'mp4',
      size: '4k',
      says: /moving\.mp4 (was not kept|could not be encoded).*No space left on device/s,
    },
    {
      format: 'gif',
      size: '4k',
      says: /moving\.gif.* cannot be written: the disk is full\. Free some/,
    },
    {
      format: 'png',
      size: '4k',
      says: /0000\d\.png cannot be written: the disk is full\. Free some/,
    },
    {
      format: 'webm',
      size: '4k',
      says: /moving\.webm (was not kept|could not be encoded).*No space left on device/s,
    },
  ] as const)('that is full is named for $format', async example => {
    const reason = await renderOnDisk(example.format, 'size=4k');

    expect(reason).toMatch(/^Figure moving: /);
    expect(reason).toMatch(example.says);
  });

  test('that is read-only is named', async () => {
    const reason = await renderOnDisk('mp4', 'ro');

    expect(reason).toMatch(
      /^Figure moving: .* cannot be written to: the file system is read-only\. Choose another folder/,
    );
  });
});

/** One is heard like the other, but for the last. */
const signals = ['SIGTERM', 'SIGINT', 'SIGKILL'] as const;

describe('a render that is interrupted', () => {
  test('by its signal leaves no file, and says why', async () => {
    const folder = await emptyFolder();
    const stop = new AbortController();
    const onEvent = ({kind}: RenderEvent) => {
      if (kind === 'progress') stop.abort(new Error('enough'));
    };
    const outcomes = await renderFigures(longJobs(folder), {
      onEvent,
      signal: stop.signal,
    });

    expect(outcomes.map(message)).toEqual([
      'Figure a: enough',
      'Figure b: enough',
      'Figure c: enough',
    ]);
    expect(await readdir(folder)).toEqual([]);
  });

  test
    .runIf(process.platform === 'linux')
    .each(isWhole ? signals : (['SIGTERM', 'SIGKILL'] as const))(
    'by %s leaves no process and no file',
    async signal => {
      const folder = await emptyFolder();
      const command = spawn(process.execPath, [await commandScript()], {
        stdio,
      });
      command.send(longJobs(folder));
      const processes = await processesOf(command, /libx264/);

      expect([...processes.values()].join('\n')).toMatch(/worker\.mjs/);
      expect(await readdir(folder)).not.toEqual([]);

      command.kill(signal);

      expect(await survivors([command.pid!, ...processes.keys()])).toEqual([]);
      expect(await readdir(folder)).toEqual([]);
    },
  );
});

function twoJobs(folder: string) {
  return [
    fixtureJob('moving', folder, {name: 'a'}),
    fixtureJob('moving', folder, {name: 'b', width: 480, height: 270}),
  ];
}

function commandScript(): Promise<string> {
  return compiledScript(path.join(import.meta.dirname, 'helpers/command.ts'));
}

const stdio: StdioOptions = ['ignore', 'ignore', 'inherit', 'ipc'];

/** Waits until a command tells of an event. */
async function told(command: ChildProcess, kind: string): Promise<Told> {
  for await (const [message] of on(command, 'message')) {
    if (message.kind === kind) return message;
  }
  throw new Error(`The command never told of ${kind}.`);
}

/** Renders into a disk that only the command sees; gives why that failed. */
async function renderOnDisk(format: Format, options: string): Promise<string> {
  const folder = await emptyFolder();
  const mount = 'mount -t tmpfs -o "$0" disk "$1" && shift && exec "$@"';
  const node = [process.execPath, await commandScript()];
  const command = spawn(
    'unshare',
    ['-rm', 'sh', '-c', mount, options, folder, ...node],
    {stdio},
  );
  command.send([
    fixtureJob('moving', folder, {formats: [format], width: 640, height: 360}),
  ]);
  const {reason} = await told(command, 'failed');
  command.kill();
  return reason;
}

/** What runs below a command once frames are drawn and a process matches. */
async function processesOf(
  command: ChildProcess,
  wanted: RegExp,
): Promise<Map<number, string>> {
  await told(command, 'progress');
  let found = new Map<number, string>();
  while (![...found.values()].some(text => wanted.test(text))) {
    found = await descendants(command.pid!);
  }
  return found;
}

/** Three figures that take far longer than the test lets them. */
function longJobs(folder: string) {
  return ['a', 'b', 'c'].map(name =>
    fixtureJob('moving', folder, {name, width: 1280, height: 720, fps: 1200}),
  );
}

function message(
  outcome: Awaited<ReturnType<typeof renderFigures>>[number] | undefined,
): string {
  return outcome?.ok === false ? outcome.error.message : 'rendered';
}
