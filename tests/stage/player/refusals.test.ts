import {beforeAll, describe, expect, test} from 'vitest';
import {openPlayer} from '../../../src/stage/index.ts';
import {mediaProject, type MediaProject} from '../media/mediaProject.ts';

const scenes = {
  // As three.js begins: it listens to a canvas before it asks for a context.
  renderer: `
    const canvas = document.createElement('canvas');
    canvas.style.display = 'block';
    canvas.addEventListener('webglcontextlost', () => {}, false);
    canvas.getContext('webgl2', {antialias: true});`,
  // As pixi.js does: it tries contexts, and then says something of its own.
  hidden: `
    try { document.createElement('canvas').getContext('webgl'); } catch {}
    throw new Error('No renderer is available');`,
  // As a library with a second choice: only a warning can tell of it.
  silent: `
    try { document.createElement('canvas').getContext('webgl'); } catch {}
    yield* waitFor(0.1);`,
  before: `
    yield* waitFor(1);`,
  // The framework asks for the picture of an icon, and catches what it throws.
  icon: `
    yield* waitFor(0.5);
    view.add(<Layout layout><Icon icon="nowhere:anchor" size={20} /></Layout>);
    view.children()[0].size();
    yield* waitFor(1);`,
  caught: `
    yield fetch('https://example.com/a.json').catch(() => {});
    yield* waitFor(0.1);`,
};

let project: MediaProject;

beforeAll(() => {
  project = mediaProject(scenes);
});

describe('What a scene cannot have ends with one line', () => {
  test.each([
    ['renderer', 'no "webgl2" context. Draw with a 2d context'],
    ['hidden', 'no "webgl" context. Draw with a 2d context'],
    ['hidden', '(No renderer is available)'],
  ] as const)('%s: %s', async (scene, part) => {
    const {message} = await project.open(scene).then(
      () => new Error('It plays.'),
      (error: Error) => error,
    );

    expect(message).toContain(`Scene "${scene}" at 0.00 s: `);
    expect(message).toContain(part);
    expect(message).not.toContain('\n');
  });
});

test('What ends a scene is told once, at its time in the scene', async () => {
  const stage = await project.load();
  const opened = openPlayer(stage, {
    scenes: ['before', 'icon', 'silent'],
    width: 60,
    height: 60,
    fps: 10,
  });

  // What follows a wait is run in the frame before its end.
  await expect(opened).rejects.toThrow(/^Scene "icon" at 0.40 s: (?!Scene)/);
});

describe('What a scene goes on without is a warning', () => {
  test.each([
    ['silent', 'no "webgl" context'],
    ['caught', 'lies on the network'],
  ] as const)('%s: %s', async (scene, part) => {
    const player = await project.open(scene);
    await player.draw();

    const told = player.warnings.filter(warning => warning.includes(part));
    expect(told).toHaveLength(1);
    expect(told[0]).toContain(`Scene "${scene}" at 0.00 s: `);
  });
});
