import type {
  Manifest,
  ManifestFigure,
  ManifestFile,
} from '../../../src/render/manifest/manifest.ts';

/** A manifest of figures known only by their ids. */
export function manifestOf(ids: readonly string[]): Manifest {
  return {
    version: 1,
    versions: {node: '20.20.2', 'yoga-layout': '3.2.1', ffmpeg: '5.1'},
    network: {title: 'A network', hash: hash(0)},
    figures: ids.map(id => manifestFigure(id)),
  };
}

/** An entry of a manifest; `change` replaces fields that matter to a test. */
export function manifestFigure(
  id: string,
  change: Partial<ManifestFigure> = {},
): ManifestFigure {
  return {
    id,
    slug: `slug-${id}`,
    title: `Figure ${id}`,
    network: 'A network',
    inputs: {
      mathematics: hash(1),
      scene: hash(2),
      timing: hash(3),
      theme: hash(4),
      settings: hash(5),
      renderer: hash(6),
    },
    key: hash(7),
    drawn: 12,
    beats: [{name: 'last', time: 0.5}],
    equations: [{id: 'law', latex: '\\delta'}],
    checked: true,
    warnings: [],
    files: [mp4(`${id}.mp4`)],
    ...change,
  };
}

function mp4(path: string): ManifestFile {
  return {
    path,
    format: 'mp4',
    width: 160,
    height: 90,
    fps: 30,
    frames: 30,
    duration: 1,
    bytes: 1234,
    sha256: hash(8),
  };
}

/** A hash that is easy to tell from others. */
function hash(digit: number): string {
  return digit.toString(16).repeat(64);
}
