import {Option} from 'commander';
import type {ThemeName} from '../../theme.ts';
import {
  bytesOf,
  choiceOf,
  fpsOf,
  momentOf,
  sizeOf,
  textOf,
  wholeNumberOf,
  type Size,
} from './values.ts';

/** The least and the most value of a flag. */
export const ranges = {
  fps: [1, 240],
  gifWidth: [16, 7680],
  jobs: [1, 256],
  loop: [1, 65535],
} as const;

/** The default size of the cache in bytes. */
export const cacheLimit = 2e9;

/** Flags with the same meaning in every command that takes them. */
export const options = {
  at: () =>
    new Option('--at <moment>', 'seconds, a beat, or last')
      .argParser(momentOf('--at'))
      .default('last'),
  cacheDir: () =>
    new Option(
      '--cache-dir <folder>',
      'where finished files are kept',
    ).argParser(textOf('--cache-dir')),
  cacheLimit: () =>
    new Option('--cache-limit <size>', 'how much is kept, such as 500MB')
      .argParser(bytesOf('--cache-limit'))
      .default(cacheLimit, '2GB'),
  noCache: () => new Option('--no-cache', 'draw everything, and keep nothing'),
  captions: () =>
    new Option('--captions', 'plain words at the foot; the film has them'),
  noVerify: () =>
    new Option('--no-verify', 'draw without trying the equations first'),
  noCaptions: () => new Option('--no-captions', 'none, not even in the film'),
  ffmpeg: () =>
    new Option('--ffmpeg <path>', 'the ffmpeg to encode with').argParser(
      textOf('--ffmpeg'),
    ),
  fps: () =>
    new Option(
      '--fps <rate>',
      'frames a second, such as 30 or 29.97',
    ).argParser(fpsOf('--fps', ranges.fps)),
  jobs: () =>
    new Option('--jobs <number>', 'videos at a time').argParser(
      wholeNumberOf('--jobs', 'videos at a time', ranges.jobs),
    ),
  json: () => new Option('--json', 'the result as JSON'),
  network: () =>
    new Option('--network <file>', 'a network file').argParser(
      textOf('--network'),
    ),
  out: (flags: string, meaning: string) =>
    new Option(flags, meaning).argParser(textOf('--out')),
  project: () =>
    new Option(
      '--project <path>',
      'any Motion Canvas project in place of figures; --help with it lists its flags',
    ).argParser(textOf('--project')),
  quality: () =>
    new Option('--quality <name>', qualityNames.join(', '))
      .argParser(choiceOf('quality', qualityNames))
      .default('high'),
  scene: () =>
    new Option(
      '--scene <file>',
      'a scene of your own, in place of a figure',
    ).argParser(textOf('--scene')),
  size: () =>
    new Option(
      '--size <WxH>',
      'pixels, such as 1280x720; 1080x1920 and 1080x1080 have layouts of their own',
    ).argParser(sizeOf('--size')),
  theme: () =>
    new Option('--theme <name>', themeNames.join(' or '))
      .argParser(choiceOf('theme', themeNames))
      .default('dark'),
  themes: () =>
    new Option('--theme <name>', 'dark, light, or both')
      .argParser(choiceOf('theme', [...themeNames, 'both']))
      .default('both'),
} as const;

export const themeNames: readonly ThemeName[] = ['dark', 'light'];

export const qualityNames = ['low', 'medium', 'high', '4k'] as const;

export type Quality = (typeof qualityNames)[number];

/** A size in pixels and a rate in frames a second, by quality. */
export const qualities: Readonly<
  Record<Quality, Size & {readonly fps: number}>
> = {
  low: {width: 854, height: 480, fps: 15},
  medium: {width: 1280, height: 720, fps: 30},
  high: {width: 1920, height: 1080, fps: 60},
  '4k': {width: 3840, height: 2160, fps: 60},
};
