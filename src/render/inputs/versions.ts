import packageFile from '../../../package.json' with {type: 'json'};
import {packageVersion} from '../../stage/bundle/versions.ts';
import type {Ffmpeg} from '../video/ffmpeg.ts';

/** The version of everything that can change a pixel or a byte, by its name. */
export type Versions = Readonly<Record<string, string>>;

const packages = [
  '@fontsource/inter',
  '@motion-canvas/2d',
  '@motion-canvas/core',
  '@napi-rs/canvas',
  'htmlparser2',
  'mathjax-full',
  'vite',
  'yoga-layout',
] as const;

/**
 * The versions here and now; ffmpeg's and that of its x264 where something is
 * encoded with it.
 */
export function versionsWith(
  ffmpeg: Ffmpeg | undefined,
  x264: string | undefined,
): Versions {
  return {
    'backprop-figures': packageFile.version,
    node: process.versions.node,
    platform: `${process.platform}-${process.arch}`,
    ...(ffmpeg && {ffmpeg: ffmpeg.version}),
    ...(x264 && {x264}),
    ...Object.fromEntries(packages.map(name => [name, packageVersion(name)])),
  };
}
