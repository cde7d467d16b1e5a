import {loadImage, createCanvas} from '@napi-rs/canvas';
import {describe, expect, test} from 'vitest';
import {drawStill, type StillJob} from '../../src/render/still.ts';
import {fixtureJob} from './helpers/fixture.ts';

const job = fixtureJob('moving', '');

describe('a still', () => {
  test.each([
    {at: 0, left: -700},
    {at: 'the box moves', left: -700},
    {at: 0.25, left: -200},
    {at: 'the box rests', left: 300},
    {at: 'last', left: 300},
  ] as const)(
    'at $at shows the box with its left edge at $left',
    async moment => {
      const red = await redColumns(await pngOf({...job, at: moment.at}));

      // The scene is 1920 wide, the still 320.
      expect(red[0]).toBeCloseTo((moment.left + 960) / 6, -0.3);
    },
  );

  test('tells of saved beats that its figure does not have, at whatever moment it is', async () => {
    const drawn = await drawStill({...fixtureJob('renamed', ''), at: 0});

    await expect(drawn.timingWarnings()).resolves.toEqual([
      expect.stringMatching(/^renamed\.meta times the beat "before"/),
    ]);
  });

  test('has the size asked for, and the ground everywhere else', async () => {
    const {width, height, data} = await read(await pngOf({...job, at: 0}));

    expect([width, height]).toEqual([320, 180]);
    expect([...data.subarray(-4)]).toEqual([0x11, 0x15, 0x1d, 255]);
  });

  test('a beat that there is not is refused with those there are', async () => {
    await expect(pngOf({...job, at: 'the end'})).rejects.toThrow(
      'There is no beat “the end”. Choose one of: the box moves, the box rests.',
    );
  });

  test.each([-1, 7])('a moment of %d s is refused', async at => {
    await expect(pngOf({...job, at})).rejects.toThrow(
      new RegExp(`There is no frame at ${at} s: it lasts 1\\.\\d+ s`),
    );
  });

  test('the same moment gives the same bytes', async () => {
    const still: StillJob = {...job, at: 0.4};
    const first = await pngOf(still);

    expect((await pngOf(still)).equals(first)).toBe(true);
  });
});

async function read(png: Buffer) {
  const image = await loadImage(png);
  const context = createCanvas(image.width, image.height).getContext('2d');
  context.drawImage(image, 0, 0);
  return context.getImageData(0, 0, image.width, image.height);
}

/** Columns of the middle row that show the box. */
async function redColumns(png: Buffer): Promise<number[]> {
  const {width, data} = await read(png);
  const row = 90 * width;
  return Array.from({length: width}, (_, x) => x).filter(
    x => data[(row + x) * 4]! > 200,
  );
}

async function pngOf(job: StillJob): Promise<Buffer> {
  return (await drawStill(job)).png;
}
