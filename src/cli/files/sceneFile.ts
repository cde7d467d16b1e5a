import {existsSync, readFileSync, realpathSync, statSync} from 'node:fs';
import path from 'node:path';
import {pathToFileURL} from 'node:url';
import type {FigureEntry} from '../../catalogue.ts';
import {keptFolder, keptVariable} from '../../keptFolder.mjs';
import {hashOf} from '../../render/files/canonical.ts';
import {settleFile} from '../../settled.mjs';
import {root} from '../process/root.ts';
import {UsageError} from '../words/errors.ts';

/** The entry of a scene that an author keeps outside of the figures. */
export interface SceneEntry extends FigureEntry {
  readonly project: string;
}

/**
 * The entry of a scene that an author keeps outside of the figures. A Motion
 * Canvas project is written for it, in a folder of kept files: nothing is
 * written beside the scene.
 *
 * @throws UsageError when the file is missing or cannot be a scene.
 */
export function sceneFile(file: string): SceneEntry {
  const place = realPlace(file);
  const {name} = path.parse(place);
  const kept = keptFolder('scenes', root, isPlain);
  if (kept === undefined) {
    throw new UsageError(
      `No folder for the project of ${file} can be written to. Name one with ${keptVariable}.`,
    );
  }
  const folder = path.join(kept, hashOf(place).slice(0, 16));
  const files = {
    'project.ts': projectCode(name),
    'vite.config.mjs': configCode,
    // The scene has its own name here, which is that of its files.
    [`scene/${name}.ts`]: sceneCode(file, place),
    // Its bundles are kept below.
    'node_modules/README': 'Files that can be made again.\n',
  };
  for (const [one, text] of Object.entries(files)) {
    keep(path.join(folder, one), text);
  }
  return {
    id: name,
    slug: name,
    scenes: [name],
    title: name,
    claim: '',
    alt: '',
    project: path.join(folder, 'project.ts'),
  };
}

function realPlace(file: string): string {
  const place = path.resolve(file);
  if (!statSync(place, {throwIfNoEntry: false})?.isFile()) {
    throw new UsageError(
      `There is no scene file ${file}. Name a file that exports a scene, such as chain-rule.tsx.`,
    );
  }
  if (!/\.[jt]sx?$/.test(place)) {
    throw new UsageError(
      `${file} is no scene: its name ends with .tsx, .ts, .jsx or .js. A network file is named with --network.`,
    );
  }
  const real = realpathSync(place);
  if (isPlain(real)) return real;
  throw new UsageError(
    `The path ${file} has one of # ? % \\ ' " or a line break in it, which the bundler reads in another way. Move or rename it.`,
  );
}

/** Whether Vite and the generated modules read a path literally. */
function isPlain(file: string): boolean {
  return !/[#?%\\'"\p{Cc}]/u.test(file);
}

/** An unchanged file keeps its time, by which bundles are found again. */
function keep(file: string, text: string): void {
  if (existsSync(file) && readFileSync(file, 'utf8') === text) return;
  settleFile(file, text);
}

function projectCode(name: string): string {
  return [
    "import {makeProject} from '@motion-canvas/core';",
    `import scene from './scene/${name}?scene';`,
    '',
    `export default makeProject({name: '${name}', scenes: [scene]});`,
    '',
  ].join('\n');
}

function sceneCode(file: string, place: string): string {
  const none = `${file} exports no scene by default. Write: export default derivationScene(…)`;
  return [
    `import * as author from ${JSON.stringify(place)};`,
    '',
    "const scene = Reflect.get(author, 'default');",
    `if (!scene) throw new Error(${JSON.stringify(none)});`,
    'export default scene;',
    '',
  ].join('\n');
}

const configCode = [
  `import {outsideConfig} from ${JSON.stringify(pathToFileURL(path.join(root, 'src/sceneBuild.mjs')).href)};`,
  '',
  `export default outsideConfig(${JSON.stringify(root)});`,
  '',
].join('\n');
