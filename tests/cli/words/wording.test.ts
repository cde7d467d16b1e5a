import {describe, expect, test} from 'vitest';
import {
  bytesText,
  costText,
  countText,
  durationText,
  fileText,
  pathText,
  speedText,
} from '../../../src/cli/words/wording.ts';

test.each([
  [0, '0 s'],
  [0.4, '0 s'],
  [59.6, '1 min 00 s'],
  [185, '3 min 05 s'],
  [3599.6, '1 h 00 min'],
  [7860, '2 h 11 min'],
  [-1, '0 s'],
])('%d seconds are written %j', (seconds, text) => {
  expect(durationText(seconds)).toBe(text);
});

test('a figure’s cost has its frames, its stages, and who encoded', () => {
  const figure = {
    figure: '03-tracing',
    total: 30,
    drawn: 19,
    stages: {playing: 0.04, drawing: 0.5, writing: 1.25, finishing: 2},
  };

  expect(
    costText({...figure, encoders: [{name: 'libx264', ffmpeg: 'ffmpeg'}]}),
  ).toBe(
    '03-tracing: 19 of 30 frames drawn, 11 held; playing 0.0 s, drawing 0.5 s, writing 1.3 s, finishing 2.0 s; libx264 of ffmpeg',
  );
  expect(costText({...figure, encoders: []})).toMatch(/finishing 2\.0 s$/);
});

test.each([
  [0, '0 B'],
  [999, '999 B'],
  [1000, '1.0 kB'],
  [14_230, '14.2 kB'],
  [3_000_000, '3.0 MB'],
  [2.5e12, '2500.0 GB'],
])('%d bytes are written %j', (bytes, text) => {
  expect(bytesText(bytes)).toBe(text);
});

describe('A path', () => {
  test('is written from where the command runs', () => {
    expect(pathText('/home/a/output/03.mp4', '/home/a')).toBe('output/03.mp4');
  });

  test('that lies elsewhere is written in full', () => {
    expect(pathText('/tmp/03.mp4', '/home/a')).toBe('/tmp/03.mp4');
  });
});

describe('The speed', () => {
  test('comes with the time that the other frames will take', () => {
    expect(speedText({done: 100, total: 700, fps: 50})).toBe(
      '50 frames/s, 12 s left',
    );
  });

  test('of a slow figure keeps a decimal', () => {
    expect(speedText({done: 1, total: 2, fps: 0.52})).toBe(
      '0.5 frames/s, 2 s left',
    );
  });

  test('promises no end before anything is done', () => {
    expect(speedText({done: 0, total: 2, fps: 0})).toBe('0.0 frames/s');
  });

  test('gives way to “finishing” when all frames are done', () => {
    expect(speedText({done: 2, total: 2, fps: 9})).toBe('finishing');
  });
});

test('Counts agree with their noun', () => {
  expect([countText(1, 'frame'), countText(2, 'frame')]).toEqual([
    '1 frame',
    '2 frames',
  ]);
});

test('A finished file is told by path, size, rate, duration and weight', () => {
  const file = {
    path: '/elsewhere/03.gif',
    format: 'gif',
    width: 640,
    height: 360,
    fps: 25,
    frames: 80,
    duration: 17.65,
    bytes: 82_600,
  } as const;

  expect(fileText(file)).toBe(
    '/elsewhere/03.gif  640×360  25 frames/s  17.65 s  82.6 kB',
  );
});
