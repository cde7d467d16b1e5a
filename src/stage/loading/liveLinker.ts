import type {ProjectPaths} from '../bundle/paths.ts';
import {
  type ApartModules,
  linkApart,
  linkEdited,
} from '../linking/linkApart.ts';
import type {LinkOrder} from '../linking/linkModules.ts';
import {brokenScenes} from '../modules/brokenScenes.ts';
import type {InputFile} from '../modules/inputs.ts';

/**
 * Links a project from its current files; undefined when Vite has to see it.
 */
export type LiveLinker = (
  files: readonly InputFile[],
) => Promise<ApartModules | undefined>;

/**
 * Links a project's modules again and again, and only the edited ones where
 * that suffices. A scene that fails to compile is replaced by one that throws.
 */
export function liveLinker(
  order: LinkOrder,
  {projectFile, root}: ProjectPaths,
): LiveLinker {
  const {metas} = order.linkage;
  const editionOf = new Map<string, number>();
  let last: {modules: ApartModules; hashes: Hashes} | undefined;
  let seen: Hashes = new Map();
  let edition = 0;

  async function linkAll(): Promise<ApartModules | undefined> {
    try {
      return await linkApart(order, editionOf);
    } catch (cause) {
      const {broken, count} = await brokenScenes(projectFile, root);
      // It may import a new file.
      if (broken.length === 0) return undefined;
      if (broken.length < count) {
        return linkApart({...order, broken}, editionOf);
      }
      throw new Error(`No scene can be played: ${broken[0]!.problem}`, {cause});
    }
  }

  /** On failure all modules are linked, which tells the reason. */
  async function linkSome(hashes: Hashes): Promise<ApartModules | undefined> {
    if (!last) return undefined;
    const edited = new Set(changes(last.hashes, hashes));
    if (edited.size === 0) return last.modules;
    return linkEdited(order, last.modules, edited, ++edition).catch(
      () => undefined,
    );
  }

  return async files => {
    const hashes = new Map(files.map(({path, sha256}) => [path, sha256]));
    for (const file of changes(seen, hashes)) {
      if (file in metas) editionOf.set(file, (editionOf.get(file) ?? -1) + 1);
    }
    seen = hashes;
    const modules = (await linkSome(hashes)) ?? (await linkAll());
    last = modules && {modules, hashes};
    return modules;
  };
}

/** The hashes of files. */
type Hashes = ReadonlyMap<string, string>;

function changes(before: Hashes, now: Hashes): string[] {
  return [...now.keys()].filter(file => now.get(file) !== before.get(file));
}
