import {describe, expect, test} from 'vitest';
import type {FigureJob} from '../../src/render/index.ts';
import {
  openWorkers,
  prepareAhead,
  type Workers,
} from '../../src/render/workers.ts';
import {fixtureJob} from './helpers/fixture.ts';
import {emptyFolder} from './helpers/folder.ts';
import {descendants, survivors} from './helpers/processes.ts';

// What runs is read from /proc.
describe.runIf(process.platform === 'linux')('processes that render', () => {
  test('render one figure after the other, and end when they are closed', async () => {
    const workers = openWorkers();
    await render(workers, await job('moving'));
    const first = await workersRunning();
    await render(workers, await job('following'));
    const second = await workersRunning();
    await workers.close();

    expect(first).toHaveLength(1);
    expect(second).toEqual(first);
    expect(await survivors(first)).toEqual([]);
  });

  test('start ahead of their first figure when they are prepared', async () => {
    const workers = openWorkers();
    workers.prepare();
    workers.prepare();
    const prepared = await workersRunning();
    await render(workers, await job('moving'));

    expect(prepared).toHaveLength(1);
    expect(await workersRunning()).toEqual(prepared);
    await workers.close();
  });

  test('take the place of the first one when they were started ahead', async () => {
    prepareAhead();
    const prepared = await workersRunning();
    const workers = openWorkers();
    workers.prepare();
    await render(workers, await job('moving'));

    expect(prepared).toHaveLength(1);
    expect(await workersRunning()).toEqual(prepared);
    await workers.close();
  });

  test('end without a figure when there is none', async () => {
    const workers = openWorkers();
    workers.prepare();
    const prepared = await workersRunning();
    await workers.close();

    expect(prepared).toHaveLength(1);
    expect(await survivors(prepared)).toEqual([]);
  });

  test('let a command end at once, however often they are closed', async () => {
    const workers = openWorkers();
    workers.prepare();
    await workers.close();
    const timers = timersRunning();
    await workers.close();

    expect(timersRunning()).toBe(timers);
  });

  test('take no other figure once one has failed', async () => {
    const workers = openWorkers();
    await expect(render(workers, await job('broken'))).rejects.toThrow(
      'the script is broken',
    );

    expect(await workersRunning()).toEqual([]);
    await workers.close();
  });

  test('are replaced when they ended while they waited', async () => {
    const workers = openWorkers();
    await render(workers, await job('moving'));
    const [waiting] = await workersRunning();
    process.kill(waiting!, 'SIGKILL');
    await survivors([waiting!]);
    const done = await render(workers, await job('following'));

    expect(done.files).toHaveLength(1);
    expect(await workersRunning()).not.toContain(waiting);
    await workers.close();
  });
});

/** Timers that keep this process alive. */
function timersRunning(): number {
  return process.getActiveResourcesInfo().filter(it => it === 'Timeout').length;
}

async function job(scene: Parameters<typeof fixtureJob>[0]) {
  return fixtureJob(scene, await emptyFolder(), {formats: ['gif']});
}

function render(workers: Workers, job: FigureJob) {
  return workers.render(Promise.resolve(job), {
    signal: undefined,
    onEvent: () => {},
  });
}

/** The workers below this process. */
async function workersRunning(): Promise<number[]> {
  const below = await descendants(process.pid);
  return [...below]
    .filter(([, command]) => command.includes('/worker.mjs'))
    .map(([pid]) => pid);
}
