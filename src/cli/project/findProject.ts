import {existsSync, readdirSync, readFileSync, statSync} from 'node:fs';
import path from 'node:path';
import {UsageError} from '../words/errors.ts';

/** Where the template and most projects have their file, from their folder. */
const usualPlaces = ['src', '.'].flatMap(folder =>
  ['ts', 'tsx', 'js', 'jsx', 'mts', 'mjs'].map(ending =>
    path.join(folder, `project.${ending}`),
  ),
);

/**
 * The file of a Motion Canvas project: the one named; that of a folder, where it
 * usually lies or where the only one does; or that of the nearest folder above the
 * working one.
 *
 * @throws UsageError that names the way out, with the projects that a folder has.
 */
export function findProject(named: string | undefined): string {
  if (named === undefined) return projectAbove(process.cwd());
  const place = path.resolve(named);
  const found = statSync(place, {throwIfNoEntry: false});
  if (!found) {
    throw new UsageError(
      `There is no project ${named}. Name the file that calls makeProject(), or its folder.`,
    );
  }
  if (!found.isDirectory()) return requireCode(place, named);
  return projectIn(place) ?? onlyProject(place, named);
}

function projectAbove(folder: string): string {
  const found = projectIn(folder);
  if (found !== undefined) return found;
  const parent = path.dirname(folder);
  if (parent !== folder && !isRoot(folder)) return projectAbove(parent);
  return onlyProject(process.cwd());
}

/** Whether no project is looked for above a folder. */
function isRoot(folder: string): boolean {
  return existsSync(path.join(folder, 'package.json'));
}

function projectIn(folder: string): string | undefined {
  return usualPlaces
    .map(place => path.join(folder, place))
    .find(file => existsSync(file));
}

function requireCode(file: string, named: string): string {
  if (/\.[cm]?[jt]sx?$/.test(file)) return file;
  throw new UsageError(
    `${named} is no project: its name ends with .ts, .tsx, .js or .jsx. Name the file that calls makeProject(), or its folder.`,
  );
}

/** The project somewhere below a folder, if it is the only one. */
function onlyProject(folder: string, named?: string): string {
  const found = projectsBelow(folder, isRoot(folder) ? DEPTH : 1);
  const [only] = found;
  if (only !== undefined && found.length === 1) return only;
  const which = named ?? 'The working folder';
  if (found.length === 0) {
    throw new UsageError(
      `${which} has no Motion Canvas project, such as src/project.ts. Name its file with --project.`,
    );
  }
  const names = found
    .slice(0, MOST)
    .map(file => path.join(named ?? '.', path.relative(folder, file)));
  const more = found.length > MOST ? ` and ${found.length - MOST} more` : '';
  throw new UsageError(
    `${which} has no project.ts, but these projects: ${names.join(', ')}${more}. Name one with --project.`,
  );
}

/** So many folders deep are a package's projects looked for, and so many named. */
const DEPTH = 5;
const MOST = 8;

/** Files that make a project, in a folder and those below. */
function projectsBelow(folder: string, depth: number): readonly string[] {
  const entries = readdirSync(folder, {withFileTypes: true}).toSorted((a, b) =>
    a.name.localeCompare(b.name),
  );
  const files = entries
    .filter(entry => entry.isFile() && /\.[cm]?[jt]sx?$/.test(entry.name))
    .map(({name}) => path.join(folder, name))
    .filter(file => /\bmakeProject\s*\(/.test(readFileSync(file, 'utf8')));
  const folders = entries.filter(
    entry => entry.isDirectory() && !/^\.|^node_modules$/.test(entry.name),
  );
  return depth === 0
    ? files
    : files.concat(
        folders.flatMap(({name}) =>
          projectsBelow(path.join(folder, name), depth - 1),
        ),
      );
}
