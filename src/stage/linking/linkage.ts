/**
 * Data for linking an author's modules after an edit without running Vite:
 * linking takes a tenth of a second, Vite takes seconds.
 */
export interface Linkage {
  /** The module that imports all others. */
  readonly entry: string;
  /** Files that only the TypeScript compiler has transformed. */
  readonly plain: readonly string[];
  /** The code of modules that plugins have transformed, by id. */
  readonly written: Readonly<Record<string, string>>;
  /** The code of `.meta` modules before and after the file's text. */
  readonly metas: Readonly<Record<string, readonly [string, string]>>;
  /** The targets of imports other than relative paths, by importer. */
  readonly resolved: Readonly<Record<string, Readonly<Record<string, Target>>>>;
  readonly packages: LinkedPackages;
  readonly transform: Transform;
}

/** The id of a module, or the name of a module of Node. */
export type Target = string | {readonly external: string};

/** Everything that the project uses of packages, as one module. */
export interface LinkedPackages {
  /** Its folder, beside those of bundles. */
  readonly folder: string;
  /** The names of its exports, by module of a package and name there. */
  readonly names: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** Options for compiling modules. */
export interface Transform {
  readonly define: Readonly<Record<string, string>>;
  readonly jsx?: unknown;
  readonly typescript?: unknown;
  readonly target?: unknown;
}

/** The file in the folder of packages. */
export const packagesName = 'packages.mjs';

/**
 * Whether a module belongs to a package, so that authors do not edit it. The
 * project itself may be an installed package.
 *
 * @param root - The folder of the project's Vite configuration.
 */
export function isOfPackage(id: string, root: string): boolean {
  const file = id.replaceAll('\\', '/');
  const own = `${root.replaceAll('\\', '/')}/`;
  const place = file.startsWith(own) ? file.slice(own.length - 1) : file;
  return place.includes('/node_modules/');
}

/** Whether a module is one that can be linked again. */
export function isOwn({plain, written, metas}: Linkage, id: string): boolean {
  return id in written || id in metas || plain.includes(id);
}

/** Whether an edit of a file can be linked without Vite. */
export function mayBeEdited(linkage: Linkage, file: string): boolean {
  return file in linkage.metas || linkage.plain.includes(file);
}
