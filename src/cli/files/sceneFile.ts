import {existsSync, readFileSync, realpathSync, statSync} from 'node:fs';
import path from 'node:path';
import {pathToFileURL} from 'node:url';
import type {FigureEntry} from '../../catalogue.ts';
import {keptFolder, keptVariable} from '../../keptFolder.mjs';
import {hashOf} from '../../render/files/canonical.ts';
import {settleFile} from '../../settled.mjs';
import type {MovedTiming} from '../../timing/movedTiming.ts';
import {readTimingFile} from '../../timing/timingFile.ts';
import {requireMotionCanvas} from '../process/motionCanvas.ts';
import {root} from '../process/root.ts';
import {UsageError} from '../words/errors.ts';

/** The entry of a scene that an author keeps outside of the figures. */
export interface SceneEntry extends FigureEntry {
  readonly project: string;
  /** The file beside it for the beats that an author moves; it may not exist. */
  readonly meta: string;
  /** The beats moved there; undefined without any. */
  readonly moved: MovedTiming | undefined;
}

/**
 * The entry of a scene that an author keeps outside of the figures. A Motion
 * Canvas project is written for it, in a folder of kept files: nothing is
 * written beside the scene.
 *
 * @throws UsageError when the file is missing or cannot be a scene.
 */
export function sceneFile(file: string): SceneEntry {
  const [entry] = sceneFiles([file]);
  return entry!;
}

/**
 * The entries of several such scenes, in one project: a process holds no more.
 *
 * @throws UsageError when a file is missing or cannot be a scene, Error without Motion
 *   Canvas.
 */
export function sceneFiles(files: readonly string[]): readonly SceneEntry[] {
  requireMotionCanvas();
  const scenes = files.map(file => {
    const place = realPlace(file);
    return {file, place, name: path.parse(place).name};
  });
  const kept = keptFolder('scenes', root, isPlain);
  if (kept === undefined) {
    throw new UsageError(
      `No folder for the project of ${files.join(', ')} can be written to. Name one with ${keptVariable}.`,
    );
  }
  const places = scenes.map(({place}) => place).join('\n');
  const folder = path.join(kept, hashOf(places).slice(0, 16));
  const written = {
    'project.ts': projectCode(scenes.map(({name}) => name)),
    'vite.config.mjs': configCode,
    // A scene has its own name here, which is that of its files.
    ...Object.fromEntries(
      scenes.map(({file, place, name}) => [
        `scene/${name}.ts`,
        sceneCode(file, place),
      ]),
    ),
    // Its bundles are kept below.
    'node_modules/README': 'Files that can be made again.\n',
  };
  for (const [one, text] of Object.entries(written)) {
    keep(path.join(folder, one), text);
  }
  return scenes.map(({file, name}) => ({
    id: name,
    slug: name,
    scenes: [name],
    title: name,
    claim: '',
    alt: '',
    project: path.join(folder, 'project.ts'),
    ...timingBeside(file, name),
  }));
}

/** The timing file beside a scene, which is the author's, and its content. */
function timingBeside(
  file: string,
  scene: string,
): Pick<SceneEntry, 'meta' | 'moved'> {
  const name = `${scene}.meta`;
  const meta = path.join(path.dirname(path.resolve(file)), name);
  if (!existsSync(meta)) return {meta, moved: undefined};
  const {beats} = readTimingFile(readFileSync(meta, 'utf8'), name);
  return {meta, moved: {file: name, scenes: {[scene]: beats}}};
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

function projectCode(names: readonly string[]): string {
  const imports = names.map(
    (name, at) => `import scene${at} from './scene/${name}?scene';`,
  );
  const scenes = names.map((_, at) => `scene${at}`).join(', ');
  return [
    "import {makeProject} from '@motion-canvas/core';",
    ...imports,
    '',
    `export default makeProject({name: '${names.join(', ')}', scenes: [${scenes}]});`,
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
