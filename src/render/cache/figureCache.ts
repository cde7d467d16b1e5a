import path from 'node:path';
import type {Read} from '../../stage/allowed/reads.ts';
import {canonical} from '../files/canonical.ts';
import {errorWords, reasonOf} from '../files/fileError.ts';
import type {FigureJob, RenderedFile} from '../job/job.ts';
import type {Manifest, ManifestFigure} from '../manifest/manifest.ts';
import {manifestName, readManifest} from '../manifest/readManifest.ts';
import {
  isListed,
  type ManifestAddition,
  updateManifest,
} from '../manifest/updateManifest.ts';
import {remembered} from '../../remembered.ts';
import type {FinishedFigure} from '../events/workerMessage.ts';
import {
  type FigureFacts,
  figureEntry,
  filesOfEntry,
  labelOf,
} from './figureEntry.ts';
import {figureKeys, type VersionedKey} from './figureKeys.ts';
import {type FigurePlan, planFigure} from './figurePlan.ts';
import {keepFigure, takeFigure} from './keptFigure.ts';
import {keepPart, takePart} from './keptPart.ts';
import {keepReads, keyWithReads, knownReads, readsNow} from './keptReads.ts';
import type {Store} from './store.ts';

/**
 * The memory of earlier renders: the files in the output folder and those in
 * the cache.
 */
export interface FigureCache {
  /** Tells what a render would do with a figure, and why. */
  plan(job: FigureJob): Promise<FigurePlan>;
  /**
   * Puts a figure's files into the folder and its manifest without drawing;
   * undefined when the figure has to be drawn.
   */
  reuse(job: FigureJob): Promise<ReusedFigure | undefined>;
  /** Lists a drawn figure in the manifest and keeps its files. */
  keep(job: FigureJob, facts: FigureFacts): Promise<void>;
  /**
   * Copies a part of a figure out of the cache; undefined when the cache does
   * not have it.
   */
  takePart(part: FigureJob): Promise<FinishedFigure | undefined>;
  /** Keeps a drawn part. No manifest lists parts. */
  keepPart(part: FigureJob, done: FinishedFigure): Promise<void>;
}

/** A figure that need not be drawn. */
interface ReusedFigure {
  readonly files: readonly RenderedFile[];
  /** Whether the files stood in the folder or came from the cache. */
  readonly from: 'output' | 'cache';
  readonly warnings: readonly string[];
}

interface Memory {
  readonly store: Store | undefined;
  readonly warn: (text: string) => void;
  /** The key of a figure's sources when the render began. */
  readonly sourceKeyOf: (job: FigureJob) => Promise<VersionedKey>;
  /** That key with what the figure read when it was drawn last. */
  readonly keyOf: (job: FigureJob) => Promise<VersionedKey>;
  /** The key of a figure's sources at this moment. */
  readonly keyNow: (job: FigureJob) => Promise<VersionedKey>;
  readonly manifestIn: (folder: string) => Promise<Manifest | undefined>;
}

/**
 * Opens the cache for one render. It reads every input once.
 *
 * @param store - Where files are kept; without a store every figure is drawn.
 * @param warn - Receives problems of the cache that stop no figure.
 */
export function openFigureCache(
  store: Store | undefined,
  warn: (text: string) => void,
): FigureCache {
  const sourceKeyOf = remembered(figureKeys());
  const memory: Memory = {
    store,
    warn: remembered(warn),
    sourceKeyOf,
    keyOf: remembered(async job => {
      const own = await sourceKeyOf(job);
      const known = store ? await knownReads(store, own) : [];
      return keyWithReads(own, await readsNow(known, job));
    }),
    keyNow: job => figureKeys()(job),
    manifestIn: remembered(folder =>
      readManifest(path.join(folder, manifestName)).catch(() => {
        warn(
          `The manifest in ${folder} is damaged. It is rewritten with the next files.`,
        );
        return undefined;
      }),
    ),
  };
  const planOnce = remembered((job: FigureJob) => plan(job, memory));
  return {
    plan: planOnce,
    reuse: async job => reuse(job, await planOnce(job), memory),
    keep: (job, facts) => keep(job, facts, memory),
    takePart: async part => {
      if (!store) return undefined;
      const {key} = await memory.keyOf(part);
      const taken = await takePart(store, key, part);
      if (!taken) return undefined;
      const known = await knownReads(store, await sourceKeyOf(part));
      return {...taken, reads: await readsNow(known, part)};
    },
    keepPart: async (part, done) => {
      const {reads = []} = done;
      const own = await sourceKeyOf(part);
      if (!store || (await changeOf(own, part, reads, memory))) return;
      const {key} = keyWithReads(own, reads);
      await warned(keepPart(store, key, part, done), memory);
      await warned(keepReads(store, own, reads), memory);
    },
  };
}

