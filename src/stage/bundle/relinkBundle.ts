import {mkdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {linkModules} from '../linking/linkModules.ts';
import {isOwn, packagesName} from '../linking/linkage.ts';
import {entryName} from './entryName.ts';
import {isFile} from './inputs.ts';
import {type Manifest, withEdits} from './manifest.ts';
import type {BundledModule} from './moduleGraph.ts';

/**
 * Makes a bundle from the last one where only modules were edited that Vite need
 * not see again.
 *
 * @param kept - The folder of the last bundle's folder.
 * @param building - The folder to make it in, beside that.
 * @returns Undefined when Vite has to make it.
 */
export async function relinkBundle(
  known: Manifest,
  root: string,
  kept: string,
  building: string,
): Promise<Manifest | undefined> {
  const {linkage} = known;
  const edited = withEdits(known, root);
  if (!linkage || !edited) return undefined;
  const {folder} = linkage.packages;
  if (!isFile(join(kept, folder, packagesName))) return undefined;
  try {
    const {chunks, imports} = await linkModules({
      linkage,
      root,
      packages: `../${folder}/${packagesName}`,
      folder: building,
      form: 'whole',
    });
    const modules = withImports(known, imports);
    if (!modules) return undefined;
    mkdirSync(building, {recursive: true});
    const [chunk] = chunks;
    const file = join(building, `${entryName}.mjs`);
    writeFileSync(file, chunk!.code);
    writeFileSync(`${file}.map`, String(chunk!.map));
    return {...edited, modules};
  } catch {
    // What is wrong, Vite tells with the place.
    return undefined;
  }
}

/** Modules with what they import now; undefined when others are reached than before. */
function withImports(
  {modules, linkage}: Manifest,
  imports: ReadonlyMap<string, readonly string[]>,
): readonly BundledModule[] | undefined {
  const places = new Map(modules.map(({id}, place) => [id, place]));
  const now = modules.map(module => {
    const imported = imports.get(module.id);
    if (!imported) return isOwn(linkage, module.id) ? undefined : module;
    const found = imported.map(id => places.get(id));
    const all = found.filter(place => place !== undefined);
    return all.length === found.length ? {...module, imports: all} : undefined;
  });
  const known = now.filter(module => module !== undefined);
  return known.length === modules.length ? known : undefined;
}
