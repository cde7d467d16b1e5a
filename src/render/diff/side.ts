import {readdir, stat} from 'node:fs/promises';
import path from 'node:path';
import {sha256OfContents} from '../files/contents.ts';
import {formats} from '../formats.ts';
import type {Manifest, ManifestFigure} from '../manifest/manifest.ts';
import {manifestName, readManifest} from '../manifest/readManifest.ts';

/** A file of one side of a comparison. */
export interface SideFile {
  /** Where it would be; a manifest may have come without its files. */
  readonly path: string;
  readonly format: string;
  readonly sha256: string;
  /** Frames a second, where a manifest tells. */
  readonly fps?: number;
}

/** A figure of one side; what a manifest tells is missing without one. */
export interface SideFigure
  extends
    Pick<ManifestFigure, 'id' | 'title'>,
    Partial<Pick<ManifestFigure, 'inputs' | 'equations'>> {
  /** What its files are called, without their endings. */
  readonly stem: string;
  readonly files: readonly SideFile[];
}

/** One side of a comparison. */
export interface Side {
  /** As the user named it. */
  readonly place: string;
  readonly manifest?: Manifest;
  readonly figures: readonly SideFigure[];
}

/**
 * Reads a manifest, the manifest of a folder, or the films and pictures of a
 * folder that has none.
 *
 * @throws Error when there is nothing of that name, or nothing in it.
 */
export async function readSide(place: string): Promise<Side> {
  const found = await stat(place).catch((cause: unknown) => {
    throw new Error(
      `There is no ${place}. Name a folder of figures or its ${manifestName}.`,
      {cause},
    );
  });
  const [folder, file] = found.isDirectory()
    ? [place, path.join(place, manifestName)]
    : [path.dirname(place), place];
  const manifest = await readManifest(file);
  if (manifest) {
    const figures = manifest.figures.map(figure => listed(figure, folder));
    return {place, manifest, figures};
  }
  const figures = await figuresIn(folder);
  if (figures.length > 0) return {place, figures};
  throw new Error(
    `${place} holds neither a ${manifestName} nor a figure. Name a folder that render has written to.`,
  );
}

function listed(
  {id, slug, title, inputs, equations, files}: ManifestFigure,
  folder: string,
): SideFigure {
  return {
    id,
    title,
    inputs,
    equations,
    stem: stemOf(files[0]?.path ?? '') ?? `${id}-${slug}`,
    files: files.map(({path: name, format, sha256, fps}) => ({
      path: path.join(folder, name),
      format,
      sha256,
      fps,
    })),
  };
}

const endings = Object.entries(formats)
  .map(([format, {ending}]) => ({format, ending}))
  .filter(({ending}) => ending !== '');

function stemOf(name: string): string | undefined {
  const known = endings.find(({ending}) => name.endsWith(ending));
  return known && name.slice(0, -known.ending.length);
}

async function figuresIn(folder: string): Promise<SideFigure[]> {
  const figures = new Map<string, SideFile[]>();
  for (const name of (await readdir(folder)).sort()) {
    const stem = stemOf(name);
    const known = endings.find(({ending}) => name.endsWith(ending));
    if (!stem || !known || name.startsWith('.')) continue;
    const file = path.join(folder, name);
    const sha256 = await sha256OfContents(file);
    const {format} = known;
    const others = figures.get(stem) ?? [];
    figures.set(stem, [...others, {path: file, format, sha256}]);
  }
  return [...figures].map(([stem, files]) => ({
    id: stem,
    title: stem,
    stem,
    files,
  }));
}
