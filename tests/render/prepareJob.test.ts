import {describe, expect, test} from 'vitest';
import type {FigureJob} from '../../src/render/job/job.ts';
import {prepareJob} from '../../src/render/prepareJob.ts';
import {fakeFfmpeg} from './helpers/fakeFfmpeg.ts';
import {fixtureJob} from './helpers/fixture.ts';

/** What is experimental in an ffmpeg does not count as there. */
const poor =
  'echo "ffmpeg version 9" >&2; echo " V....D mpeg4"; echo " V..X.. libaom-av1"';

describe('before anything is drawn', () => {
  test.each([
    [{formats: ['mp4']}, /cannot encode H\.264: it has no libx264\./],
    [{formats: ['webm']}, /cannot encode WebM: it has no libvpx-vp9\./],
    [{formats: ['mov']}, /cannot encode ProRes 4444: it has no prores_ks\./],
    [{formats: ['webp']}, /cannot encode animated WebP: .* libwebp_anim\./],
    [{formats: ['mp4'], codec: 'hevc'}, /cannot encode HEVC: .* libx265\./],
    [
      {formats: ['mp4'], codec: 'av1'},
      /cannot encode AV1: it has no libsvtav1 or libaom-av1\./,
    ],
    [
      {formats: ['avif']},
      /cannot encode animated AVIF: it has no libsvtav1 or libaom-av1\./,
    ],
  ] as const)(
    'an ffmpeg without the encoder of %j is refused',
    async (change, says) => {
      const ffmpeg = await fakeFfmpeg(poor);
      const refused = prepare({...change, ffmpeg});

      await expect(refused).rejects.toThrow(says);
      await expect(refused).rejects.toThrow(
        'Name another with --ffmpeg PATH, or render --format gif.',
      );
    },
  );

  test('an ffmpeg that cannot write AVIF files is refused, AV1 encoder or not', async () => {
    const ffmpeg = await fakeFfmpeg(
      'echo "ffmpeg version 9" >&2; echo " V....D libaom-av1"',
    );

    await expect(prepare({formats: ['avif'], ffmpeg})).rejects.toThrow(
      'it has no AVIF container.',
    );
  });

  test('what is written without ffmpeg asks for none', async () => {
    const job = await prepare({
      formats: ['gif', 'apng', 'png', 'stills'],
      ffmpeg: '/nowhere/ffmpeg',
    });

    expect(job.encoders).toBeUndefined();
  });

  test.each(['gif', 'mp4', 'avif'] as const)(
    '%s has no transparency, and says which have',
    async format => {
      await expect(
        prepare({formats: [format], transparent: true}),
      ).rejects.toThrow(
        / has no transparency\. Use --format webm, mov, webp, apng or png, or leave out --transparent\.$/,
      );
    },
  );

  test('an odd size is refused where colour is halved, and only there', async () => {
    const odd = {width: 321, height: 181};

    for (const format of ['webm', 'avif'] as const) {
      await expect(prepare({formats: [format], ...odd})).rejects.toThrow(
        'needs even dimensions, but the frame is 321×181. Use 322×182.',
      );
    }
    await expect(prepare({formats: ['apng'], ...odd})).resolves.toBeDefined();
  });
});

function prepare(change: Partial<FigureJob>): Promise<FigureJob> {
  return prepareJob(fixtureJob('moving', 'out', change));
}
