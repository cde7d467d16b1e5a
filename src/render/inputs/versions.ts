import packageFile from '../../../package.json' with {type: 'json'};
import {packageVersion} from '../../stage/bundle/versions.ts';

/** The version of everything that can change a pixel or a byte, by name. */
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

/** The versions on this machine, with those of the encoders. */
export function versionsWith(encoders: Versions): Versions {
  return {
    'backprop-figures': packageFile.version,
    node: process.versions.node,
    platform: `${process.platform}-${process.arch}`,
    ...encoders,
    ...Object.fromEntries(packages.map(name => [name, packageVersion(name)])),
  };
}
