import {describe, expect, test} from 'vitest';
import {
  projectJobs,
  type RenderProjectFlags,
} from '../../../src/cli/project/projectJobs.ts';
import {askedProject} from '../../../src/cli/project/projectLook.ts';
import {makeProject, middleOf} from './helpers.ts';

const body = 'yield* waitFor(0.5);';

const project = makeProject(
  {first: body, second: body},
  `audio: '/song.wav', plugins: [
    'an-editor-plugin',
    {
      name: 'frame',
      settings: ({variables}) => ({variables: {...variables, title: 'Hello'}}),
      project: made => made.meta.shared.size.set([100, 50]),
      player: () => { throw new Error('There is no player.'); },
    },
    {name: 'frame', settings: () => ({variables: {}})},
  ]`,
);
project.write('public/song.wav', '');
project.write(
  'src/project.meta',
  JSON.stringify({
    version: 1,
    shared: {
      background: 'rgba(255,0,0,0.5)',
      range: [0.1, 0.3],
      size: {x: 64, y: 36},
    },
    rendering: {
      fps: 10,
      exporter: {
        name: '@motion-canvas/ffmpeg',
        options: {fastStart: true, includeAudio: false},
      },
    },
  }),
);

/** The jobs of a command line. */
async function jobs(flags: Partial<RenderProjectFlags>, named: string[] = []) {
  const all = {project: project.folder, out: 'out', eachName: 'name', ...flags};
  return projectJobs(await askedProject(all), named, all);
}

describe('A translucent background', () => {
  test.each([
    [{format: ['webm']}, 'rgba(255,0,0,0.5)', true],
    [{format: ['mp4']}, '#800000', false],
    [{format: ['mp4', 'webm']}, '#800000', false],
    [{format: ['webm'], background: '#00f8'}, '#00f8', true],
    [{format: ['mp4'], background: '#00f8'}, '#000088', false],
    [{format: ['webm'], background: 'blue'}, '#0000ff', false],
    [{format: ['webm'], transparent: true}, 'transparent', true],
  ] as const)('%j is %s', async (flags, background, transparent) => {
    expect(await jobs(flags)).toMatchObject([{background, transparent}]);
  });

  test('is as translucent in a picture', async () => {
    const out = `${project.folder}/still.png`;
    const {stderr} = await project.run('still', '--out', out);

    expect(stderr).toBe('');
    expect(await middleOf(out)).toEqual([255, 0, 0, 128]);
  });
});

describe('Plugins of a project', () => {
  test('change its settings and what became of them, once each; others are for the editor', async () => {
    const {facts} = await askedProject({project: project.folder});

    expect(facts.variables).toEqual({title: 'Hello'});
    expect(facts.size).toEqual({width: 100, height: 50});
  });
});

describe('The audio of a project', () => {
  test('is left out where its export leaves it out, unless a flag asks for it', async () => {
    expect(await jobs({})).toMatchObject([{audio: false}]);
    expect(await jobs({audio: true})).toMatchObject([{audio: true}]);
  });

  test.each([
    [{format: ['mp4']}, ['first']],
    [{format: ['gif']}, undefined],
    [{format: ['mp4'], audio: false}, undefined],
  ] as const)(
    'makes a scene depend on those before it with %j: %j',
    async (flags, audioAfter) => {
      const [job] = await jobs({audio: true, ...flags}, ['second']);

      expect(job?.audioAfter).toEqual(audioAfter);
    },
  );
});

test('The range of a project is that of all its scenes, and of no single one', async () => {
  expect(await jobs({})).toMatchObject([{span: {first: 1, last: 3}}]);
  const [first] = await jobs({eachScene: true});
  expect(first).not.toHaveProperty('span');
});

test('An MP4 of a project is soon done, unless it is to be small', async () => {
  expect(await jobs({})).toMatchObject([{effort: 'fast'}]);
  expect(await jobs({effort: 'small'})).toMatchObject([{effort: 'small'}]);
});

describe('A size that nobody has written', () => {
  test.each([
    [{scale: 0.27}, {width: 28, height: 14}],
    [
      {scale: 0.27, format: ['gif', 'mp4']},
      {width: 28, height: 14},
    ],
    [
      {scale: 0.27, format: ['gif']},
      {width: 27, height: 14},
    ],
    [{scale: 0.01}, {width: 2, height: 2}],
  ] as const)('is even where a format needs it: %j', async (flags, size) => {
    expect(await jobs(flags)).toMatchObject([size]);
  });

  test('but one that is written stays an error', async () => {
    await expect(jobs({size: {width: 27, height: 14}})).rejects.toThrow(
      'MP4 needs an even width and height, not 27x14.',
    );
  });
});

describe('A quality', () => {
  test.each([
    [{quality: 'low'}, {width: 960, height: 480, fps: 15}],
    [
      {quality: '4k', format: ['gif']},
      {width: 4320, height: 2160, fps: 60},
    ],
    [
      {quality: 'low', fps: 5},
      {width: 960, height: 480, fps: 5},
    ],
    [
      {quality: 'low', scale: 2},
      {width: 200, height: 100, fps: 15},
    ],
    [
      {quality: 'low', size: {width: 320, height: 180}},
      {width: 320, height: 180, fps: 15},
    ],
  ] as const)(
    'gives its height to the shorter side of a project, and its rate: %j',
    async (flags, frame) => {
      expect(await jobs(flags)).toMatchObject([frame]);
    },
  );
});
