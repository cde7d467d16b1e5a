import {readFileSync} from 'node:fs';
import {dirname, relative, sep} from 'node:path';
import {
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

/** What a bundle was made from, so that it need not be made again. */
export interface Manifest {
  /** Raised when the meaning of this file or of a bundle changes. */
  readonly format: 5;
  readonly inputsHash: string;
  readonly tools: Readonly<Record<string, string>>;
  readonly files: readonly InputFile[];
  readonly folders: readonly InputFolder[];
  readonly modules: readonly BundledModule[];
  /** Absolute paths of the files that were read besides modules. */
  readonly settings: readonly string[];
  /** Whose files the page has under their own names; empty for none. */
  readonly publicFolder: string;
  /** The folder beside the bundle's with the packages that it was linked with. */
  readonly packages?: string | undefined;
}

/** A bundle that stands, and what it was made from. */
export interface StandingBundle {
  readonly file: string;
  readonly manifest: Manifest;
}

export function readManifest(file: string): Manifest | undefined {
  try {
    const manifest: Manifest = JSON.parse(readFileSync(file, 'utf8'));
    return manifest.format === 5 ? manifest : undefined;
  } catch {
    return undefined;
  }
}

export function writeManifest(file: string, manifest: Manifest): void {
  settleFile(file, JSON.stringify(manifest));
}

/**
 * The manifest with fresh file times when every input still has the same
 * content, or undefined when the bundle has to be made again.
 */
export function refreshManifest(manifest: Manifest): Manifest | undefined {
  const tools = toolVersions();
  if (JSON.stringify(tools) !== JSON.stringify(manifest.tools)) {
    return undefined;
  }
  if (!manifest.folders.every(isSameFolder)) return undefined;

  const files: InputFile[] = [];
  for (const known of manifest.files) {
    const now = refreshInputFile(known);
    if (now?.sha256 !== known.sha256) return undefined;
    files.push(now);
  }
  return {...manifest, files};
}

/**
 * The manifest with files as they are now, and under their hash, where only such were
 * edited that its modules can be linked with again.
 */
export function withEdits(
  manifest: Manifest,
  linkage: Linkage,
  root: string,
): Manifest | undefined {
  const {tools} = manifest;
  // What comes beside the configuration, such as a picture, is no module.
  const isAsBefore =
    JSON.stringify(toolVersions()) === JSON.stringify(tools) &&
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

/** Whether a module that is linked again lies in a folder. */
function holdsModules(
  {plain, written, metas}: Linkage,
  folder: string,
): boolean {
  return [...plain, ...Object.keys(written), ...Object.keys(metas)].some(
    id => dirname(id) === folder,
  );
}

/** One hash over every input, the same wherever the project lies. */
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
