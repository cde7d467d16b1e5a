import {execFileSync} from 'node:child_process';
import {createServer, type Server} from 'node:http';
import {
  chmodSync,
  cpSync,
  mkdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import {pathToFileURL} from 'node:url';
import {createCanvas} from '@napi-rs/canvas';
import {afterAll, beforeAll, expect, test} from 'vitest';
import {cacheFolder} from '../../../src/cli/process/cacheFolder.ts';
import {root} from '../../../src/cli/process/root.ts';
import {projectJobs} from '../../../src/cli/project/projectJobs.ts';
import {askedProject} from '../../../src/cli/project/projectLook.ts';
import {renderProject} from '../../../src/library/render.ts';
import {openFigureCache, openStore} from '../../../src/render/index.ts';
import {findFfmpeg} from '../../../src/render/video/ffmpeg.ts';
import {type MadeProject, makeProject} from '../../cli/project/helpers.ts';

/** What the scene reads, none of which is a source of the project. */
const body = (elsewhere: string, port: number) => `
  view.add(<Img src={${JSON.stringify(pathToFileURL(path.join(elsewhere, 'photo.png')).href)}} />);
  view.add(<Img src={'/src/art/boat.png'} />);
  const told = yield fetch('/src/none.txt').catch(() => undefined);
  if (told) return;
  view.add(<Img src={'https://api.iconify.design/made/dot.svg?color=red'} />);
  view.add(<Img src={'http://127.0.0.1:${port}/sky.png'} />);
  view.add(<Video src={${JSON.stringify(pathToFileURL(path.join(elsewhere, 'film.mp4')).href)}} />);
  view.add(<Txt fontFamily={'Made'} text={'sea'} />);
  yield* waitFor(0.1);`;

let project: MadeProject;
let elsewhere: string;
let server: Server;
let sky = picture('blue');
let ffmpeg: string;

function picture(colour: string): Buffer {
  const canvas = createCanvas(4, 4);
  const pen = canvas.getContext('2d');
  pen.fillStyle = colour;
  pen.fillRect(0, 0, 4, 4);
  return canvas.toBuffer('image/png');
}

/** A picture in the project's folder. */
function writeOwn(name: string, colour: string): void {
  const file = path.join(project.folder, name);
  mkdirSync(path.dirname(file), {recursive: true});
  writeFileSync(file, picture(colour));
}

function writeIcons(body: string): void {
  const folder = path.join(project.folder, 'node_modules/@iconify-json/made');
  mkdirSync(folder, {recursive: true});
  writeFileSync(path.join(folder, 'package.json'), '{"version": "1.0.0"}');
  writeFileSync(
    path.join(folder, 'icons.json'),
    JSON.stringify({prefix: 'made', icons: {dot: {body}, other: {body: ''}}}),
  );
}

/** A package of Fontsource with the letters of another family. */
function writeFont(family: string): void {
  const folder = path.join(project.folder, 'node_modules/@fontsource/made');
  mkdirSync(folder, {recursive: true});
  writeFileSync(path.join(folder, 'package.json'), '{"version": "1.0.0"}');
  writeFileSync(path.join(folder, 'metadata.json'), '{"family": "Made"}');
  writeFileSync(
    path.join(folder, '400.css'),
    "@font-face {font-family: 'Made'; src: url(./made.woff2);}",
  );
  const file = `${family}-latin-400-normal.woff2`;
  cpSync(
    path.join(root, 'node_modules/@fontsource', family, 'files', file),
    path.join(folder, 'made.woff2'),
  );
}

/** An ffmpeg that says another version of itself. */
function writeFfmpeg(version: string): void {
  writeFileSync(
    path.join(elsewhere, 'ffmpeg'),
    `#!/bin/sh\n[ "$1" = -version ] && { echo "ffmpeg version ${version}"; exit; }\nexec "${ffmpeg}" "$@"\n`,
  );
  chmodSync(path.join(elsewhere, 'ffmpeg'), 0o755);
}

const flags = () => ({
  project: project.folder,
  out: path.join(project.folder, 'out'),
  ffmpeg: path.join(elsewhere, 'ffmpeg'),
  allowNetwork: true as const,
});
const cacheDir = () => path.join(project.folder, 'kept');

/** What a render would do now. */
async function plan() {
  const asked = await askedProject(flags());
  const [job] = await projectJobs(asked, [], {
    ...flags(),
    eachName: 'name',
    format: ['png'],
  });
  const store = openStore(cacheFolder(cacheDir()), 1e9, () => {});
  const {action, changed} = await openFigureCache(store, () => {}).plan(job!);
  return {action, changed};
}

beforeAll(async () => {
  ({path: ffmpeg} = await findFfmpeg());
  server = createServer((_, response) => response.end(sky));
  await new Promise<void>(resolve =>
    server.listen(0, '127.0.0.1', () => resolve()),
  );
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  project = makeProject({sea: ''});
  elsewhere = path.join(
    project.folder,
    '../',
    `${path.basename(project.folder)}-beside`,
  );
  mkdirSync(elsewhere);
  project.write(
    'src/scenes/sea.tsx',
    `import {Img, Txt, Video, makeScene2D} from '@motion-canvas/2d';
     import {waitFor} from '@motion-canvas/core';
     export default makeScene2D(function* (view) {${body(elsewhere, port)}});`,
  );
  // Packages of its own beside those that it shares.
  const modules = path.join(project.folder, 'node_modules');
  rmSync(modules);
  mkdirSync(modules);
  for (const name of ['@motion-canvas', 'vite', '@lezer', '@codemirror']) {
    symlinkSync(
      path.join(root, 'node_modules', name),
      path.join(modules, name),
    );
  }
  writeIcons('<circle cx="8" cy="8" r="8"/>');
  writeFont('tinos');
  writeFfmpeg('one');
  writeFileSync(path.join(elsewhere, 'photo.png'), picture('green'));
  writeOwn('src/art/boat.png', 'green');
  execFileSync(
    ffmpeg,
    [
      '-v error -f lavfi -i color=red:size=16x16:rate=10 -t 0.5'.split(' '),
      path.join(elsewhere, 'film.mp4'),
    ].flat(),
  );
  cpSync(path.join(elsewhere, 'film.mp4'), path.join(elsewhere, 'first.mp4'));
  await renderProject({...flags(), formats: ['png'], cacheDir: cacheDir()});
}, 120_000);

afterAll(() => {
  server.close();
  rmSync(project.folder, {recursive: true});
  rmSync(elsewhere, {recursive: true});
});

test('What a scene has read and is the same is not drawn again', async () => {
  expect(await plan()).toEqual({action: 'leave', changed: []});
});

const changes: Readonly<
  Record<string, readonly [change: () => void, back: () => void, cause: string]>
> = {
  'a picture outside of the project': [
    () => writeFileSync(path.join(elsewhere, 'photo.png'), picture('black')),
    () => writeFileSync(path.join(elsewhere, 'photo.png'), picture('green')),
    'scene',
  ],
  'a picture of the project that it names by its path': [
    () => writeOwn('src/art/boat.png', 'black'),
    () => writeOwn('src/art/boat.png', 'green'),
    'scene',
  ],
  'a file that it asked for in vain': [
    () => writeOwn('src/none.txt', 'green'),
    () => rmSync(path.join(project.folder, 'src/none.txt')),
    'scene',
  ],
  'a video outside of the project': [
    () => writeFileSync(path.join(elsewhere, 'film.mp4'), 'another'),
    () =>
      cpSync(
        path.join(elsewhere, 'first.mp4'),
        path.join(elsewhere, 'film.mp4'),
      ),
    'scene',
  ],
  'an icon of an installed package': [
    () => writeIcons('<circle cx="8" cy="8" r="4"/>'),
    () => writeIcons('<circle cx="8" cy="8" r="8"/>'),
    'scene',
  ],
  'the font of a package': [
    () => writeFont('cousine'),
    () => writeFont('tinos'),
    'settings',
  ],
  'the ffmpeg that decodes': [
    () => writeFfmpeg('two'),
    () => writeFfmpeg('one'),
    'renderer',
  ],
};

test.each(Object.keys(changes))(
  'It is drawn again after a change of %s, and not when that is taken back',
  async name => {
    const [change, back, cause] = changes[name]!;
    change();
    expect(await plan()).toEqual({action: 'draw', changed: [cause]});
    back();
    expect(await plan()).toEqual({action: 'leave', changed: []});
  },
);

test('What was fetched and is kept no longer is fetched again', async () => {
  const kept = path.join(
    project.folder,
    'node_modules/.cache/backprop-figures',
  );
  rmSync(path.join(kept, 'fetched'), {recursive: true});
  expect(await plan()).toEqual({action: 'draw', changed: ['scene']});

  sky = picture('red');
  await renderProject({...flags(), formats: ['png'], cacheDir: cacheDir()});
  expect(await plan()).toEqual({action: 'leave', changed: []});
});
