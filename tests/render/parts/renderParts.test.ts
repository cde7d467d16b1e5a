import {readdir, readFile} from 'node:fs/promises';
import path from 'node:path';
import {describe, expect, test} from 'vitest';
import {openFigureCache} from '../../../src/render/cache/figureCache.ts';
import {openStore} from '../../../src/render/cache/store.ts';
import {
  renderFigures,
  type FigureJob,
  type RenderEvent,
  type RenderOptions,
} from '../../../src/render/index.ts';
import {decode, runFfmpeg} from '../helpers/decode.ts';
import {fixtureJob} from '../helpers/fixture.ts';
import {emptyFolder} from '../helpers/folder.ts';

const scenes = ['moving', 'following', 'moving'];
const frameBytes = 320 * 180 * 3;

describe('a figure of several scenes', () => {
  test('shows, frame by frame, what it shows when it is drawn as one', async () => {
    const {file, events} = await film();
    const whole = await film({formats: ['mp4', 'png']});
    const frames = await decode(file, 'rgb24', frameBytes);
    const expected = await decode(whole.file, 'rgb24', frameBytes);

    expect(frames).toHaveLength(expected.length);
    const differences = frames.map((frame, i) => meanOf(frame, expected[i]!));

    // Each part begins with a picture of its own; a wrong one differs by tens.
    expect(Math.max(...differences)).toBeLessThan(0.5);
    const [done] = events.filter(event => event.kind === 'finished');
    const [also] = whole.events.filter(event => event.kind === 'finished');

    expect(done?.beats).toEqual(also?.beats);
    expect([...new Set(events.map(({kind}) => kind))]).toEqual([
      'started',
      'progress',
      'finished',
    ]);
    expect(done?.total).toBe(expected.length);
  });

  test('is the same file from any number of workers', async () => {
    const [one, three] = await Promise.all([
      film({}, {jobs: 1}),
      film({}, {jobs: 3}),
    ]);

    expect((await readFile(three.file)).equals(await readFile(one.file))).toBe(
      true,
    );
  });

  test('has its title, a chapter for each scene, and nothing beside it', async () => {
    const {file, folder} = await film({
      title: 'All of it',
      chapters: [
        {scene: 'moving', title: 'First'},
        {scene: 'following', title: 'Then'},
      ],
      scenes: ['moving', 'following'],
    });
    const {said} = await runFfmpeg(['-i', file]);

    expect(said).toMatch(/title +: All of it/);
    expect(said).toMatch(/Chapter #0[:.]1: start 0\.98/);
    expect(await readdir(folder)).toEqual(['film.mp4']);
  });

  test('a scene that fails fails all of it, by its own words, and leaves nothing', async () => {
    const folder = await emptyFolder();
    const [outcome] = await renderFigures([
      job(folder, {scenes: ['moving', 'broken', 'following']}),
    ]);

    expect(outcome).toMatchObject({ok: false});
    expect(outcome?.ok === false && outcome.error.message).toMatch(
      /^Figure film: .*broken/,
    );
    expect(await readdir(folder)).toEqual([]);
  });

  test('is joined from kept parts when only its title changed', async () => {
    const memory = await emptyFolder();
    const cache = () =>
      openFigureCache(openStore(memory, 2 ** 30), message => {
        throw new Error(message);
      });
    const first = await film({title: 'One'}, {cache: cache()});
    const second = await film({title: 'Other'}, {cache: cache()});
    const [one, other] = [first, second].map(({events}) =>
      events.findLast(event => event.kind === 'finished'),
    );

    expect(other?.stages.drawing).toBeLessThan(one!.stages.drawing);
    expect(other?.drawn).toBe(one?.drawn);
    const [before, after] = await Promise.all(
      [first, second].map(({file}) => decode(file, 'rgb24', frameBytes)),
    );

    expect(Buffer.concat(after!).equals(Buffer.concat(before!))).toBe(true);
  });
});

function job(outDir: string, change: Partial<FigureJob> = {}): FigureJob {
  return {
    ...fixtureJob('moving', outDir),
    name: 'film',
    scenes,
    formats: ['mp4'],
    ...change,
  };
}

async function film(
  change: Partial<FigureJob> = {},
  options: RenderOptions = {},
) {
  const folder = await emptyFolder();
  const events: RenderEvent[] = [];
  const [outcome] = await renderFigures([job(folder, change)], {
    ...options,
    onEvent: event => events.push(event),
  });
  if (outcome?.ok === false) throw outcome.error;
  return {folder, events, file: path.join(folder, 'film.mp4')};
}

function meanOf(a: Buffer, b: Buffer): number {
  return (
    a.reduce((sum, value, i) => sum + Math.abs(value - b[i]!), 0) / a.length
  );
}
