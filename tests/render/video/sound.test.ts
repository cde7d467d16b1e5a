import {describe, expect, test} from 'vitest';
import {remembered} from '../../../src/remembered.ts';
import type {FigureJob, Format} from '../../../src/render/job/job.ts';
import {mediaProject} from '../../stage/media/mediaProject.ts';
import {isWhole} from '../../helpers/isWhole.ts';
import {runFfmpeg} from '../helpers/decode.ts';
import {click, loudest, rate, samplesOf} from '../helpers/clicks.ts';
import {renderSounding} from '../helpers/renderSounding.ts';

const moving = `
  const circle = <Circle size={20} fill="#ff0000" />;
  view.add(circle);
  yield* circle.x(20, 1);`;

/** Bundled once for each offset. */
const soundProject = remembered((offset: number) => {
  const project = mediaProject(
    {first: moving, second: moving},
    {settings: `audio: '/click.wav'`},
  );
  project.write({
    'public/click.wav': click(0.5),
    'src/project.meta': JSON.stringify({
      version: 0,
      shared: {size: {x: 60, y: 60}, audioOffset: offset},
    }),
  });
  return project;
});

/** Renders both scenes of a project with the click; two seconds in all. */
function render(change: Partial<FigureJob>, offset = 0) {
  return renderSounding(soundProject(offset).file, change);
}

/** A hash of each picture of a file. */
async function pictures(file: string): Promise<string> {
  const args = ['-v', 'error', '-i', file, '-map', '0:v', '-f', 'framemd5'];
  return (await runFfmpeg([...args, '-'])).output.toString();
}

/** An ordinary run listens to one container; `npm run test:whole` to all. */
const formats: readonly Format[] = isWhole ? ['mp4', 'webm', 'mov'] : ['webm'];

describe.each(formats)('A project’s audio in %s', format => {
  test('is where it belongs, to a few samples, and ends with the pictures', async () => {
    const {file} = await render({formats: [format]});
    const samples = await samplesOf(file);

    expect(Math.abs(loudest(samples) - 0.5 * rate)).toBeLessThan(4);
    // The last packet of a codec may be longer than what it holds.
    expect(Math.abs(samples.length - (61 / 30) * rate)).toBeLessThan(1100);
  });
});

const offsets: readonly (readonly [string, {from?: number}, number, number])[] =
  [
    ['earlier in an excerpt, later by its offset', {from: 0.4}, 0.75, 0.85],
    ['later by its offset', {}, 0.75, 1.25],
    ['earlier by a negative one', {}, -0.25, 0.25],
    ['earlier in an excerpt that begins later', {from: 0.4}, 0, 0.1],
  ];

describe('A project’s audio', () => {
  test.each(isWhole ? offsets : offsets.slice(0, 1))(
    'is heard %s',
    async (_, change, offset, at) => {
      const {file} = await render(change, offset);

      const place = loudest(await samplesOf(file));

      expect(Math.abs(place - at * rate)).toBeLessThan(4);
    },
  );

  test('is heard in the file of a scene from where that scene begins', async () => {
    const {file, warnings} = await render({scenes: ['second']}, 0.75);
    const samples = await samplesOf(file);

    expect(Math.abs(loudest(samples) - 0.25 * rate)).toBeLessThan(4);
    expect(warnings).toEqual([]);
  });

  test('is left out with a warning where scenes have another order', async () => {
    const {file, warnings} = await render({scenes: ['second', 'first']});

    expect((await samplesOf(file)).length).toBe(0);
    expect(warnings).toEqual([expect.stringContaining('It has no sound')]);
  });

  test('comes to the pictures of the silent file, and is left out where nobody asks for it', async () => {
    const [silent, sounding] = [await render({audio: false}), await render({})];

    expect(await samplesOf(silent.file)).toHaveLength(0);
    expect(await pictures(sounding.file)).toBe(await pictures(silent.file));
  });
});
