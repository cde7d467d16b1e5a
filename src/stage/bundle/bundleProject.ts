import {randomUUID} from 'node:crypto';
import {accessSync, constants, mkdirSync, rmSync, utimesSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {pruneFolders, settleFolder} from '../../settled.mjs';
import {packagesName} from '../linking/linkage.ts';
import {writeLinkage} from '../linking/keptLinkage.ts';
import type {BuiltBundle} from './build.ts';
import {buildApart} from './buildApart.ts';
import {type BundlePlace, bundlePlaces, newBundlePlace} from './bundlePlace.ts';
import {entryName} from '../modules/entryName.ts';
import {
  isFile,
  readInputFile,
  readInputFolder,
  type InputFile,
  type InputFolder,
} from '../modules/inputs.ts';
import {
  hashInputs,
  readManifest,
  refreshManifest,
  writeManifest,
  type Manifest,
  type StandingBundle,
} from './manifest.ts';
import type {ProjectPaths} from './paths.ts';
import {relinkBundle} from './relinkBundle.ts';
import {stageSources, toolVersions} from './versions.ts';

/** A project as one module that Node can import. */
export interface Bundle {
  /** The module, with the project's assets beside it. */
  readonly file: string;
  readonly inputsHash: string;
  /** Whose files the page has under their own names; empty for none. */
  readonly publicFolder: string;
  /** Whether the bundle was there already. */
  readonly warm: boolean;
}

/** Finds the project's bundle, or makes it when an input has changed. */
export async function bundleProject(paths: ProjectPaths): Promise<Bundle> {
  const found = findBundle(paths);
  const {manifest, file} = found ?? (await makeBundle(paths));
  const {inputsHash, publicFolder} = manifest;
  return {file, inputsHash, publicFolder, warm: found !== undefined};
}

/**
 * The project's bundle in which each scene is loaded by itself, for when one of them
 * throws meanwhile: it throws when it is played, and the others play.
 */
export async function guardedBundle(
  paths: ProjectPaths,
  {inputsHash, publicFolder}: Bundle,
): Promise<Bundle> {
  const known = {inputsHash};
  for (const place of bundlePlaces(paths)) {
    const file = bundleFile(place, known, guarded);
    if (isReadable(file)) return {file, inputsHash, publicFolder, warm: true};
  }
  const {file, manifest} = await makeBundle(paths, guarded);
  return {...manifest, file, warm: false};
}

/** Ends the name of a folder with such a bundle. */
const guarded = '-guarded';

/** The project's bundle with what it was made from; makes it when that has changed. */
export async function standingBundle(
  paths: ProjectPaths,
): Promise<StandingBundle> {
  return findBundle(paths) ?? (await makeBundle(paths));
}

/** What the project's bundle is made from; makes it when that has changed. */
export async function inputsOfProject(paths: ProjectPaths): Promise<Manifest> {
  // What is kept of it may be removed while it is drawn.
  const known = lastInputs.get(paths.projectFile);
  const same = known && refreshManifest(known);
  if (same) return same;
  const {manifest} = findBundle(paths) ?? (await makeBundle(paths));
  lastInputs.set(paths.projectFile, manifest);
  return manifest;
}

/** What projects were made from when this process asked last. */
const lastInputs = new Map<string, Manifest>();

function findBundle(paths: ProjectPaths): StandingBundle | undefined {
  for (const place of bundlePlaces(paths)) {
    const found = findIn(place);
    if (found) return found;
  }
  return undefined;
}

function findIn(place: BundlePlace): StandingBundle | undefined {
  const known = readManifest(place.manifestFile);
  const manifest = known && refreshManifest(known);
  if (!manifest) return undefined;

  const file = bundleFile(place, manifest);
  const parts = [file, ...packagesOf(place, manifest)];
  if (!parts.every(isReadable)) return undefined;
  const isTouched = manifest.files.some((now, i) => now !== known.files[i]);
  // Where nothing can be written, the bundle is as good.
  succeeds(() => {
    if (isTouched) writeManifest(place.manifestFile, manifest);
    const now = new Date();
    // Keeps them from being pruned.
    for (const part of parts) utimesSync(dirname(part), now, now);
  });
  return {file, manifest};
}

/** What the bundle, or the next one, imports from beside it. */
function packagesOf(
  {folder}: BundlePlace,
  {packages}: Manifest,
): readonly string[] {
  return packages ? [join(folder, packages, packagesName)] : [];
}

function isReadable(file: string): boolean {
  return succeeds(() => accessSync(file, constants.R_OK));
}

/** Whether it could be done. */
function succeeds(what: () => void): boolean {
  try {
    what();
    return true;
  } catch {
    return false;
  }
}

async function makeBundle(
  paths: ProjectPaths,
  kind: '' | typeof guarded = '',
  attempt = 1,
): Promise<StandingBundle> {
  const place = newBundlePlace(paths);
  const building = join(place.folder, `building-${randomUUID()}`);
  mkdirSync(building, {recursive: true});
  const started = performance.timeOrigin + performance.now();
  try {
    const isGuarded = kind === guarded;
    const manifest =
      (isGuarded ? undefined : await relinked(paths, place, building)) ??
      (await built(paths, building, isGuarded));
    const isStale = manifest?.files.some(file => file.modified > started);
    if (attempt < 3 && (isStale ?? true)) {
      // A file saved or removed meanwhile may not be what was bundled.
      return await makeBundle(paths, kind, attempt + 1);
    }
    if (!manifest) {
      throw new Error(
        `${paths.projectFile} cannot be bundled: its files change all the time. Try again when nothing writes to them.`,
      );
    }
    const file = bundleFile(place, manifest, kind);
    settleFolder(building, dirname(file));
    // Without a record it is made again, and is as good now.
    succeeds(() => {
      if (!isGuarded) writeManifest(place.manifestFile, manifest);
      pruneFolders(place.folder);
    });
    return {file, manifest};
  } finally {
    // What stays is pruned when it is old.
    succeeds(() => rmSync(building, {recursive: true, force: true}));
  }
}

/** Makes the bundle without Vite, where the last one made in the place allows it. */
async function relinked(
  {root}: ProjectPaths,
  place: BundlePlace,
  building: string,
): Promise<Manifest | undefined> {
  const manifest = readManifest(place.manifestFile);
  if (!manifest) return undefined;
  const file = bundleFile(place, manifest);
  return relinkBundle({file, manifest}, root, building);
}

/** Has Vite make the bundle; undefined where a file was removed meanwhile. */
async function built(
  paths: ProjectPaths,
  building: string,
  isGuarded: boolean,
): Promise<Manifest | undefined> {
  const bundle = await buildApart({paths, outDir: building, isGuarded});
  if (bundle.linkage) writeLinkage(building, bundle.linkage);
  return describeInputs(paths, bundle);
}

/** Undefined where a file was removed since it was bundled. */
function describeInputs(
  paths: ProjectPaths,
  built: BuiltBundle,
): Manifest | undefined {
  const tools = toolVersions();
  const {modules, settings, broken} = built;
  const inputs = [
    ...new Set([
      ...modules.map(({file}) => file).filter(isFile),
      ...settings,
      ...broken,
      ...stageSources(),
    ]),
  ];
  const files = inputs.flatMap(path => readInputFile(path) ?? []);
  if (files.length < inputs.length) return undefined;
  return {
    format: 5,
    inputsHash: hashInputs(paths.root, files, tools),
    tools,
    files,
    folders: sourceFolders(files),
    modules,
    settings,
    publicFolder: built.publicFolder,
    packages: built.linkage?.packages.folder,
  };
}

/** A new file in one of these can change what an import or a glob finds. */
function sourceFolders(files: readonly InputFile[]): readonly InputFolder[] {
  const folders = files
    .map(file => dirname(file.path))
    .filter(folder => !folder.includes('node_modules'));
  return [...new Set(folders)].map(readInputFolder);
}

function bundleFile(
  {folder}: BundlePlace,
  {inputsHash}: Pick<Manifest, 'inputsHash'>,
  kind: '' | typeof guarded = '',
): string {
  return join(folder, inputsHash.slice(0, 32) + kind, `${entryName}.mjs`);
}
