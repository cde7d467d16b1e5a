import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {pathToFileURL} from 'node:url';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {root} from '../../../src/cli/process/root.ts';
import {
  loadProject,
  openPlayer,
  type Player,
  type StageProject,
} from '../../../src/stage/index.ts';

/** The bodies of scenes; `board(…)` adds one with these properties. */
const scenes = {
  stepwise: `
    const it = board({derivation: halves});
    seen.push([it.step, it.hasNext]);
    yield* it.next();
    seen.push([it.step, it.hasNext]);
    yield* it.next({duration: 2});
    seen.push([it.step, it.hasNext]);
    yield* waitFor(0.5);`,
  played: 'yield* board({derivation: halves}).play();',
  shown: `
    const it = board({derivation: halves, x: 100});
    yield* it.show(2);
    yield* waitFor(0.2);
    yield* it.show(0);
    yield* waitFor(0.2);`,
  coloured: `
    yield* board({derivation: halves, palette: {foreground: '#ff0000'}}).show(1);
    yield* waitFor(0.2);`,
  captioned: `
    yield* board({derivation: halves, captions: true}).show(1);
    yield* waitFor(0.2);`,
  beyond: `
    const it = board({derivation: halves});
    yield* it.show(2);
    yield* it.next();`,
  flat: 'board({derivation: halves, height: 0}); yield* waitFor(0.1);',
  unsized:
    'board({derivation: halves, width: undefined}); yield* waitFor(0.1);',
  roleless: 'board({derivation: roleless}); yield* waitFor(0.1);',
  themeless:
    "board({derivation: halves, theme: 'sepia'}); yield* waitFor(0.1);",
  untrue: 'yield* board({derivation: untrue}).next();',
};

let folder = '';
let project: StageProject;

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'boards-'));
  const build = pathToFileURL(path.join(root, 'src/sceneBuild.mjs')).href;
  write('node_modules/README', 'Bundles are kept here.\n');
  write(
    'vite.config.mjs',
    `import {outsideConfig} from '${build}';\nexport default outsideConfig(${JSON.stringify(root)});\n`,
  );
  const names = Object.keys(scenes);
  write(
    'project.ts',
    [
      "import {makeProject} from '@motion-canvas/core';",
      ...names.map(name => `import ${name} from './${name}?scene';`),
      `export default makeProject({scenes: [${names.join()}]});`,
    ].join('\n'),
  );
  write('derivations.ts', derivations);
  for (const [name, body] of Object.entries(scenes)) {
    write(`${name}.tsx`, sceneOf(body));
  }
  project = await loadProject(path.join(folder, 'project.ts'));
});
afterAll(() => rmSync(folder, {recursive: true}));

const derivations = `
  import {derivation, equation, over, start, step, symbol, times} from 'backprop-figures/derivation';
  const x = symbol('x', {value: 8});
  const y = symbol('y', {is: times(0.5, x)});
  const first = start(equation(y, times(0.5, x)), {caption: 'A half.'});
  const second = step(first, equation(y, over(x, 2)), {}, {caption: 'A share.'});
  const third = step(first, equation(y, over(x, 3)), {}, {caption: 'A slip.'});
  export const halves = derivation('Halves', [first, second]);
  export const untrue = derivation('Thirds', [first, third]);
  const fast = symbol('v', {role: 'speed', value: 3});
  export const roleless = derivation('Speed', [start(equation(fast, fast), {caption: 'Fast.'})]);
`;

function sceneOf(body: string): string {
  return `
    import {makeScene2D} from '@motion-canvas/2d';
    import {waitFor} from '@motion-canvas/core';
    import {DerivationBoard} from 'backprop-figures/scene';
    import {halves, roleless, untrue} from './derivations';
    void [halves, roleless, untrue, waitFor];
    export default makeScene2D(function* (view) {
      const seen = (globalThis.seenSteps = []);
      const board = props => {
        const it = <DerivationBoard width={800} height={400} {...props} />;
        view.add(it);
        return it;
      };
      ${body}
    });`;
}

function write(name: string, text: string): void {
  const file = path.join(folder, name);
  mkdirSync(path.dirname(file), {recursive: true});
  writeFileSync(file, text);
}

function play(scene: keyof typeof scenes): Promise<Player> {
  return openPlayer(project, {
    width: 480,
    height: 270,
    fps: 10,
    background: '#000000',
    scenes: [scene],
  });
}

/** How many pixels are not of the ground, and their most frequent colours. */
async function inkAt(player: Player, frame: number) {
  await player.seek(frame);
  await player.draw();
  const drawn = player.picture.pixels.filter(pixel => pixel !== -16_777_216);
  return {count: drawn.length, reds: drawn.filter(isRed).length};
}

function isRed(pixel: number): boolean {
  return (pixel & 255) > 64 && (pixel & 0xffff00) === 0;
}

describe('A board for scenes of others', () => {
  test('performs a step for each call, and says whether one is left', async () => {
    const player = await play('stepwise');
    while (await player.advance());

    expect(Reflect.get(globalThis, 'seenSteps')).toEqual([
      [0, true],
      [1, true],
      [2, false],
    ]);
    // Writing, two seconds of travel, half a second of rest.
    expect(player.frames / player.fps).toBeGreaterThanOrEqual(3);
    expect((await inkAt(player, 0)).count).toBe(0);
    expect((await inkAt(player, player.frames - 1)).count).toBeGreaterThan(100);
  });

  test('plays all steps with rests to read them', async () => {
    const played = await play('played');

    expect(played.frames / played.fps).toBeGreaterThan(5);
  });

  test('shows any state at once, and none', async () => {
    const player = await play('shown');

    expect((await inkAt(player, 0)).count).toBeGreaterThan(100);
    expect((await inkAt(player, player.frames - 1)).count).toBe(0);
  });

  test('has the colours given', async () => {
    const {count, reds} = await inkAt(await play('coloured'), 1);

    expect(reds).toBeGreaterThan(0.5 * count);
  });

  test('says captions only where they are asked for', async () => {
    const silent = await inkAt(await play('coloured'), 1);
    const player = await play('captioned');

    expect((await inkAt(player, player.frames - 1)).count).toBeGreaterThan(
      silent.count + 50,
    );
  });

  test.each([
    ['beyond', '“Halves” has no step 3: there are 2.'],
    ['flat', 'The height of a derivation’s board is 0.'],
    ['unsized', 'The width of a derivation’s board is undefined.'],
    ['roleless', 'The role “speed” has no colour.'],
    ['themeless', 'There is no theme “sepia”. Choose dark or light.'],
    ['untrue', 'does not hold'],
  ] as const)('refuses what cannot be shown: %s', async (scene, why) => {
    await expect(play(scene)).rejects.toThrow(why);
  });
});
