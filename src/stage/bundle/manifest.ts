import {readFileSync} from 'node:fs';
import {dirname, relative, sep} from 'node:path';
import {
  isFile,
  isSameFolder,
  readInputFolder,
  refreshInputFile,
  sha256,
  type InputFile,
  type InputFolder,
} from '../modules/inputs.ts';
import type {BundledModule} from '../modules/moduleGraph.ts';
import {type Linkage, mayBeEdited} from '../linking/linkage.ts';
import {settleFile} from '../../settled.mjs';
import {toolVersions} from './versions.ts';

/** The inputs of a bundle, which tell whether it can be used again. */
export interface Manifest {
  /** Raised when the meaning of this file or of a bundle changes. */
  readonly format: 6;
  readonly inputsHash: string;
  readonly tools: Readonly<Record<string, string>>;
  readonly files: readonly InputFile[];
  readonly folders: readonly InputFolder[];
  readonly modules: readonly BundledModule[];
  /** Absolute paths of files read in addition to modules. */
  readonly settings: readonly string[];
  /** Absolute paths of files that would be read if they existed. */
  readonly absent: readonly string[];
  /**
   * The folder whose files the page serves under their own names; empty for
   * none.
   */
  readonly publicFolder: string;
  /** The folder of linked packages, beside the bundle's. */
  readonly packages?: string | undefined;
}

/** An existing bundle and its inputs. */
export interface StandingBundle {
  readonly file: string;
  readonly manifest: Manifest;
}

export function readManifest(file: string): Manifest | undefined {
  try {
    const manifest: Manifest = JSON.parse(readFileSync(file, 'utf8'));
    return manifest.format === 6 ? manifest : undefined;
  } catch {
    return undefined;
  }
}

export function writeManifest(file: string, manifest: Manifest): void {
  settleFile(file, JSON.stringify(manifest));
}

/**
 * The manifest with fresh file times when every input has the same content;
 * undefined when the bundle has to be made again.
 */
export function refreshManifest(manifest: Manifest): Manifest | undefined {
  const tools = toolVersions();
  if (JSON.stringify(tools) !== JSON.stringify(manifest.tools)) {
    return undefined;
  }
  if (!manifest.folders.every(isSameFolder)) return undefined;
  if (manifest.absent.some(isFile)) return undefined;

  const files: InputFile[] = [];
  for (const known of manifest.files) {
    const now = refreshInputFile(known);
    if (now?.sha256 !== known.sha256) return undefined;
    files.push(now);
  }
  return {...manifest, files};
}

/**
 * The manifest and its hash for the files as they are now; undefined unless
 * only files were edited whose modules can be linked again.
 */
export function withEdits(
  manifest: Manifest,
  linkage: Linkage,
  root: string,
): Manifest | undefined {
  const {tools} = manifest;
  // A new file beside the configuration, such as a picture, is not a module.
  const isAsBefore =
    JSON.stringify(toolVersions()) === JSON.stringify(tools) &&
    !manifest.absent.some(isFile) &&
    manifest.folders.every(
      folder => isSameFolder(folder) || !holdsModules(linkage, folder.path),
    );
  if (!isAsBefore) return undefined;
  const files: InputFile[] = [];
  for (const known of manifest.files) {
    const now = refreshInputFile(known);
    const isEdited = now?.sha256 !== known.sha256;
    if (!now || (isEdited && !mayBeEdited(linkage, now.path))) return undefined;
    files.push(now);
  }
  return {
    ...manifest,
    files,
    folders: manifest.folders.map(({path}) => readInputFolder(path)),
    inputsHash: hashInputs(root, files, tools),
  };
}

/** Whether a folder contains a module that can be linked again. */
function holdsModules(
  {plain, written, metas}: Linkage,
  folder: string,
): boolean {
  return [...plain, ...Object.keys(written), ...Object.keys(metas)].some(
    id => dirname(id) === folder,
  );
}

/** One hash over every input, independent of the project's place. */
export function hashInputs(
  root: string,
  files: readonly InputFile[],
  tools: Readonly<Record<string, string>>,
): string {
  const lines = files.map(
    file => `${relative(root, file.path).split(sep).join('/')} ${file.sha256}`,
  );
  return sha256(JSON.stringify([tools, lines.sort()]));
}
