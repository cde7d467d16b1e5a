import {randomUUID} from 'node:crypto';
import {existsSync, mkdirSync, renameSync, rmSync, utimesSync} from 'node:fs';
import {dirname, join} from 'node:path';
import type {BuiltBundle} from './build.ts';
import {buildApart} from './buildApart.ts';
import {entryName} from './entryName.ts';
import {
  isFile,
  readInputFile,
  readInputFolder,
  type InputFile,
  type InputFolder,
} from './inputs.ts';
import {
  hashInputs,
  readManifest,
  refreshManifest,
  writeManifest,
  type Manifest,
} from './manifest.ts';
import {fileOfModule} from './moduleGraph.ts';
import type {ProjectPaths} from './paths.ts';
import {pruneBundles} from './pruneBundles.ts';
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
  const known = findBundle(paths);
  const manifest = known ?? (await makeBundle(paths));
  return describeBundle(paths, manifest, known !== undefined);
}

/** What the project's bundle is made from; makes it when that has changed. */
export async function inputsOfProject(paths: ProjectPaths): Promise<Manifest> {
  return findBundle(paths) ?? (await makeBundle(paths));
}

function findBundle(paths: ProjectPaths): Manifest | undefined {
  const known = readManifest(paths.manifestFile);
  const manifest = known && refreshManifest(known);
  if (!manifest) return undefined;

  const file = bundleFile(paths, manifest);
  if (!existsSync(file)) return undefined;
  if (manifest.files.some((now, i) => now !== known.files[i])) {
    writeManifest(paths.manifestFile, manifest);
  }
  const now = new Date();
  utimesSync(dirname(file), now, now); // keeps it from being pruned
  return manifest;
}

async function makeBundle(paths: ProjectPaths, attempt = 1): Promise<Manifest> {
  const folder = join(paths.cacheDir, `building-${randomUUID()}`);
  mkdirSync(folder, {recursive: true});
  const started = performance.timeOrigin + performance.now();
  try {
    const built = await buildApart({paths, outDir: folder});
    const manifest = describeInputs(paths, built);
    if (attempt < 3 && manifest.files.some(file => file.modified > started)) {
      // A file saved meanwhile may not be what was bundled.
      return await makeBundle(paths, attempt + 1);
    }
    settle(folder, dirname(bundleFile(paths, manifest)));
    writeManifest(paths.manifestFile, manifest);
    pruneBundles(paths.cacheDir);
    return manifest;
  } finally {
    rmSync(folder, {recursive: true, force: true});
  }
}

/** Renames a finished folder into place, unless another process was faster. */
function settle(folder: string, target: string): void {
  try {
    renameSync(folder, target);
  } catch (error) {
    if (!existsSync(target)) throw error;
  }
}

function describeInputs(paths: ProjectPaths, built: BuiltBundle): Manifest {
  const tools = toolVersions();
  const {modules, settings} = built;
  const files = [
    ...new Set([
      ...modules.map(fileOfModule).filter(isFile),
      ...settings,
      ...stageSources(),
    ]),
  ].map(readInputFile);
  return {
    format: 2,
    inputsHash: hashInputs(paths.root, files, tools),
    tools,
    files,
    folders: sourceFolders(files),
    modules,
    settings,
    publicFolder: built.publicFolder,
  };
}

/** A new file in one of these can change what an import or a glob finds. */
function sourceFolders(files: readonly InputFile[]): readonly InputFolder[] {
  const folders = files
    .map(file => dirname(file.path))
    .filter(folder => !folder.includes('node_modules'));
  return [...new Set(folders)].map(readInputFolder);
}

function describeBundle(
  paths: ProjectPaths,
  manifest: Manifest,
  warm: boolean,
): Bundle {
  const {inputsHash, publicFolder} = manifest;
  return {file: bundleFile(paths, manifest), inputsHash, publicFolder, warm};
}

function bundleFile(paths: ProjectPaths, {inputsHash}: Manifest): string {
  return join(paths.cacheDir, inputsHash.slice(0, 32), `${entryName}.mjs`);
}
