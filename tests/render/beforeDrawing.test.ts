import {readdir} from 'node:fs/promises';
import {setTimeout as wait} from 'node:timers/promises';
import {expect, test} from 'vitest';
import {renderFigures, type RenderEvent} from '../../src/render/index.ts';
import {fixtureJob} from './helpers/fixture.ts';
import {emptyFolder} from './helpers/folder.ts';

test('What comes before drawing is done once, while figures are prepared, and no frame is drawn until it is', async () => {
  const folder = await emptyFolder();
  const jobs = (['moving', 'following'] as const).map(scene =>
    fixtureJob(scene, folder, {formats: ['gif']}),
  );
  const log: string[] = [];
  const outcomes = await renderFigures(jobs, {
    jobs: 2,
    beforeDrawing: async () => {
      log.push('asked');
      // Longer than a process needs to be ready.
      await wait(4000);
      log.push('answered');
    },
    onEvent: ({kind, figure}) => {
      if (kind === 'started') log.push(figure);
    },
  });

  expect(log.slice(0, 2)).toEqual(['asked', 'answered']);
  expect(log.slice(2).sort()).toEqual(['following', 'moving']);
  expect(outcomes).toMatchObject([{ok: true}, {ok: true}]);
});

test('When it fails nothing is drawn, and every figure fails with it', async () => {
  const folder = await emptyFolder();
  const events: RenderEvent[] = [];
  const outcomes = await renderFigures(
    (['moving', 'following'] as const).map(scene => fixtureJob(scene, folder)),
    {
      beforeDrawing: () => Promise.reject(new Error('It is not true.')),
      onEvent: event => events.push(event),
    },
  );

  expect(outcomes).toMatchObject([
    {ok: false, error: {message: 'Figure moving: It is not true.'}},
    {ok: false, error: {message: 'Figure following: It is not true.'}},
  ]);
  expect(events.map(({kind}) => kind)).toEqual(['failed', 'failed']);
  expect(await readdir(folder)).toEqual([]);
});

test('A figure that cannot be prepared fails by itself', async () => {
  const folder = await emptyFolder();
  const [broken] = await renderFigures([fixtureJob('broken', folder)], {
    beforeDrawing: () => wait(1000),
  });

  expect(broken).toMatchObject({ok: false});
  expect(String(Reflect.get(Object(broken), 'error'))).toContain(
    'the script is broken',
  );
});
