import {writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {pathToFileURL} from 'node:url';
import {installBrowser} from '../browser/install.ts';
import {warnOfSound} from '../bundle/plugins/absentSounds.ts';
import {checkSeconds} from '../motionCanvas/requireSeconds.ts';
import {standingBundle} from '../bundle/bundleProject.ts';
import {withEdits} from '../bundle/manifest.ts';
import {projectPaths} from '../bundle/paths.ts';
import {readLinkage} from '../linking/keptLinkage.ts';
import type {ApartModule} from '../linking/linkApart.ts';
import {packagesName} from '../linking/linkage.ts';
import {liveLinker} from './liveLinker.ts';
import type {StageProject} from './loadedProject.ts';
import {importProject} from './loadProject.ts';

/** A project whose files are edited while this process holds it. */
export interface LiveProject {
  /**
   * The project from its current files. Modules that an edit does not affect
   * stay loaded and warm.
   *
   * @returns Undefined when another process has to load the project: the edit
   *   affects more than modules, and packages may have changed.
   */
  load(): Promise<StageProject | undefined>;
}

/**
 * Opens a project for repeated loading.
 *
 * @param folder - A private folder for its modules.
 * @param scenes - Names of the scenes to play; the others are left out.
 * @returns Undefined for a project that only Vite can bundle.
 */
export async function openLiveProject(
  projectFile: string,
  folder: string,
  scenes: readonly string[],
): Promise<LiveProject | undefined> {
  const paths = projectPaths(projectFile);
  const standing = await standingBundle(paths);
  const linkage = readLinkage(dirname(standing.file));
  if (!linkage) return undefined;
  installBrowser({checkSeconds, warnOfSound});
  const kept = dirname(dirname(standing.file));
  const packages = join(kept, linkage.packages.folder, packagesName);
  const {root} = paths;
  const order = {
    linkage,
    root,
    folder,
    scenes,
    packages: pathToFileURL(packages).href,
  };
  const linkNow = liveLinker(order, paths);
  const written = new Map<string, ApartModule>();
  const mapOf = (file: string) => written.get(file)?.map?.toString();
  return {
    load: async () => {
      const edited = withEdits(standing.manifest, linkage, root);
      const linked = edited && (await linkNow(edited.files));
      if (!linked) return undefined;
      const files = [...linked.values()].map(module => {
        const file = join(folder, module.file);
        if (!written.has(file)) writeFileSync(file, module.code);
        written.set(file, module);
        return file;
      });
      const {inputsHash, publicFolder} = edited;
      return importProject(paths, {files, mapOf, inputsHash, publicFolder});
    },
  };
}
