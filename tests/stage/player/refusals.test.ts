import {beforeAll, describe, expect, test} from 'vitest';
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
