import {mkdirSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {click} from '../render/helpers/clicks.ts';
import {commonsPlugin} from '../helpers/commonsPlugin.ts';
import type {VersionSet} from './sets.ts';

/** Seconds from the start, and how loud the click is there. */
export const clickAt = {seconds: 0.6, level: 0.49};

/**
 * Writes a project for a version into a folder: a disc that grows from 100 to 200
 * pixels in a second, at a steady pace, at 8 frames a second, above a layout of texts:
 * in a box, broken into lines, in a row that is wider than its view. Where the framework
 * plays sounds, there is a click at `clickAt`.
 */
export function writeProject(
  folder: string,
  {scope, packages}: VersionSet,
): void {
  const hasSounds = scope === '@canvas-commons';
  const files = {
    'src/click.wav': click(0.3),
    'package.json': JSON.stringify({
      name: 'project',
      private: true,
      dependencies: packages,
    }),
    ...(scope === '@motion-canvas'
      ? {'vite.config.ts': plain}
      : {'vite.config.ts': withOwnPlugin, 'canvasCommons.ts': commonsPlugin()}),
    'src/project.ts': `
      import {makeProject} from '${scope}/core';
      import disc from './scenes/disc?scene';
      export default makeProject({scenes: [disc]});`,
    'src/project.meta': JSON.stringify({
      version: 1,
      shared: {size: {x: 400, y: 500}, background: 'rgb(255,255,255)'},
      rendering: {fps: 8},
    }),
    'src/scenes/disc.tsx': `
      import {Circle, Layout, makeScene2D, Rect, Txt} from '${scope}/2d';
      import {createRef, linear${hasSounds ? ', sound' : ''}} from '${scope}/core';
      import click from '../click.wav';
      export default makeScene2D(function* (view) {
        ${hasSounds ? 'sound(click).trim(0.1).gain(-6).play(0.4);' : ''}
        const disc = createRef<Circle>();
        view.add(<Circle ref={disc} size={100} fill={'#ff0000'} />);
        view.add(
          <Layout layout direction={'column'} gap={10} y={180} alignItems={'center'}>
            <Rect fill={'#0044cc'} padding={8}>
              <Txt text={'weights'} fontSize={28} fill={'white'} />
            </Rect>
            <Txt
              text={'the gradient of every weight'}
              width={150}
              textWrap
              textAlign={'center'}
              fontSize={18}
            />
          </Layout>,
        );
        view.add(
          <Layout layout gap={40} y={-200} x={140}>
            {Array.from({length: 9}, (_, index) => (
              <Txt text={'a' + index} fontSize={30} width={60} textAlign={'center'} />
            ))}
          </Layout>,
        );
        yield* disc().size(200, 1, linear);
      });`,
  };
  for (const [name, text] of Object.entries(files)) {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), {recursive: true});
    writeFileSync(file, text);
  }
}

const plain = `
import {defineConfig} from 'vite';
import motionCanvas from '@motion-canvas/vite-plugin';

export default defineConfig({plugins: [motionCanvas()]});
`;

const withOwnPlugin = `
import {defineConfig} from 'vite';
import canvasCommons from './canvasCommons';

export default defineConfig({plugins: [canvasCommons()]});
`;
