import {reasonOf} from '../files/fileError.ts';
import {visible} from '../../network/file/visible.ts';
import {readdir, stat} from 'node:fs/promises';
import path from 'node:path';
import {sha256OfContents} from '../files/contents.ts';
import {strangeFile, strangeText} from '../files/ownFile.ts';
import {readBounded} from '../files/readBounded.ts';
import {formats} from '../job/formats.ts';
import type {Manifest, ManifestFigure} from '../manifest/manifest.ts';
import {manifestBytes} from '../manifest/manifestBytes.ts';
import {
  manifestName,
  parseManifest,
  readManifest,
} from '../manifest/readManifest.ts';

/** A file of one side of a comparison. */
export interface SideFile {
  /** Its expected place; a manifest may have come without its files. */
  readonly path: string;
  /** The folder that the user named. */
  readonly folder: string;
  /** Path from that folder, with slashes. */
  readonly name: string;
  readonly format: string;
  readonly sha256: string;
  /** Frames a second; only with a manifest. */
  readonly fps?: number;
  /** How the file differs from its manifest, or why it must not be opened. */
  readonly damage?: string;
}

/**
 * A figure of one side. Without a manifest, the fields of the manifest are
 * missing.
 */
export interface SideFigure
  extends
    Pick<ManifestFigure, 'id' | 'title'>,
    Partial<Pick<ManifestFigure, 'inputs' | 'equations'>> {
  /** The name of its files, without endings. */
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
 * folder without one. Every file is checked against its manifest, unless
 * `quick` is set or the manifest came without its files.
 *
 * @throws Error when the place does not exist or holds nothing.
 */
export async function readSide(
  place: string,
  {quick = false}: {readonly quick?: boolean} = {},
): Promise<Side> {
  const found = await stat(place).catch((cause: unknown) => {
    throw new Error(
      `There is no ${place}. Name a folder of figures or its ${manifestName}.`,
      {cause},
    );
  });
  const isFolder = found.isDirectory();
  const folder = isFolder ? place : path.dirname(place);
  const manifest = isFolder
    ? await manifestIn(place)
    : parseManifest(await textOf(place), place);
  if (manifest) {
    const listed = manifest.figures.map(figure => listedFigure(figure, folder));
    const alone = !isFolder && (await areAway(listed));
    const figures = quick || alone ? listed : await confirmed(listed);
    return {place, manifest, figures};
  }
  const figures = await figuresIn(folder);
  if (figures.length > 0) return {place, figures};
  throw new Error(
    `${place} holds neither a ${manifestName} nor a figure. Name a folder that render has written to.`,
  );
}

/**
 * The folder comes from elsewhere: its files are read, its links are not
 * followed.
 */
async function manifestIn(folder: string): Promise<Manifest | undefined> {
  const strange = await strangeFile(folder, manifestName);
  if (strange && strange.kind !== 'missing') {
    throw new Error(`${strangeText(strange)}. Name a folder of figures.`);
  }
  return readManifest(path.join(folder, manifestName));
}

async function textOf(file: string): Promise<string> {
  const bytes = await readBounded(file, {bytes: manifestBytes}).catch(
    (cause: Error) => {
      throw new Error(
        `The manifest ${file} cannot be read: ${reasonOf(cause).why}.`,
        {cause},
      );
    },
  );
  return bytes.toString();
}

/** Whether all files of the figures are missing. */
async function areAway(figures: readonly SideFigure[]): Promise<boolean> {
  for (const {folder, name} of figures.flatMap(({files}) => files)) {
    const strange = await strangeFile(folder, name);
    if (strange?.kind !== 'missing') return false;
  }
  return true;
}

async function confirmed(
  figures: readonly SideFigure[],
): Promise<readonly SideFigure[]> {
  const all: SideFigure[] = [];
  for (const figure of figures) {
    const files: SideFile[] = [];
    for (const file of figure.files) files.push(await confirmedFile(file));
    all.push({...figure, files});
  }
  return all;
}

async function confirmedFile(file: SideFile): Promise<SideFile> {
  const found = await foundFile(file);
  if (found.damage !== undefined || found.sha256 === file.sha256) return found;
  return {
    ...found,
    damage: `${visible(file.path)} differs from its manifest`,
  };
}

/** A file with the hash of its content on disk. */
async function foundFile(file: SideFile): Promise<SideFile> {
  const strange = await strangeFile(file.folder, file.name);
  if (strange) return {...file, damage: strangeText(strange)};
  return {...file, sha256: await sha256OfContents(file.path)};
}

function listedFigure(
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
      folder,
      name,
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
    const {format} = known;
    const file = await foundFile({
      path: path.join(folder, name),
      folder,
      name,
      format,
      sha256: '',
    });
    figures.set(stem, [...(figures.get(stem) ?? []), file]);
  }
  return [...figures].map(([stem, files]) => ({
    id: stem,
    title: stem,
    stem,
    files,
  }));
}
