import {readFileSync} from 'node:fs';

/** The scope of the packages that a project is written with. */
export type Framework = '@motion-canvas' | '@canvas-commons';

/**
 * Motion Canvas, or Canvas Commons, which goes on from it under other names.
 *
 * @param code - A module that imports its core.
 */
export function frameworkIn(code: string): Framework {
  return /from\s*['"]@canvas-commons\/core\b/.test(code)
    ? '@canvas-commons'
    : '@motion-canvas';
}

/** The same for the file of a project. */
export function frameworkOf(projectFile: string): Framework {
  return frameworkIn(readFileSync(projectFile, 'utf8'));
}
