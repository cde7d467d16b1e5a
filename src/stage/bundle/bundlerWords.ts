import {stripVTControlCharacters} from 'node:util';
import {bundleHint} from './bundleHint.ts';
import {unresolvedImports} from './unresolvedImports.ts';

/**
 * Why a project cannot be bundled or its configuration read: what is missing and the
 * way out, or else the bundler's own words.
 *
 * @param root - The folder of the project.
 * @param place - The folder as the bundler knows it, where that is another one.
 */
export function bundlerWords(
  cause: unknown,
  root: string,
  place = root,
): string {
  const reason = cause instanceof Error ? cause.message : String(cause);
  // Where in the bundler it was thrown helps nobody, nor what Node was loading.
  const [said = ''] = stripVTControlCharacters(reason).split(
    /\n {4}at |\nRequire stack:/,
  );
  return bundleHint(said, root) ?? unresolvedImports(cause, place) ?? said;
}
