import {existsSync} from 'node:fs';
import {readdir, readFile, rm} from 'node:fs/promises';
import path from 'node:path';
import {createInterface} from 'node:readline';
import {setTimeout} from 'node:timers/promises';
import {describe, expect, test} from 'vitest';
import {isWhole} from '../helpers/isWhole.ts';
import {descendants, survivors} from '../render/helpers/processes.ts';
import {emptyFolder} from '../render/helpers/folder.ts';
import {ended, shareCompiled, start} from './helpers/run.ts';

/** When a signal comes; it has begun when the first worker has started. */
type Moment = 'begun' | 'drawn a frame' | 'kept a figure';

const codes = {SIGINT: 130, SIGTERM: 143, SIGKILL: null} as const;

describe.runIf(process.platform === 'linux')('A render that is ended', () => {
  test.each([
    ['SIGINT', 'begun'],
    ['SIGKILL', 'kept a figure'],
    ...(isWhole
      ? ([
          ['SIGTERM', 'drawn a frame'],
          ['SIGKILL', 'begun'],
        ] as const)
      : []),
  ] as const)(
    'by %s when it has %s leaves whole files and no process, and the next does the rest',
    async (signal, moment) => {
      const whole = await reference();
      const folder = await emptyFolder();
      const render = startRender(folder);
      await render.reach(moment);
      const processes = await descendants(render.child.pid!);
      render.child.kill(signal);

      expect((await render.end).code).toBe(codes[signal]);
      expect(await survivors(processes.keys())).toEqual([]);
      const left = await filesIn(path.join(folder, 'out'));
      const final = [...left].filter(([name]) => /^\d\d-/.test(name));
      expect(final).toEqual(final.map(([name]) => [name, whole.get(name)]));

      const next = startRender(folder);
      expect((await next.end).code).toBe(0);
      expect(await filesIn(path.join(folder, 'out'))).toEqual(whole);
      expect(next.events.filter(({event}) => event === 'reused').length).toBe(
        moment === 'kept a figure' ? 1 : 0,
      );
    },
  );
});

test.runIf(process.platform === 'linux')(
  'A worker that is killed fails its figure alone',
  async () => {
    const folder = await emptyFolder();
    const render = startRender(folder);
    await render.reach('drawn a frame');
    const processes = [...(await descendants(render.child.pid!))];
    const [worker] = processes.find(([, text]) =>
      text.includes('/worker.mjs'),
    )!;
    process.kill(worker, 'SIGKILL');
    const {code, stderr} = await render.end;

    expect(code).toBe(1);
    expect(stderr).toBe(
      'Figure 00-title: Its process was ended by SIGKILL before it was done, as systems do when memory is short. Render fewer at a time, with --jobs 1.\n',
    );
    expect([...(await filesIn(path.join(folder, 'out'))).keys()]).toEqual([
      '03-tracing-the-error.gif',
      '03-tracing-the-error.mp4',
      'manifest.json',
    ]);
  },
);

test('What is kept and goes during a render takes no figure with it', async () => {
  const whole = await reference();
  const folder = await emptyFolder();
  const render = startRender(folder);
  await render.reach('drawn a frame');
  await rm(path.join(folder, 'cache'), {recursive: true});
  const {code, stderr} = await render.end;

  expect([code, stderr]).toEqual([0, '']);
  expect(await filesIn(path.join(folder, 'out'))).toEqual(whole);
});

let rendered: Promise<ReadonlyMap<string, Buffer>> | undefined;

/** The files of a render that nothing happens to. */
async function reference(): Promise<ReadonlyMap<string, Buffer>> {
  rendered ??= (async () => {
    const folder = await emptyFolder();
    expect((await startRender(folder).end).code).toBe(0);
    return filesIn(path.join(folder, 'out'));
  })();
  return rendered;
}

/** Renders two figures, one after the other, with a cache of their own. */
function startRender(folder: string) {
  const words =
    'render 00 03 --size 64x36 --fps 15 --jobs 1 --no-check --json --out';
  const cache = path.join(folder, 'cache');
  if (!existsSync(cache)) shareCompiled(cache);
  const child = start([...words.split(' '), path.join(folder, 'out')], {
    env: {BACKPROP_FIGURES_CACHE: cache},
  });
  const events: {readonly event: string}[] = [];
  const lines = createInterface({input: child.stdout});
  lines.on('line', line => events.push(JSON.parse(line)));
  const hasReached: Readonly<Record<Moment, () => Promise<boolean>>> = {
    begun: async () => (await descendants(child.pid!)).size > 0,
    'drawn a frame': async () => events.some(({event}) => event === 'progress'),
    'kept a figure': async () =>
      (await readdir(path.join(folder, 'out'))).includes('manifest.json'),
  };
  const reach = async (moment: Moment): Promise<void> => {
    while (!(await hasReached[moment]().catch(() => false))) {
      if (child.exitCode !== null) throw new Error('It ended too soon.');
      await setTimeout(20);
    }
  };
  return {child, events, reach, end: ended(child)};
}

async function filesIn(folder: string): Promise<Map<string, Buffer>> {
  const names: string[] = await readdir(folder).catch(() => []);
  const files = names
    .sort()
    .map(
      async name => [name, await readFile(path.join(folder, name))] as const,
    );
  return new Map(await Promise.all(files));
}
