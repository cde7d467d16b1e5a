import {describe, expect, test} from 'vitest';
import {UsageError} from '../../../src/cli/words/errors.ts';
import {
  bytesOf,
  choicesOf,
  fpsOf,
  momentOf,
  sizeOf,
  textOf,
  wholeNumberOf,
} from '../../../src/cli/flags/values.ts';

describe('A size', () => {
  const size = sizeOf('--size');

  test.each([
    ['1280x720', {width: 1280, height: 720}],
    ['4320×7680', {width: 4320, height: 7680}],
    ['320X180', {width: 320, height: 180}],
  ])('is read from %s', (text, expected) => {
    expect(size(text)).toEqual(expected);
  });

  test.each([
    '10',
    '10x',
    '0x0',
    '15x720',
    '7681x720',
    '-320x180',
    '1e3x720',
    '320x180x2',
    ' 320x180',
  ])('is not read from %j', text => {
    expect(() => size(text)).toThrow(UsageError);
    expect(() => size(text)).toThrow(
      `--size takes a width and a height from 16 to 7680 pixels, such as 1280x720, not “${text}”.`,
    );
  });
});

describe('An amount of bytes', () => {
  const limit = bytesOf('--cache-limit');

  test('is read in the units of file managers', () => {
    expect(['500MB', '2gb', '1.5 GB', '.5kB', '1TB'].map(limit)).toEqual([
      5e8, 2e9, 1.5e9, 500, 1e12,
    ]);
  });

  test.each(['', '2', 'GB', '-1GB', '2GiB', '1e3MB', '1..5GB'])(
    'is not read from %j',
    text => {
      expect(() => limit(text)).toThrow(
        `--cache-limit takes an amount such as 500MB or 2GB, not “${text}”.`,
      );
    },
  );
});

describe('A whole number', () => {
  const jobs = wholeNumberOf('--jobs', 'figures at a time', [1, 240]);

  test('is read within its range', () => {
    expect([jobs('1'), jobs('060'), jobs('240')]).toEqual([1, 60, 240]);
  });

  test.each(['0', '241', '-1', '1.5', '1e2', 'ten', '', 'NaN', '0x10'])(
    'is not read from %j',
    text => {
      expect(() => jobs(text)).toThrow(
        `--jobs takes figures at a time, a whole number from 1 to 240, not “${text}”.`,
      );
    },
  );
});

describe('A rate', () => {
  const fps = fpsOf('--fps', [1, 240]);

  test.each([
    ['60', 60],
    ['060', 60],
    ['12.5', 12.5],
    ['29.97', 30_000 / 1001],
    ['23.976', 24_000 / 1001],
    ['59.94', 60_000 / 1001],
    ['30000/1001', 30_000 / 1001],
    ['60/2', 30],
    ['50/3', 50 / 3],
  ])('is read from %s', (text, expected) => {
    expect(fps(text)).toBe(expected);
  });

  test.each([
    '0',
    '241',
    '-1',
    '1e2',
    '.5',
    '30/0',
    '1/30',
    '30000/1002',
    '29.97002',
    '30 ',
    '',
  ])('is not read from %j', text => {
    expect(() => fps(text)).toThrow(
      `--fps takes frames a second from 1 to 240: a whole number, a decimal such as 29.97, or a fraction such as 30000/1001, not “${text}”.`,
    );
  });
});

describe('A list of choices', () => {
  const formats = choicesOf('format', ['mp4', 'gif']);

  test('keeps the order given, and each choice once', () => {
    expect(formats('gif, MP4,gif')).toEqual(['gif', 'mp4']);
  });

  test.each(['', ',', 'mp4,', 'mp4;gif', 'webm'])('refuses %j', text => {
    expect(() => formats(text)).toThrow(/^There is no format “/);
  });
});

describe('A moment', () => {
  const moment = momentOf('--at');

  test.each([
    ['0', 0],
    ['2.5', 2.5],
    ['.5', 0.5],
    ['last', 'last'],
    ['hop 1', 'hop 1'],
  ])('is read from %j', (text, expected) => {
    expect(moment(text)).toBe(expected);
  });

  test.each(['-3', '+1', '1e3', '2s', '1:30'])('is not read from %j', text => {
    expect(() => moment(text)).toThrow(
      `--at takes seconds from the start, such as 2.5, a beat, or last, not “${text}”.`,
    );
  });
});

test.each(['', ' ', '--json'])('%j is not taken for a path', text => {
  expect(() => textOf('--out')(text)).toThrow(
    `--out needs a value, not “${text}”.`,
  );
});
