const unresolved = [
  /Cannot find (?:module|package) '([^']+)'/,
  /resolve import "([^"]+)"/,
  /Could not resolve ['"]([^'"]+)['"]/,
];

/**
 * The way out where a bundler has not found a package, the plugin that scenes are for
 * or the project itself; undefined for any other reason.
 *
 * @param reason - The bundler's own words.
 * @param root - The folder of the project.
 */
export function bundleHint(reason: string, root: string): string | undefined {
  if (
    /"default" is not exported by/.test(reason) &&
    /\?project\b/.test(reason)
  ) {
    return 'The file exports no project by default. Write: export default makeProject({scenes: […]}).';
  }
  const specifier = unresolved
    .map(pattern => pattern.exec(reason)?.[1])
    .find(found => found !== undefined);
  if (/\?scene$|^react\/jsx/.test(specifier ?? '')) {
    return 'Its Vite configuration lacks the plugin of Motion Canvas. Add motionCanvas() of @motion-canvas/vite-plugin to its plugins.';
  }
  const name = /^(?:@[\w.-]+\/)?[\w-][\w.-]*/.exec(specifier ?? '')?.[0];
  if (name === undefined || /^[A-Za-z]:/.test(specifier!)) return undefined;
  // Without these no package of the project is there.
  return /^(?:vite$|@(?:motion-canvas|canvas-commons)\/)/.test(name)
    ? `The packages of the project are not installed. Run "npm install" in ${root}.`
    : `The package ${name} is not installed. Run "npm install ${name}" in ${root}.`;
}
