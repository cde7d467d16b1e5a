import {mkdtempSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {projectPaths} from '../../../src/stage/bundle/paths.ts';
import {configuredPlugins} from '../../../src/stage/bundle/viteConfig.ts';

test('A configuration that needs a missing package is told in a line', async () => {
  const root = mkdtempSync(join(tmpdir(), 'stage-config-'));
  const projectFile = join(root, 'project.ts');
  writeFileSync(projectFile, '');
  writeFileSync(
    join(root, 'vite.config.ts'),
    "import {createRequire} from 'node:module';\ncreateRequire(import.meta.url).resolve('@boats/sails');\nexport default {};",
  );

  await expect(configuredPlugins(projectPaths(projectFile))).rejects.toThrow(
    new Error(
      `The package @boats/sails is not installed. Run "npm install @boats/sails" in ${root}.`,
    ),
  );
});
