import {readdirSync} from 'node:fs';
import {parse, resolve} from 'node:path';

/**
 * The scenes that a project's text imports, one by one or by a glob for Vite, each
 * as the path of its file; one that is imported without an ending is left without.
 *
 * @param folder - The project's.
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

/** One pattern, and options that name the query. */
const sceneGlob =
  /\bimport\.meta\.glob\b[^(]*\(\s*['"](\.[^'"]+)['"]\s*,\s*\{[^}]*\bquery:\s*['"]\??scene['"]/g;

/** The files of a folder that a pattern with stars in its last part names. */
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

/** None of a folder that is not there. */
function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
