import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {dirname, join} from 'node:path';
import {fileURLToPath, pathToFileURL} from 'node:url';
import {ownRequire} from '../../ownModules.ts';
import {remembered} from '../../remembered.ts';
import {OpenFace} from './openFace.ts';
import {sheetFaces} from './sheetFaces.ts';

let projectRequire: NodeJS.Require | undefined;

/** Sets the project's folder, whose packages are found before our own. */
export function findPackagesFrom(folder: string): void {
  projectRequire = createRequire(join(folder, 'index.js'));
}

/** The npm package with a family's font files, if Fontsource has the family. */
export function packageOfFamily(family: string): string {
  return `@fontsource/${idOf(family)}`;
}

/** Fontsource's id of a family: JetBrains Mono is jetbrains-mono. */
function idOf(family: string): string {
  return family.trim().toLowerCase().replaceAll(/\s+/g, '-');
}

/**
 * The faces of a family in an installed package of Fontsource, the project's or
 * ours; none if there is no such package.
 */
export function packagedFaces(family: string): readonly OpenFace[] {
  const id = idOf(family);
  return /^[\w-]+$/.test(id) ? facesWithId(id) : [];
}

const facesWithId = remembered((id: string): readonly OpenFace[] => {
  const folder = packageFolder(id);
  if (folder === undefined) return [];
  const family = familyIn(folder);
  return sheetsIn(folder).flatMap(sheet => {
    const css = readFileSync(sheet, 'utf8');
    const {faces} = sheetFaces(css, pathToFileURL(sheet).href, readFile);
    return faces.map(face => new OpenFace({...face, family}));
  });
});

function readFile(address: string): Uint8Array {
  return readFileSync(fileURLToPath(address));
}

/** A package with all weights in one file is taken before one with a file each. */
function packageFolder(id: string): string | undefined {
  const names = [`@fontsource-variable/${id}`, `@fontsource/${id}`];
  const files = requires().flatMap(one =>
    names.flatMap(name => placesOf(name, 'metadata.json', one)),
  );
  const found = files.find(existsSync);
  return found && dirname(found);
}

/** A file of an installed package; undefined if it is missing. */
export function packageFile(name: string, file: string): string | undefined {
  return requires()
    .flatMap(one => placesOf(name, file, one))
    .find(existsSync);
}

function requires(): readonly NodeJS.Require[] {
  return projectRequire ? [projectRequire, ownRequire] : [ownRequire];
}

function placesOf(
  name: string,
  file: string,
  {resolve}: NodeJS.Require,
): readonly string[] {
  return (resolve.paths(name) ?? []).map(folder => join(folder, name, file));
}

function familyIn(folder: string): string {
  const metadata: {readonly family: string} = JSON.parse(
    readFileSync(join(folder, 'metadata.json'), 'utf8'),
  );
  return metadata.family;
}

/** The styles with every weight of the family, each face once. */
function sheetsIn(folder: string): readonly string[] {
  const names = readdirSync(folder);
  const variable = names.filter(name => /^wght(?:-italic)?\.css$/.test(name));
  const single = names.filter(name => /^\d+(?:-italic)?\.css$/.test(name));
  const found = [variable, single, ['index.css']].find(
    some => some.length > 0,
  )!;
  return found.map(name => join(folder, name));
}
