import {writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {pathToFileURL} from 'node:url';
import type {OutputChunk} from 'rolldown';
import {installBrowser} from '../browser/install.ts';
import {brokenScenes} from '../modules/brokenScenes.ts';
import {standingBundle} from '../bundle/bundleProject.ts';
import {
  type Manifest,
  type StandingBundle,
  withEdits,
} from '../bundle/manifest.ts';
import {projectPaths, type ProjectPaths} from '../bundle/paths.ts';
import {readLinkage} from '../linking/keptLinkage.ts';
import {type Linkage, packagesName} from '../linking/linkage.ts';
import {type LinkedModules, linkModules} from '../linking/linkModules.ts';
import type {StageProject} from './loadedProject.ts';
import {importProject} from './loadProject.ts';

/** A project whose files are edited while this process holds it. */
export interface LiveProject {
  /**
   * The project as its files are now. Modules that an edit does not reach are those
   * of before, which the process knows well.
   *
   * @returns Undefined when another process has to load it: what is edited is more
   *   than modules, and packages may be others.
   */
  load(): Promise<StageProject | undefined>;
}

/**
 * Opens a project for loading it again and again.
 *
 * @param folder - For its modules; nobody else's.
 * @returns Undefined for a project of which Vite alone knows the modules.
 */
export async function openLiveProject(
  projectFile: string,
  folder: string,
): Promise<LiveProject | undefined> {
  const paths = projectPaths(projectFile);
  const standing = await standingBundle(paths);
  const linkage = readLinkage(dirname(standing.file));
  if (!linkage) return undefined;
  installBrowser();
  const maps = new Map<string, OutputChunk['map']>();
  const mapOf = (file: string) => maps.get(file)?.toString();
  const editionsOf = countEditions();
  return {
    load: async () => {
      const edited = withEdits(standing.manifest, linkage, paths.root);
      if (!edited) return undefined;
      const editions = editionsOf(edited, linkage);
      const linked = await linkNow(paths, standing, linkage, folder, editions);
      if (!linked) return undefined;
      const {chunks} = linked;
      for (const {fileName, code, map} of chunks) {
        const file = join(folder, fileName);
        if (maps.has(file)) continue;
        writeFileSync(file, code);
        // Only an error asks for its text.
        maps.set(file, map);
      }
      const {inputsHash, publicFolder} = edited;
      const files = chunks.map(({fileName}) => join(folder, fileName));
      return importProject(paths, {files, mapOf, inputsHash, publicFolder});
    },
  };
}

/** Counts how often `.meta` files were edited. */
function countEditions() {
  const editions = new Map<string, number>();
  const last = new Map<string, string>();
  return ({files}: Manifest, {metas}: Linkage) => {
    for (const {path, sha256} of files) {
      if (!(path in metas) || last.get(path) === sha256) continue;
      editions.set(path, (editions.get(path) ?? -1) + 1);
      last.set(path, sha256);
    }
    return editions;
  };
}

/** Links it, with a scene that throws in the place of one that cannot be compiled. */
async function linkNow(
  {projectFile, root}: ProjectPaths,
  {file}: StandingBundle,
  linkage: Linkage,
  folder: string,
  editions: ReadonlyMap<string, number>,
): Promise<LinkedModules | undefined> {
  const kept = dirname(dirname(file));
  const packages = join(kept, linkage.packages.folder, packagesName);
  const order = {
    linkage,
    root,
    folder,
    editions,
    packages: pathToFileURL(packages).href,
    form: 'apart',
  } as const;
  try {
    return await linkModules(order);
  } catch (cause) {
    const {broken, count} = await brokenScenes(projectFile, root);
    // It may import what is new.
    if (broken.length === 0) return undefined;
    if (broken.length < count) return linkModules({...order, broken});
    throw new Error(`No scene can be played: ${broken[0]!.problem}`, {cause});
  }
}
