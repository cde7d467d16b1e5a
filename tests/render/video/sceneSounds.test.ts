import {mkdirSync, mkdtempSync, symlinkSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {describe, expect, test} from 'vitest';
import {once} from '../../../src/remembered.ts';
import type {FigureJob} from '../../../src/render/job/job.ts';
import {commonsPlugin} from '../../helpers/commonsPlugin.ts';
import {click, loudest, rate, samplesOf} from '../helpers/clicks.ts';
import {renderSounding} from '../helpers/renderSounding.ts';

/** Two scenes of a second with a click each, 0.6 and 1.4 seconds from the start. */
const scenes: Readonly<Record<string, string>> = {
  first: `
    yield* circle().x(20, 0.5);
    sound('/click.wav').play();
    yield* circle().x(0, 0.5);`,
  second: `
    sound('/click.wav').play(0.3);
    yield* circle().x(20, 1);`,
  many: `
    const faint = sound('/click.wav').gain(-40);
    for (let i = 0; i < 230; i++) faint.play(i * 0.004);
    sound('/click.wav').play(0.6);
    yield* circle().x(20, 1);`,
  early: `
    sound('/click.wav').play(-0.05);
    yield* circle().x(20, 1);`,
  higher: `
    sound('/click.wav').trim(0.05).detune(1200).play(0.5);
    yield* circle().x(20, 1);`,
  absent: `
    sound('/bells.wav').play();
    sound(bells).play();
    sound('/click.wav').play();
    yield* circle().x(20, 1);`,
};

/** Written once for all tests: Canvas Commons alone has sounds. */
const projectFile = once(() => {
  const root = path.join(
    mkdtempSync(path.join(tmpdir(), 'commons-')),
    'project',
  );
  const names = Object.keys(scenes);
  const files = {
    'vite.config.ts': `
      import canvasCommons from './canvasCommons';
      export default {plugins: [canvasCommons()]};`,
    'canvasCommons.ts': commonsPlugin(),
    'public/click.wav': click(0.1, 0.2),
    'src/project.meta': JSON.stringify({shared: {size: {x: 60, y: 60}}}),
    'src/project.ts': `
      import {makeProject} from '@canvas-commons/core';
      ${names.map(name => `import ${name} from './scenes/${name}?scene';`).join('')}
      export default makeProject({scenes: [${names.join()}]});`,
    ...Object.fromEntries(
      names.map(name => [`src/scenes/${name}.tsx`, sceneOf(scenes[name]!)]),
    ),
  };
  for (const [name, content] of Object.entries(files)) {
    const file = path.join(root, name);
    mkdirSync(path.dirname(file), {recursive: true});
    writeFileSync(file, content);
  }
  symlinkSync(path.resolve('node_modules'), path.join(root, 'node_modules'));
  return path.join(root, 'src/project.ts');
});

function sceneOf(body: string): string {
  return `
    import {Circle, makeScene2D} from '@canvas-commons/2d';
    import {createRef, sound} from '@canvas-commons/core';
    ${body.includes('bells') ? "import bells from '../bells.wav';" : ''}
    export default makeScene2D(function* (view) {
      const circle = createRef<Circle>();
      view.add(<Circle ref={circle} size={20} fill="#ff0000" />);
      ${body}
    });`;
}

async function render(change: Partial<FigureJob>) {
  const {file, warnings} = await renderSounding(projectFile(), change);
  return {samples: await samplesOf(file), warnings};
}

/** Whether the loudest sample of an excerpt, in seconds, is a click there. */
function clicksAt(samples: Float32Array, at: number): boolean {
  const first = Math.round((at - 0.2) * rate);
  const around = samples.subarray(Math.max(0, first), first + 0.4 * rate);
  const place = loudest(around) + Math.max(0, first);
  return Math.abs(place - at * rate) < 4;
}

describe('Sounds that scenes play', () => {
  test.each(['mp4', 'webm'] as const)('are heard in %s', async format => {
    const {samples, warnings} = await render({formats: [format]});

    expect(clicksAt(samples, 0.6)).toBe(true);
    expect(clicksAt(samples, 1.4)).toBe(true);
    expect(warnings.join()).not.toContain('click');
  });

  test('are earlier in an excerpt, whichever scene it begins in', async () => {
    const one = await render({from: 0.2});
    const two = await render({from: 0.7});
    const three = await render({from: 1.1});

    expect(clicksAt(one.samples, 0.4)).toBe(true);
    expect(clicksAt(one.samples, 1.2)).toBe(true);
    expect(clicksAt(two.samples, 0.7)).toBe(true);
    expect(clicksAt(three.samples, 0.3)).toBe(true);
  });

  test('are heard in the file of their own scene alone', async () => {
    const {samples} = await render({scenes: ['second']});

    expect(clicksAt(samples, 0.4)).toBe(true);
    expect(loudest(samples.subarray(0.5 * rate))).toBe(-1);
  });

  test('begin before their scene, where they are asked to', async () => {
    const {samples} = await render({scenes: ['first', 'early']});
    const alone = await render({scenes: ['early']});

    expect(clicksAt(samples, 1.05)).toBe(true);
    expect(clicksAt(alone.samples, 0.05)).toBe(true);
  });

  test('are played higher and sooner where they are detuned', async () => {
    const {samples} = await render({scenes: ['higher']});

    expect(clicksAt(samples, 0.525)).toBe(true);
  });

  test('may be hundreds', async () => {
    const {samples} = await render({scenes: ['many']});

    expect(clicksAt(samples, 0.7)).toBe(true);
    expect(Math.abs(samples.length - (31 / 30) * rate)).toBeLessThan(1100);
  });

  test('are silent where their file is missing, with a warning', async () => {
    const {samples, warnings} = await render({scenes: ['absent']});

    expect(clicksAt(samples, 0.1)).toBe(true);
    expect(warnings).toEqual([
      expect.stringMatching(
        /no file .*bells\.wav, and silence is in its place/,
      ),
      expect.stringMatching(
        /^Scene "absent": There is no file at \/bells\.wav.*Silence is in its place/,
      ),
    ]);
  });

  test('are left out where nobody asks for sound', async () => {
    const {samples, warnings} = await render({
      scenes: ['absent'],
      audio: false,
    });

    expect(samples).toHaveLength(0);
    expect(warnings).toEqual([]);
  });
});
