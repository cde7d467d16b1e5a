import {readdirSync} from 'node:fs';
import {parse, resolve} from 'node:path';

/**
 * The scenes that a project's code imports, one by one or by a Vite glob, as
 * file paths. A path imported without an ending stays without.
 *
 * @param folder - The project's folder.
 */
export function sceneImports(text: string, folder: string): readonly string[] {
  const single = [...text.matchAll(sceneImport)].map(([, path]) =>
    resolve(folder, path!),
  );
  const several = [...text.matchAll(sceneGlob)].flatMap(([, pattern]) =>
    filesLike(resolve(folder, pattern!)),
  );
  return [...new Set([...single, ...several])];
}

const sceneImport = /\bfrom\s*['"](\.[^'"]+)\?scene['"]/g;

/** One pattern, and options with the query. */
const sceneGlob =
  /\bimport\.meta\.glob\b[^(]*\(\s*['"](\.[^'"]+)['"]\s*,\s*\{[^}]*\bquery:\s*['"]\??scene['"]/g;

/** The files of a folder that match a pattern with stars in its last part. */
function filesLike(pattern: string): readonly string[] {
  const {dir, base} = parse(pattern);
  const parts = base
    .split('*')
    .map(part => part.replaceAll(/[^\w-]/g, sign => `\\${sign}`));
  const like = new RegExp(`^${parts.join('[^/]*')}$`);
  return namesIn(dir)
    .filter(name => !name.startsWith('.') && like.test(name))
    .sort()
    .map(name => resolve(dir, name));
}

/** Empty when the folder is missing. */
function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
