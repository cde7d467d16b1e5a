import {writeFile} from 'node:fs/promises';
import path from 'node:path';
import {emptyFolder} from './folder.ts';

/**
 * A module that inspects a figure of the fixture project and reports the given
 * findings.
 */
export async function inspectorFile(finds: readonly string[]): Promise<string> {
  const module = path.join(await emptyFolder(), 'inspector.mjs');
  const lines = JSON.stringify(finds);
  await writeFile(
    module,
    `export const inspect = async (project, job) =>
       ({findings: ${lines}.filter(() => project.size.width > 0 && job.scenes[0] === 'moving')});`,
  );
  return module;
}
