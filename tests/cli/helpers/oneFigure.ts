import {writeFileSync} from 'node:fs';
import path from 'node:path';
import type {PackageCopy} from './packageCopy.ts';

/**
 * Leaves one scene in the project of a copy of the package: one is timed, and shown,
 * faster than twenty.
 */
export function keepOneFigure({folder}: PackageCopy, scene: string): void {
  writeFileSync(
    path.join(folder, 'src/project.ts'),
    `import {makeProject} from '@motion-canvas/core';
import {defaultNetwork} from './network/defaultNetwork.ts';
import scene from './scenes/${scene}?scene';
export default makeProject({
  scenes: [scene],
  variables: {network: defaultNetwork, theme: 'dark'},
});
`,
  );
}
