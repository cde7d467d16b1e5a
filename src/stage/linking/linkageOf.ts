import {
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import {dirname, join} from 'node:path';
import {minifySync, transformSync} from 'rolldown/utils';
import {settleFolder} from '../../settled.mjs';
import {sha256} from '../modules/inputs.ts';
import {entryId} from '../modules/moduleGraph.ts';
import {metaCode} from '../motionCanvas/savedMeta.ts';
import type {CapturedModules} from './captureModules.ts';
import {
  isOfPackage,
  type Linkage,
  packagesName,
  type Target,
  type Transform,
} from './linkage.ts';
import {linkPackages} from './linkPackages.ts';
import {modulesToLink, namesOfPackages} from './namesOfPackages.ts';

/**
 * Plugins with known effects: those of Vite, of Motion Canvas, and of the
 * stage.
 */
const known =
  /^(?:vite:|builtin:|native:|alias$|(?:saved|missing)-meta$|for-this-vite$|kept-effects$|jsx-options$|named-chroma$|editor-parts$|motion-canvas(?:$|[:-]))/;

/**
 * The data for linking a project's modules again without Vite. Packages, which
 * authors do not edit, are linked here into a folder named by their content.
 *
 * @param outDir - The folder of the bundle; the packages lie beside it.
 * @returns Undefined for a project that only Vite can bundle: one with its own
 *   plugins, with assets, or with dynamic imports.
 */
export async function linkageOf(
  captured: CapturedModules,
  outDir: string,
): Promise<Linkage | undefined> {
  const {config, code, files} = captured;
  if (!config || files !== 1) return undefined;
  if (!config.plugins.every(({name}) => known.test(name))) return undefined;
  const {root} = config;
  const own = modulesToLink(captured, root);
  const names = namesOfPackages(captured, own, root);
  if (!names) return undefined;

  const transform = transformOf(captured);
  const plain = own.filter(id => isPlain(id, code.get(id)!, transform, root));
  const metas = own.filter(id => id.endsWith('.meta'));
  const rest = own.filter(id => !plain.includes(id) && !metas.includes(id));
  const parts = metas.map(id => [id, aroundText(id, code.get(id)!)] as const);
  if (parts.some(([, around]) => around === undefined)) return undefined;

  const linked = await linkPackages(captured, names, transform.define);
  const folder = `packages-${sha256(linked).slice(0, 32)}`;
  keep(join(dirname(outDir), folder), linked);
  return {
    entry: entryId,
    plain,
    written: Object.fromEntries(rest.map(id => [id, code.get(id)!])),
    metas: Object.fromEntries(
      parts.flatMap(([id, at]) => (at ? [[id, at]] : [])),
    ),
    resolved: resolvedOf(captured, own, root),
    packages: {folder, names},
    transform,
  };
}

function transformOf({config}: CapturedModules): Transform {
  const {jsx, typescript, target} = Object(config?.oxc);
  const define = {...config?.define, 'import.meta.hot': 'undefined'};
  return {
    define: Object.fromEntries(
      Object.entries(define).map(([name, value]) => [
        name,
        typeof value === 'string' ? value : JSON.stringify(value),
      ]),
    ),
    ...(jsx && {jsx}),
    ...(typescript && {typescript}),
    ...(target && {target}),
  };
}

/** Whether the compiler alone gives the same code as Vite with all plugins. */
function isPlain(
  id: string,
  code: string,
  {jsx, typescript, target}: Transform,
  root: string,
): boolean {
  if (isOfPackage(id, root) || !/\.tsx?$/.test(id) || !existsSync(id))
    return false;
  const alone = transformSync(id, readFileSync(id, 'utf8'), {
    ...Object({jsx, typescript, target}),
    sourcemap: false,
  });
  if (alone.errors.length > 0) return false;
  return alone.code === code || bare(alone.code) === bare(code);
}

/** Code without comments and spaces. */
function bare(code: string): string {
  const options = {compress: false, mangle: false} as const;
  return minifySync('module.js', code, options).code;
}

/** The code of a `.meta` module before and after the file's text. */
function aroundText(
  file: string,
  code: string,
): readonly [string, string] | undefined {
  const parts = code.split(metaCode(file));
  const [before, after] = parts;
  return parts.length === 2 ? [before!, after!] : undefined;
}

/** The targets of imports of own modules, without relative paths. */
function resolvedOf(
  {resolved}: CapturedModules,
  own: readonly string[],
  root: string,
): Linkage['resolved'] {
  const entries = own.map(id => {
    const targets: [string, Target][] = [...(resolved.get(id) ?? [])];
    const others = targets.filter(
      ([source]) => isOfPackage(id, root) || !isRelative(source),
    );
    return [id, Object.fromEntries<Target>(others)] as const;
  });
  return Object.fromEntries(entries);
}

/** Whether an import resolves by its path alone. */
function isRelative(source: string): boolean {
  return /^\.[^?]*$/.test(source);
}

/**
 * Writes the packages. The folder appears only when it is complete; another
 * process may have made it first.
 */
function keep(folder: string, code: string): void {
  if (existsSync(join(folder, packagesName))) return;
  const building = `${folder}-${process.pid}`;
  mkdirSync(building, {recursive: true});
  try {
    writeFileSync(join(building, packagesName), code);
    settleFolder(building, folder);
    if (existsSync(join(folder, packagesName))) return;
    throw new Error(`${folder} has no ${packagesName}.`);
  } finally {
    rmSync(building, {recursive: true, force: true});
  }
}
