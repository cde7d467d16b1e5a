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
 * The file of a Motion Canvas project: the one named, the one of a folder, or
 * that of the nearest folder above the working one.
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
  const file = projectIn(place);
  if (file !== undefined) return file;
  throw new UsageError(`${named} ${whichOf(place, named)}`);
}

function projectAbove(folder: string): string {
  const found = projectIn(folder);
  if (found !== undefined) return found;
  const parent = path.dirname(folder);
  if (parent !== folder && !isRoot(folder)) return projectAbove(parent);
  throw new UsageError(`The working folder ${whichOf(process.cwd(), '.')}`);
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

function whichOf(folder: string, named: string): string {
  const several = ['.', 'src'].flatMap(inside =>
    projectsIn(path.join(folder, inside)).map(name =>
      path.join(named, inside, name),
    ),
  );
  return several.length === 0
    ? 'has no Motion Canvas project, such as src/project.ts. Name its file with --project.'
    : `has no project.ts, but ${several.length === 1 ? 'this project' : 'these projects'}: ${several.join(', ')}. Name one with --project.`;
}

/** The names of files that make a project. */
function projectsIn(folder: string): readonly string[] {
  const entries = existsSync(folder)
    ? readdirSync(folder, {withFileTypes: true})
    : [];
  return entries
    .filter(entry => entry.isFile() && /\.[cm]?[jt]sx?$/.test(entry.name))
    .map(({name}) => name)
    .filter(name =>
      /\bmakeProject\s*\(/.test(readFileSync(path.join(folder, name), 'utf8')),
    )
    .sort();
}
