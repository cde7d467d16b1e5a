import {readFileSync} from 'node:fs';

/**
 * Refuses the file of a scene where that of a project is asked for: Motion Canvas would
 * fail on it without a name.
 *
 * @throws Error with the way out.
 */
export function requireProject(file: string): void {
  if (isScene.test(readFileSync(file, 'utf8'))) {
    throw new Error(
      'The file holds a scene, and no project. Name the file of its project with --project, and the scene after it.',
    );
  }
}

const isScene = /^\s*export\s+default\s+makeScene2D\b/m;
