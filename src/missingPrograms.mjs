/** Messages of packages whose native program is missing. */
const signs =
  /native binding|needed by esbuild|installed esbuild for another platform|Cannot find module '(?:@napi-rs|@rolldown|@esbuild|@oxc-\w+|lightningcss)[/-]/;

/**
 * The way out when a package has no program for this platform, from an error's
 * words; undefined for other errors.
 *
 * @param {string} words
 * @returns {string | undefined}
 */
export function missingPrograms(words) {
  const line = words.split('\n').find(line => signs.test(line));
  if (line === undefined) return undefined;
  const what = line.replace(/^\w*Error(?: \[\w+\])?: /, '').trim();
  return `A package lacks its program for this platform, as after an install with --omit=optional or with the node_modules of another system. Run npm ci --include=optional here. (${what})`;
}
