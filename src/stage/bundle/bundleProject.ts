import {randomUUID} from 'node:crypto';
import {accessSync, constants, mkdirSync, rmSync, utimesSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {pruneFolders, settleFolder} from '../../settled.mjs';
import {packagesName} from '../linking/linkage.ts';
import {writeLinkage} from '../linking/keptLinkage.ts';
import type {BuiltBundle} from './build.ts';
import {buildApart} from './buildApart.ts';
import {type BundlePlace, bundlePlaces, newBundlePlace} from './bundlePlace.ts';
import {filesBelow} from '../modules/filesBelow.ts';
import {entryName} from '../modules/entryName.ts';
import {
  isFile,
  readInputFile,
  readInputFolder,
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
  /** The module; the project's assets lie beside it. */
  readonly file: string;
  readonly inputsHash: string;
  /**
   * The folder whose files the page serves under their own names; empty for
   * none.
   */
  readonly publicFolder: string;
  /** Whether the bundle existed already. */
  readonly warm: boolean;
}

/** Finds the project's bundle, or makes one when an input has changed. */
export async function bundleProject(paths: ProjectPaths): Promise<Bundle> {
  const found = findBundle(paths);
  const {manifest, file} = found ?? (await makeBundle(paths));
  const {inputsHash, publicFolder} = manifest;
  return {file, inputsHash, publicFolder, warm: found !== undefined};
}

/**
 * A bundle that loads each scene by itself. A scene that throws while it loads
 * throws again when it is played, and the other scenes play.
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

/** The ending of a folder with such a bundle. */
const guarded = '-guarded';

/**
 * The project's bundle and its inputs; the bundle is made when they have
 * changed.
 */
export async function standingBundle(
  paths: ProjectPaths,
): Promise<StandingBundle> {
  return findBundle(paths) ?? (await makeBundle(paths));
}

/**
 * The inputs of the project's bundle; the bundle is made when they have
 * changed.
 */
export async function inputsOfProject(paths: ProjectPaths): Promise<Manifest> {
  // The kept bundle may be removed while the project is drawn.
  const known = lastInputs.get(paths.projectFile);
  const same = known && refreshManifest(known);
  if (same) return same;
  const {manifest} = findBundle(paths) ?? (await makeBundle(paths));
  lastInputs.set(paths.projectFile, manifest);
  return manifest;
}

/** Inputs of projects, as this process last found them. */
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
  // If nothing can be written, the bundle works all the same.
  succeeds(() => {
    if (isTouched) writeManifest(place.manifestFile, manifest);
    const now = new Date();
    // Keeps them from being pruned.
    for (const part of parts) utimesSync(dirname(part), now, now);
  });
  return {file, manifest};
}

/**
 * The packages that this bundle, or the next one, imports from the folder
 * beside it.
 */
function packagesOf(
  {folder}: BundlePlace,
  {packages}: Manifest,
): readonly string[] {
  return packages ? [join(folder, packages, packagesName)] : [];
}

function isReadable(file: string): boolean {
  return succeeds(() => accessSync(file, constants.R_OK));
}

/** Whether the action succeeded. */
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
      // A file saved or removed meanwhile may differ from the bundled one.
      return await makeBundle(paths, kind, attempt + 1);
    }
    if (!manifest) {
      throw new Error(
        `${paths.projectFile} cannot be bundled: its files keep changing. Try again when no program writes to them.`,
      );
    }
    const file = bundleFile(place, manifest, kind);
    settleFolder(building, dirname(file));
    // Without a record the bundle works now, and the next run makes it again.
    succeeds(() => {
      if (!isGuarded) writeManifest(place.manifestFile, manifest);
      pruneFolders(place.folder);
    });
    return {file, manifest};
  } finally {
    // Leftovers are pruned when they are old.
    succeeds(() => rmSync(building, {recursive: true, force: true}));
  }
}

/** Makes the bundle without Vite, if the last one in this place allows it. */
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

/** Makes the bundle with Vite; undefined when a file was removed meanwhile. */
async function built(
  paths: ProjectPaths,
  building: string,
  isGuarded: boolean,
): Promise<Manifest | undefined> {
  const bundle = await buildApart({paths, outDir: building, isGuarded});
  if (bundle.linkage) writeLinkage(building, bundle.linkage);
  return describeInputs(paths, bundle);
}

/** Undefined when a file was removed since it was bundled. */
function describeInputs(
  paths: ProjectPaths,
  built: BuiltBundle,
): Manifest | undefined {
  const tools = toolVersions();
  const {modules, settings, absent, broken, publicFolder} = built;
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
    format: 6,
    inputsHash: hashInputs(paths.root, files, tools),
    tools,
    files,
    folders: sourceFolders([
      ...[...modules.map(({file}) => file), ...broken]
        .filter(isFile)
        .map(file => dirname(file)),
      ...(publicFolder ? [publicFolder] : []),
      ...publicFiles(publicFolder).map(file => dirname(file)),
    ]),
    absent,
    modules,
    settings,
    publicFolder,
    packages: built.linkage?.packages.folder,
  };
}

/**
 * A new file in one of these folders can change the target of an import or a
 * glob.
 */
function sourceFolders(folders: readonly string[]): readonly InputFolder[] {
  const own = folders.filter(folder => !folder.includes('node_modules'));
  return [...new Set(own)].map(readInputFolder);
}

function publicFiles(folder: string): readonly string[] {
  return folder ? filesBelow(folder) : [];
}

function bundleFile(
  {folder}: BundlePlace,
  {inputsHash}: Pick<Manifest, 'inputsHash'>,
  kind: '' | typeof guarded = '',
): string {
  return join(folder, inputsHash.slice(0, 32) + kind, `${entryName}.mjs`);
}
