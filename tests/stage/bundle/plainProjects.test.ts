import {
  cpSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {describe, expect, test} from 'vitest';
import {isWhole} from '../../helpers/isWhole.ts';
import {bundleProject} from '../../../src/stage/bundle/bundleProject.ts';
import {projectPaths} from '../../../src/stage/bundle/paths.ts';

const here = (place: string) => fileURLToPath(new URL(place, import.meta.url));

/** A project as it is made from Motion Canvas's template, with a configuration. */
function plainProject(config: string): {
  root: string;
  bundle: () => ReturnType<typeof bundleProject>;
} {
  const folder = mkdtempSync(join(tmpdir(), 'stage-plain-'));
  const root = join(folder, 'small');
  cpSync(here('../fixtures/small'), root, {recursive: true});
  for (const name of metasIn(root)) rmSync(join(root, name));
  writeFileSync(join(root, 'vite.config.ts'), config);
  symlinkSync(here('../../../node_modules'), join(folder, 'node_modules'));
  const paths = projectPaths(
    join(root, 'src/project.ts'),
    join(folder, 'cache'),
  );
  return {root, bundle: () => bundleProject(paths)};
}

function metasIn(root: string): readonly string[] {
  return readdirSync(root, {recursive: true, encoding: 'utf8'}).filter(name =>
    name.endsWith('.meta'),
  );
}

const imports = `
import motionCanvas from '@motion-canvas/vite-plugin';
import {defineConfig} from 'vite';
`;

describe("A project with a configuration of its author's", () => {
  const configurations = [
    [
      'as the template has it',
      'export default defineConfig({plugins: [motionCanvas()]});',
    ],
    [
      'that takes the plugin from its namespace',
      'export default defineConfig({plugins: [(motionCanvas.default ?? motionCanvas)()]});',
    ],
    [
      'that says how it is built for the web',
      `export default defineConfig({
        base: '/show/',
        plugins: [motionCanvas()],
        build: {
          target: 'esnext',
          minify: true,
          lib: {entry: 'src/project.ts', formats: ['es']},
          rollupOptions: {output: {dir: '../site', entryFileNames: '[name].js'}},
        },
      });`,
    ],
    [
      'that is a function of the command',
      'export default defineConfig(({command}) => ({plugins: [motionCanvas()], define: {command: JSON.stringify(command)}}));',
    ],
    [
      'that has names of a CommonJS module, and names files from its folder',
      `import path from 'path';
      if (process.cwd() !== __dirname) throw new Error(process.cwd());
      const {existsSync} = require('fs');
      const src = path.resolve('src');
      if (!existsSync(src) || __filename !== path.join(__dirname, 'vite.config.ts'))
        throw new Error(__filename);
      export default defineConfig({resolve: {alias: {'@src': src}}, plugins: [motionCanvas()]});`,
    ],
  ] as const;
  test.each(
    isWhole
      ? configurations
      : [configurations[1], configurations[2], configurations[4]],
  )('is bundled %s', async (_, code) => {
    const {root, bundle} = plainProject(imports + code);

    const {file} = await bundle();

    expect(file).toMatch(/project\.mjs$/);
    expect(metasIn(root)).toEqual([]);
    expect(readdirSync(join(root, '..')).sort()).toEqual([
      'cache',
      'node_modules',
      'small',
    ]);
  });
});
