import {
  appendFileSync,
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {warnings} from '../../../../src/stage/allowed/warnings.ts';
import {
  bundleProject,
  inputsOfProject,
} from '../../../../src/stage/bundle/bundleProject.ts';
import {projectPaths} from '../../../../src/stage/bundle/paths.ts';
import {
  loadProject,
  openPlayer,
  usedFontFiles,
} from '../../../../src/stage/index.ts';
import {fontFile, measured, widthBy} from '../../fonts/foreign.ts';

const here = (place: string) => fileURLToPath(new URL(place, import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'stage-css-'));
const root = join(folder, 'show');
const cacheDir = join(folder, 'cache');
const projectFile = join(root, 'src/project.ts');
const text = 'Hamburgefonstiv';

const serif = fontFile('tinos', 'latin-700-normal');
const mono = fontFile('cousine', 'latin-400-normal');
/** Small enough to become a part of the styles. */
const small = fontFile('cousine', 'vietnamese-400-normal');

/** A rule for a face of a file. */
function face(name: string, file: string): string {
  return `@font-face {font-family: ${name}; src: url('${file}') format('woff2')}\n`;
}

beforeAll(() => {
  mkdirSync(join(root, 'src/scenes'), {recursive: true});
  mkdirSync(join(root, 'public'));
  symlinkSync(here('../../../../node_modules'), join(folder, 'node_modules'));
  const write = (file: string, content: string) =>
    writeFileSync(join(root, file), content);
  write(
    'vite.config.ts',
    "import motionCanvas from '@motion-canvas/vite-plugin';\n" +
      'export default {plugins: [motionCanvas()], build: {assetsInlineLimit: 8192}};\n',
  );
  write(
    'src/project.ts',
    `import {makeProject} from '@motion-canvas/core';
    import './global.css';
    import '@fontsource/tinos/400-italic.css';
    import inline from './inline.css?inline';
    import linked from './linked.css?url';
    import still from './scenes/still?scene';
    const style = document.createElement('style');
    style.textContent = inline;
    document.head.append(style);
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = linked;
    document.head.append(link);
    export default makeProject({scenes: [still]});`,
  );
  write(
    'src/scenes/still.tsx',
    `import {makeScene2D, Txt} from '@motion-canvas/2d';
    import {waitFor} from '@motion-canvas/core';
    import '../scene.css';
    export default makeScene2D(function* (view) {
      view.add(<Txt fontFamily={'Global'} text={'${text}'} />);
      yield* waitFor(0.1);
    });`,
  );
  write(
    'src/global.css',
    "@import url('https://fonts.googleapis.com/css2?family=Inter:wght@400&family=No+Such+Font');\n" +
      "@import './more.css';\n" +
      face('Global', './serif.woff2') +
      face('Public', '/mono.woff2'),
  );
  write('src/more.css', face('More', './fonts/mono.woff2'));
  write('src/inline.css', face('Inline', './serif.woff2'));
  write('src/linked.css', face('Linked', './serif.woff2'));
  write('src/scene.css', face('Small', './small.woff2'));
  mkdirSync(join(root, 'src/fonts'));
  copyFileSync(serif, join(root, 'src/serif.woff2'));
  copyFileSync(mono, join(root, 'src/fonts/mono.woff2'));
  copyFileSync(mono, join(root, 'public/mono.woff2'));
  copyFileSync(small, join(root, 'src/small.woff2'));
});
afterAll(() => rmSync(folder, {recursive: true, force: true}));

describe('The styles of a project', () => {
  test('give its fonts, from wherever they are imported', async () => {
    const project = await loadProject(projectFile, {
      cacheDir,
      allowances: {otherFonts: true},
    });
    const player = await openPlayer(project, {...project.size, fps: 30});

    expect(player.frames).toBeGreaterThan(0);
    for (const family of ['Global', 'Inline', 'Linked']) {
      expect(measured(`40px ${family}`, text)).toBeCloseTo(
        widthBy(serif, text, 40),
        1,
      );
    }
    for (const family of ['More', 'Public']) {
      expect(measured(`40px ${family}`, text)).toBeCloseTo(
        widthBy(mono, text, 40),
        1,
      );
    }
    expect(measured('40px Small', 'ệ')).toBeCloseTo(widthBy(small, 'ệ', 40), 1);
    expect(measured('italic 40px Tinos', text)).toBeCloseTo(
      widthBy(fontFile('tinos', 'latin-400-italic'), text, 40),
      1,
    );
    expect(warnings()).toEqual([]);
    // Its own files are inputs of the bundle already.
    expect(usedFontFiles().filter(({file}) => file.startsWith(folder))).toEqual(
      [],
    );
    measured('40px "No Such Font"', text);
    expect(warnings()).toEqual([
      expect.stringContaining('npm install @fontsource/no-such-font'),
    ]);
  });

  test('are inputs of its bundle with all of their files', async () => {
    const {files} = await inputsOfProject(projectPaths(projectFile, cacheDir));
    const own = files
      .map(({path}) => path)
      .filter(path => path.startsWith(root))
      .map(path => path.slice(root.length + 1));

    expect(own).toEqual(
      expect.arrayContaining([
        'src/global.css',
        'src/more.css',
        'src/inline.css',
        'src/linked.css',
        'src/scene.css',
        'src/serif.woff2',
        'src/fonts/mono.woff2',
        'src/small.woff2',
        'public/mono.woff2',
      ]),
    );
  });

  test('make another bundle when they are edited', async () => {
    const paths = projectPaths(projectFile, cacheDir);
    const before = await bundleProject(paths);

    appendFileSync(join(root, 'src/more.css'), '\n');
    const after = await bundleProject(paths);

    expect(after.warm).toBe(false);
    expect(after.inputsHash).not.toBe(before.inputsHash);
  });
});
