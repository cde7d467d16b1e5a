import path from 'node:path';
import type {Read} from '../../stage/allowed/reads.ts';
import type {DerivedEquation} from '../frames/derived.ts';
import type {Beat} from '../../stage/index.ts';
import {sha256OfContents} from '../files/contents.ts';
import type {FigureKey} from '../inputs/figureInputs.ts';
import type {FigureJob, RenderedFile} from '../job/job.ts';
import type {ManifestFigure, ManifestFile} from '../manifest/manifest.ts';

/** Facts about a figure that are known once it is drawn. */
export interface FigureFacts {
  readonly files: readonly RenderedFile[];
  /** Frames drawn; the others repeat the frame before them. */
  readonly drawn: number;
  readonly beats: readonly Beat[];
  readonly equations: readonly DerivedEquation[];
  /** Warnings of the scenes, each once, and findings of check. */
  readonly warnings: readonly string[];
  /** What it has read besides its sources; nothing if left out. */
  readonly reads?: readonly Read[];
}

/** A drawn figure as a manifest lists it. */
export async function figureEntry(
  job: FigureJob,
  {inputs, key}: FigureKey,
  {drawn, beats, equations, warnings, files}: FigureFacts,
): Promise<ManifestFigure> {
  const {id, slug, network} = labelOf(job);
  return {
    id,
    slug,
    title: job.label?.title ?? job.title ?? job.name,
    network: network.title,
    inputs,
    key,
    drawn,
    beats: [...beats],
    equations: [...equations],
    checked: job.inspector !== undefined,
    warnings: [...warnings],
    files: await Promise.all(files.map(file => fileEntry(file, job.outDir))),
  };
}

/**
 * The name in the manifest of a figure without a label: the stem of its files.
 */
export function labelOf({
  label,
  name,
}: Pick<FigureJob, 'label' | 'name'>): NonNullable<FigureJob['label']> {
  return label ?? {id: name, slug: name, network: {title: '', hash: noHash}};
}

const noHash = '0'.repeat(64);

async function fileEntry(
  {path: file, format, width, height, fps, ...rest}: RenderedFile,
  folder: string,
): Promise<ManifestFile> {
  const {frames, duration, bytes} = rest;
  return {
    path: path.relative(folder, file).split(path.sep).join('/'),
    format,
    width,
    height,
    fps,
    frames,
    duration,
    bytes,
    sha256: await sha256OfContents(file),
  };
}

/** The files of an entry, in the form that a render reports. */
export function filesOfEntry(
  {files}: ManifestFigure,
  {outDir, formats}: FigureJob,
): readonly RenderedFile[] {
  return files.flatMap(({sha256: _sha256, path: file, format, ...facts}) =>
    formats
      .filter(known => known === format)
      .map(format => ({path: path.join(outDir, file), format, ...facts})),
  );
}
