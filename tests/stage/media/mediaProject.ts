import {mkdirSync, mkdtempSync, symlinkSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import type {Allowances} from '../../../src/stage/allowed/allowances.ts';
import {
  loadProject,
  openPlayer,
  type Player,
  type PlayerOptions,
  type StageProject,
} from '../../../src/stage/index.ts';

const modules = fileURLToPath(
  new URL('../../../node_modules', import.meta.url),
);

/** A project of an author's own, in a folder of its own. */
export interface MediaProject {
  readonly root: string;
  /** Its file, which `write` has made. */
  readonly file: string;
  /** A path in the project's public folder, for a file that a test makes. */
  readonly place: (name: string) => string;
  /** Writes files by path from the project's folder. */
  readonly write: (
    files: Readonly<Record<string, string | Uint8Array>>,
  ) => void;
  readonly load: () => Promise<StageProject>;
  /** Opens one scene, 60 pixels wide and high. */
  readonly open: (
    scene: string,
    options?: Partial<PlayerOptions>,
  ) => Promise<Player>;
}

/**
 * Makes a project of 60×60 pixels.
 *
 * @param scenes - The body of each scene's generator, with `view` at hand and
 *   everything that Motion Canvas exports.
 */
export function mediaProject(
  scenes: Readonly<Record<string, string>>,
  {
    allowances,
    settings = '',
  }: {readonly allowances?: Allowances; readonly settings?: string} = {},
): MediaProject {
  const outer = mkdtempSync(join(tmpdir(), 'stage-media-project-'));
  const root = join(outer, 'project');
  const names = Object.keys(scenes);
  const write: MediaProject['write'] = files => {
    for (const [name, content] of Object.entries(files)) {
      mkdirSync(dirname(join(root, name)), {recursive: true});
      writeFileSync(join(root, name), content);
    }
  };
  write({
    'vite.config.ts': config,
    'src/project.ts': projectOf(names, settings),
    'src/project.meta': JSON.stringify({
      version: 0,
      shared: {size: {x: 60, y: 60}},
    }),
    'public/.keep': '',
    'node_modules/.keep': '',
    ...Object.fromEntries(
      names.map(name => [`src/scenes/${name}.tsx`, sceneOf(scenes[name]!)]),
    ),
  });
  // Packages of the test lie in the project, the others above it.
  symlinkSync(modules, join(outer, 'node_modules'));
  const file = join(root, 'src/project.ts');
  const load = () =>
    loadProject(file, {
      ...(allowances && {allowances}),
      cacheDir: join(outer, 'bundles'),
    });
  return {
    root,
    file,
    place: name => join(root, 'public', name),
    write,
    load,
    open: async (scene, options) =>
      openPlayer(await load(), {
        scenes: [scene],
        width: 60,
        height: 60,
        fps: 10,
        ...options,
      }),
  };
}

const config = `
import motionCanvas from '@motion-canvas/vite-plugin';
export default {plugins: [(motionCanvas.default ?? motionCanvas)()]};
`;

function projectOf(names: readonly string[], settings: string): string {
  return [
    `import {makeProject} from '@motion-canvas/core';`,
    ...names.map(name => `import ${name} from './scenes/${name}?scene';`),
    `export default makeProject({scenes: [${names.join(', ')}], ${settings}});`,
  ].join('\n');
}

function sceneOf(body: string): string {
  const legacy = body.includes('CodeBlock')
    ? `import {CodeBlock} from '@motion-canvas/2d/lib/components/CodeBlock';`
    : '';
  return `${legacy}
import * as parts from '@motion-canvas/2d';
import * as core from '@motion-canvas/core';
const {Circle, Icon, Img, Layout, Node, Rect, SVG, Txt, Video} = parts;
const {all, beginSlide, createSignal, waitFor, waitUntil} = core;

export default parts.makeScene2D(function* (view) {${body}});
`;
}
