import {mkdirSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {readLinkage, writeLinkage} from '../linking/keptLinkage.ts';
import {linkModules, type ReadModule} from '../linking/linkModules.ts';
import {isOwn, type Linkage, packagesName} from '../linking/linkage.ts';
import {entryName} from '../modules/entryName.ts';
import {isFile} from '../modules/inputs.ts';
import {type Manifest, type StandingBundle, withEdits} from './manifest.ts';
import type {BundledModule} from '../modules/moduleGraph.ts';

/**
 * Makes a bundle from the last one, if all edited modules can be linked without
 * Vite.
 *
 * @param building - The new folder, beside the last bundle's.
 * @returns Undefined when Vite has to make the bundle.
 */
export async function relinkBundle(
  last: StandingBundle,
  root: string,
  building: string,
): Promise<Manifest | undefined> {
  const linkage = readLinkage(dirname(last.file));
  const edited = linkage && withEdits(last.manifest, linkage, root);
  if (!edited) return undefined;
  const {folder} = linkage.packages;
  const beside = dirname(building);
  if (!isFile(join(beside, folder, packagesName))) return undefined;
  try {
    const packages = `../${folder}/${packagesName}`;
    const {chunks, modules: read} = await linkModules(
      {linkage, root, packages, folder: building},
      {
        input: {[entryName]: linkage.entry},
        output: {codeSplitting: false, entryFileNames: `${entryName}.mjs`},
      },
    );
    const modules = withImports(last.manifest, linkage, read);
    if (!modules) return undefined;
    mkdirSync(building, {recursive: true});
    const [chunk] = chunks;
    const file = join(building, `${entryName}.mjs`);
    writeFileSync(file, chunk!.code);
    writeFileSync(`${file}.map`, String(chunk!.map));
    writeLinkage(building, linkage);
    return {...edited, modules};
  } catch {
    // Vite reports the problem with its place.
    return undefined;
  }
}

/**
 * Modules with their current imports; undefined when the set of reached modules
 * differs.
 */
function withImports(
  {modules}: Manifest,
  linkage: Linkage,
  read: ReadonlyMap<string, ReadModule>,
): readonly BundledModule[] | undefined {
  const places = new Map(modules.map(({id}, place) => [id, place]));
  const now = modules.map(module => {
    const imported = read.get(module.id)?.imports;
    if (!imported) return isOwn(linkage, module.id) ? undefined : module;
    const found = imported.map(id => places.get(id));
    const all = found.filter(place => place !== undefined);
    return all.length === found.length ? {...module, imports: all} : undefined;
  });
  const known = now.filter(module => module !== undefined);
  return known.length === modules.length ? known : undefined;
}
