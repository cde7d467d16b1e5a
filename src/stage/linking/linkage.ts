/**
 * What the modules that an author writes are linked with when one of them was
 * edited, so that Vite need not run again: it takes seconds, they take a tenth of one.
 */
export interface Linkage {
  /** The module that imports all others. */
  readonly entry: string;
  /** Files that nothing but the compiler of TypeScript has made modules of. */
  readonly plain: readonly string[];
  /** Modules that plugins have made, by id. */
  readonly written: Readonly<Record<string, string>>;
  /** The code of `.meta` files: what comes before their text, and after it. */
  readonly metas: Readonly<Record<string, readonly [string, string]>>;
  /** What imports lead to that are no relative paths, by importer. */
  readonly resolved: Readonly<Record<string, Readonly<Record<string, Target>>>>;
  readonly packages: LinkedPackages;
  readonly transform: Transform;
}

/** The id of a module, or the name of one that Node has. */
export type Target = string | {readonly external: string};

/** What the project uses of packages, as one module. */
export interface LinkedPackages {
  /** The folder that it lies in, beside those of bundles. */
  readonly folder: string;
  /** What it exports, by a module of a package and a name there. */
  readonly names: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** How modules are compiled. */
export interface Transform {
  readonly define: Readonly<Record<string, string>>;
  readonly jsx?: unknown;
  readonly target?: unknown;
}

/** The file in the folder of packages. */
export const packagesName = 'packages.mjs';

/**
 * Whether a module comes from a package, and is none that an author edits. The
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

/** Whether a module is one of those that are linked again. */
export function isOwn({plain, written, metas}: Linkage, id: string): boolean {
  return id in written || id in metas || plain.includes(id);
}

/** Whether a file may be edited without Vite having to see it. */
export function mayBeEdited(linkage: Linkage, file: string): boolean {
  return file in linkage.metas || linkage.plain.includes(file);
}
