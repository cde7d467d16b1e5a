import {describe, expect, test} from 'vitest';
import {remembered} from '../../../src/remembered.ts';
import type {FigureJob, Format} from '../../../src/render/job/job.ts';
import {renderFigures} from '../../../src/render/renderFigures.ts';
import {mediaProject} from '../../stage/media/mediaProject.ts';
import {isWhole} from '../../helpers/isWhole.ts';
import {runFfmpeg} from '../helpers/decode.ts';
import {emptyFolder} from '../helpers/folder.ts';

const rate = 48_000;

/** A second of silence with a click in it, as 16-bit samples in a WAV file. */
function click(at: number, seconds = 1): Buffer {
  const samples = Buffer.alloc(Math.round(seconds * rate) * 2);
  // A few samples long, so that a codec keeps it, and highest in its middle.
  [8000, 20000, 32000, 20000, 8000].forEach((level, i) =>
    samples.writeInt16LE(level, (Math.round(at * rate) + i - 2) * 2),
  );
  const head = Buffer.alloc(44);
  head.write('RIFF', 0);
  head.writeUInt32LE(36 + samples.length, 4);
  head.write('WAVEfmt ', 8);
  head.writeUInt32LE(16, 16);
  head.writeUInt16LE(1, 20);
  head.writeUInt16LE(1, 22);
  head.writeUInt32LE(rate, 24);
  head.writeUInt32LE(rate * 2, 28);
  head.writeUInt16LE(2, 32);
  head.writeUInt16LE(16, 34);
  head.write('data', 36);
  head.writeUInt32LE(samples.length, 40);
  return Buffer.concat([head, samples]);
}

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
async function render(
  change: Partial<FigureJob>,
  offset = 0,
): Promise<{file: string; warnings: readonly string[]}> {
  const outDir = await emptyFolder();
  const [outcome] = await renderFigures(
    [
      {
        project: soundProject(offset).file,
        scenes: ['first', 'second'],
        name: 'sounding',
        outDir,
        width: 60,
        height: 60,
        fps: 30,
        formats: ['mp4'],
        background: '#000000',
        variables: {},
        audio: true,
        ...change,
      },
    ],
    {jobs: 2},
  );
  if (!outcome?.ok) throw outcome?.error ?? new Error('nothing was rendered');
  return {file: outcome.files[0]!.path, warnings: outcome.warnings};
}

/** The samples of a file's sound as ffmpeg plays it; none without sound. */
async function samplesOf(file: string): Promise<Float32Array> {
  const source = ['-v', 'error', '-i', file, '-map', '0:a:0'];
  const samples = ['-ac', '1', '-ar', `${rate}`, '-f', 'f32le', '-'];
  const {output} = await runFfmpeg([...source, ...samples]);
  return new Float32Array(new Uint8Array(output).buffer);
}

/** A hash of each picture of a file. */
async function pictures(file: string): Promise<string> {
  const args = ['-v', 'error', '-i', file, '-map', '0:v', '-f', 'framemd5'];
  return (await runFfmpeg([...args, '-'])).output.toString();
}

/** The place of the loudest sample, if it is a click. */
function loudest(samples: Float32Array): number {
  const levels = samples.map(Math.abs);
  const most = levels.reduce((a, b) => Math.max(a, b), 0);
  return most < 0.2 ? -1 : levels.indexOf(most);
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