async function plan(job: FigureJob, memory: Memory): Promise<FigurePlan> {
  const key = await memory.keyOf(job);
  const entry = await entryOf(job, memory);
  return planFigure(job, key, {entry, store: memory.store});
}

async function reuse(
  job: FigureJob,
  {action}: FigurePlan,
  memory: Memory,
): Promise<ReusedFigure | undefined> {
  const {store} = memory;
  if (action === 'draw' || !store) return undefined;
  const {key} = await memory.keyOf(job);
  const entry = await entryOf(job, memory);
  if (action === 'leave' && entry) {
    await listAgain(job, entry, memory);
    return {from: 'output', ...reusable(entry, job)};
  }
  const taken = await takeFigure(store, key, job.outDir);
  if (!taken) {
    memory.warn(
      `Files of ${job.name} in the cache ${store.folder} are damaged or missing: it is drawn again.`,
    );
    return undefined;
  }
  await list(job, taken, memory);
  return {from: 'cache', ...reusable(taken, job)};
}

function reusable(entry: ManifestFigure, job: FigureJob) {
  return {files: filesOfEntry(entry, job), warnings: entry.warnings};
}

async function keep(
  job: FigureJob,
  facts: FigureFacts,
  memory: Memory,
): Promise<void> {
  const {store, warn} = memory;
  const {reads = []} = facts;
  const own = await memory.sourceKeyOf(job);
  const change = await changeOf(own, job, reads, memory);
  if (change !== undefined) {
    warn(
      `${job.name} ${change}. The cache does not keep it; the next render draws it again.`,
    );
    return;
  }
  const entry = await figureEntry(job, keyWithReads(own, reads), facts);
  // A kept figure is not drawn again, even when the manifest cannot list it.
  if (store) {
    await warned(keepFigure(store, entry, job), memory);
    await warned(keepReads(store, own, reads), memory);
  }
  await list(job, entry, memory);
}

/** Why a figure's key may have changed; undefined when it has not. */
async function changeOf(
  {key}: VersionedKey,
  job: FigureJob,
  reads: readonly Read[],
  {keyNow}: Memory,
): Promise<string | undefined> {
  try {
    const now = await keyNow(job);
    const again = await readsNow(reads, job);
    return now.key === key && canonical(again) === canonical(reads)
      ? undefined
      : 'was drawn while one of its sources changed';
  } catch (error) {
    // Code that no longer compiles has changed; a file that cannot be read may
    // have.
    return `was drawn from a source that can no longer be read (${errorWords(error)})`;
  }
}

/** A cache that cannot be written stops no figure. */
async function warned(
  keeping: Promise<void>,
  {store, warn}: Memory,
): Promise<void> {
  await keeping.catch((error: Error) => {
    warn(
      `The cache ${store?.folder} keeps nothing: ${reasonOf(error).why}. Name another with --cache-dir, or use --no-cache.`,
    );
  });
}

async function entryOf(
  job: FigureJob,
  {manifestIn}: Memory,
): Promise<ManifestFigure | undefined> {
  const manifest = await manifestIn(job.outDir);
  return manifest?.figures.find(({id}) => id === labelOf(job).id);
}

/** Writes an entry into the folder's manifest. */
async function list(
  job: FigureJob,
  entry: ManifestFigure,
  memory: Memory,
): Promise<void> {
  await updateManifest(job.outDir, await additionOf(job, entry, memory));
}

/** The same for an entry that was there when the render began. */
async function listAgain(
  job: FigureJob,
  entry: ManifestFigure,
  memory: Memory,
): Promise<void> {
  const addition = await additionOf(job, entry, memory);
  const known = await memory.manifestIn(job.outDir);
  if (!isListed(known, addition)) await list(job, entry, memory);
}

async function additionOf(
  job: FigureJob,
  entry: ManifestFigure,
  {keyOf}: Memory,
): Promise<ManifestAddition> {
  const {versions} = await keyOf(job);
  return {versions, network: labelOf(job).network, figures: [entry]};
}
