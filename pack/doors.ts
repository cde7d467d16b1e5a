import path from 'node:path';
import packageFile from '../package.json' with {type: 'json'};

/** The folder of the package. */
export const root = path.resolve(import.meta.dirname, '..');

/** A part of the package that others import, and that is compiled for them. */
export interface Door {
  /** The name of its module. */
  readonly name: string;
  /** The path of its source from the root. */
  readonly source: string;
}

/** The doors that run anywhere; others compile themselves, in Node alone. */
export const doors: readonly Door[] = Object.entries(
  packageFile.exports,
).flatMap(([name, door]) =>
  typeof door === 'object' && 'backprop-figures-source' in door
    ? [{name: path.basename(name), source: door['backprop-figures-source']}]
    : [],
);
