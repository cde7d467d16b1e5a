import {mkdirSync, mkdtempSync, symlinkSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {createCanvas, loadImage} from '@napi-rs/canvas';
import {root} from '../../../src/cli/process/root.ts';
import {run} from '../helpers/run.ts';

/** A project in a folder of its own, as Motion Canvas's template lays it out. */
export interface MadeProject {
  readonly folder: string;
  /** Writes a file of it. */
  readonly write: (file: string, text: string) => void;
  /** Runs a command line with `--project` in that folder. */
  readonly run: (...words: string[]) => ReturnType<typeof run>;
}

const config = `
import {defineConfig} from 'vite';
import motionCanvas from '@motion-canvas/vite-plugin';

export default defineConfig({
  plugins: [motionCanvas()],
});
`;

/** The settings that an editor saves, at 10 frames a second. */
function metaOf(size: {readonly x: number; readonly y: number}) {
  return {
    version: 1,
    shared: {background: null, range: [0, null], size, audioOffset: 0},
    rendering: {fps: 10, resolutionScale: 1, colorSpace: 'srgb'},
  };
}

/**
 * @param scenes - The body of each scene, by its name; \`view\` is at hand.
 * @param project - Further fields of the project, such as `variables: {…}`.
 * @param size - In pixels.
 */
export function makeProject(
  scenes: Readonly<Record<string, string>>,
  project = '',
  size = {x: 64, y: 36},
): MadeProject {
  const folder = mkdtempSync(path.join(tmpdir(), 'project-'));
  symlinkSync(
    path.join(root, 'node_modules'),
    path.join(folder, 'node_modules'),
  );
  const write = (file: string, text: string) => {
    const place = path.join(folder, file);
    mkdirSync(path.dirname(place), {recursive: true});
    writeFileSync(place, text);
  };
  const names = Object.keys(scenes);
  write('vite.config.ts', config);
  write('package.json', '{"name": "made", "private": true}');
  write('src/project.meta', JSON.stringify(metaOf(size)));
  write(
    'src/project.ts',
    [
      "import {makeProject} from '@motion-canvas/core';",
      ...names.map(name => `import ${name} from './scenes/${name}?scene';`),
      `export default makeProject({scenes: [${names.join(', ')}], ${project}});`,
    ].join('\n'),
  );
  for (const [name, body] of Object.entries(scenes)) {
    write(`src/scenes/${name}.tsx`, sceneCode(body));
  }
  return {
    folder,
    write,
    run: (...words) => run([...words, '--project', folder], {cwd: folder}),
  };
}

function sceneCode(body: string): string {
  return `
import {Camera, Circle, Code, Grid, Icon, Img, Latex, Line, Path, Polygon, Rect, Spline, SVG, Txt, brightness, makeScene2D} from '@motion-canvas/2d';
import {createRef, debug, useLogger, useScene, waitFor, waitUntil} from '@motion-canvas/core';

void [Camera, Circle, Code, Grid, Icon, Img, Latex, Line, Path, Polygon, Rect, Spline, SVG, Txt, brightness];
void [createRef, debug, useLogger, useScene, waitFor, waitUntil];

export default makeScene2D(function* (view) {
  ${body}
});
`;
}

/** The colour in the middle of a picture, as red, green, blue and alpha. */
export async function middleOf(png: string): Promise<readonly number[]> {
  const image = await loadImage(png);
  const canvas = createCanvas(image.width, image.height);
  const context = canvas.getContext('2d');
  context.drawImage(image, 0, 0);
  const [x, y] = [Math.floor(image.width / 2), Math.floor(image.height / 2)];
  return [...context.getImageData(x, y, 1, 1).data];
}
