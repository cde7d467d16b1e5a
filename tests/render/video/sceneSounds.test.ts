import {describe, expect, test} from 'vitest';
import {once} from '../../../src/remembered.ts';
import type {FigureJob} from '../../../src/render/job/job.ts';
import {renderFigures} from '../../../src/render/renderFigures.ts';
import {mediaProject} from '../../stage/media/mediaProject.ts';
import {click, loudest, rate, samplesOf} from '../helpers/clicks.ts';
import {emptyFolder} from '../helpers/folder.ts';

/**
 * `play(audio, offset, how)`, which keeps sounds as `sound()` of Canvas Commons does;
 * Motion Canvas has none.
 */
const sounding = `
  const scene = core.useScene();
  const sounds = [];
  scene.sounds = {onChanged: {current: sounds}};
  const play = (audio, offset = 0, how = {}) =>
    sounds.push({audio, offset: scene.playback.time + offset, realPlaybackRate: 1, ...how});
  const circle = <Circle size={20} fill="#ff0000" />;
  view.add(circle);`;

/** Two scenes of a second with a click each, 0.6 and 1.4 seconds from the start. */
const project = once(() => {
  const written = mediaProject({
    first: `${sounding}
      yield* circle.x(20, 0.5);
      play('/click.wav');
      yield* circle.x(0, 0.5);`,
    second: `${sounding}
      play('/click.wav', 0.3);
      yield* circle.x(20, 1);`,
    many: `${sounding}
      for (let i = 0; i < 230; i++) play('/click.wav', i * 0.004, {gain: -40});
      play('/click.wav', 0.6);
      yield* circle.x(20, 1);`,
    early: `${sounding}
      play('/click.wav', -0.05);
      yield* circle.x(20, 1);`,
    absent: `${sounding}
      play('/bells.wav');
      play('');
      play('/click.wav');
      yield* circle.x(20, 1);`,
  });
  written.write({'public/click.wav': click(0.1, 0.2)});
  return written;
});

async function render(change: Partial<FigureJob>) {
  const outDir = await emptyFolder();
  const job = {
    project: project().file,
    scenes: ['first', 'second'],
    name: 'sounding',
    outDir,
    width: 60,
    height: 60,
    fps: 30,
    formats: ['mp4' as const],
    background: '#000000',
    variables: {},
    audio: true,
    ...change,
  };
  const [outcome] = await renderFigures([job], {jobs: 2});
  if (!outcome?.ok) throw outcome?.error ?? new Error('nothing was rendered');
  const samples = await samplesOf(outcome.files[0]!.path);
  return {samples, warnings: outcome.warnings};
}

/** Whether the loudest sample of an excerpt, in seconds, is a click there. */
function clicksAt(samples: Float32Array, at: number): boolean {
  const first = Math.round((at - 0.2) * rate);
  const around = samples.subarray(Math.max(0, first), first + 0.4 * rate);
  const place = loudest(around) + Math.max(0, first);
  return Math.abs(place - at * rate) < 4;
}

describe('Sounds that scenes play', () => {
  test.each(['mp4', 'webm'] as const)('are heard in %s', async format => {
    const {samples, warnings} = await render({formats: [format]});

    expect(clicksAt(samples, 0.6)).toBe(true);
    expect(clicksAt(samples, 1.4)).toBe(true);
    expect(warnings).toEqual([]);
  });

  test('are earlier in an excerpt, whichever scene it begins in', async () => {
    const one = await render({from: 0.2});
    const two = await render({from: 0.7});
    const three = await render({from: 1.1});

    expect(clicksAt(one.samples, 0.4)).toBe(true);
    expect(clicksAt(one.samples, 1.2)).toBe(true);
    expect(clicksAt(two.samples, 0.7)).toBe(true);
    expect(clicksAt(three.samples, 0.3)).toBe(true);
  });

  test('are heard in the file of their own scene alone', async () => {
    const {samples} = await render({scenes: ['second']});

    expect(clicksAt(samples, 0.4)).toBe(true);
    expect(loudest(samples.subarray(0.5 * rate))).toBe(-1);
  });

  test('begin before their scene, where they are asked to', async () => {
    const {samples} = await render({scenes: ['first', 'early']});
    const alone = await render({scenes: ['early']});

    expect(clicksAt(samples, 1.05)).toBe(true);
    expect(clicksAt(alone.samples, 0.05)).toBe(true);
  });

  test('may be hundreds', async () => {
    const {samples} = await render({scenes: ['many']});

    expect(clicksAt(samples, 0.7)).toBe(true);
    expect(Math.abs(samples.length - (31 / 30) * rate)).toBeLessThan(1100);
  });

  test('are silent where their file is missing, with a warning', async () => {
    const {samples, warnings} = await render({scenes: ['absent']});

    expect(clicksAt(samples, 0.1)).toBe(true);
    expect(warnings).toEqual([
      expect.stringMatching(
        /^Scene "absent": There is no file at \/bells\.wav.*Silence is in its place/,
      ),
    ]);
  });

  test('are left out where nobody asks for sound', async () => {
    const {samples, warnings} = await render({
      scenes: ['absent'],
      audio: false,
    });

    expect(samples).toHaveLength(0);
    expect(warnings).toEqual([]);
  });
});
