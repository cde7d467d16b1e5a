import {beforeAll, describe, expect, test} from 'vitest';
import {
  loadProject,
  openPlayer,
  type Player,
  type PlayerOptions,
  type StageProject,
} from '../../../src/stage/index.ts';
import {SceneError} from '../../../src/stage/player/sceneError.ts';
import {fixturePath} from '../fixtures/fixturePath.ts';

let project: StageProject;

beforeAll(async () => {
  project = await loadProject(fixturePath('failing'));
});

type Timeline = PlayerOptions['timeline'];

function open(
  scenes: string | readonly string[],
  timeline?: Timeline,
): Promise<Player> {
  return openPlayer(project, {
    scenes: [scenes].flat(),
    width: 480,
    height: 270,
    fps: 10,
    ...(timeline && {timeline}),
  });
}

async function play(
  scenes: string | readonly string[],
  timeline?: Timeline,
): Promise<void> {
  const player = await open(scenes, timeline);
  do {
    if (player.changed) await player.draw();
  } while (await player.advance());
}

describe.each(['measured', 'played'] as const)(
  'A scene fails, when its timeline is %s, with its name and the way out,',
  timeline => {
    test.each([
      ['failing', 'Scene "failing" at 1.40 s: the weights are missing'],
      [
        'doubled',
        'The beat "forward" comes twice. Give each beat of a scene its own name.',
      ],
      [
        'malformed',
        'The timing in src/scenes/malformed.meta cannot be used: its timeEvents hold {"name":"forward","targetTime":"soon"}. Each entry is',
      ],
      ['endless', 'Scene "endless" at'],
      ['glyphless', '"Inter" 400 normal has no glyph for "ц" (U+0446)'],
      [
        'unregistered',
        'Text is set in "Roboto" 400 normal, which the project did not register.',
      ],
      [
        'pictureless',
        'pictureless/Img[1]: There is no file at /nowhere.png, the address of an image.',
      ],
      [
        'jagged',
        'The stage has no SVG filters. Leave them out, or use filters such as blur().',
      ],
      ['video', 'clip: There is no file at /clip.mp4, the address of a video.'],
      [
        'shaded',
        'glow has shaders, and the stage has no WebGL. Draw it without shaders',
      ],
    ])('when it is %s', async (scene, message) => {
      const error: unknown = await play(scene, timeline).catch(
        (thrown: unknown) => thrown,
      );

      expect(error).toBeInstanceOf(SceneError);
      expect(error).toMatchObject({scene});
      expect(String(error)).toContain(message);
    });
  },
);

describe('A duration that is no number of seconds', () => {
  const refused = [NaN, -1, Infinity, undefined];

  test.each(refused)('is refused of a wait: %s', async seconds => {
    await expect(lasting({seconds})).rejects.toThrow(
      `Scene "timeless" at 0.00 s: A wait cannot last ${seconds} seconds. Give a number from 0 up.`,
    );
  });

  test.each(refused.slice(0, 3))('is refused of a move: %s', async seconds => {
    await expect(lasting({seconds, moves: true})).rejects.toThrow(
      `Scene "timeless" at 0.00 s: A move cannot last ${seconds} seconds. Give a number from 0 up.`,
    );
  });

  test.each([0, 0.25])('is none of these: %d', async seconds => {
    await expect(lasting({seconds})).resolves.toBeDefined();
    await expect(lasting({seconds, moves: true})).resolves.toBeDefined();
  });
});

function lasting(variables: Readonly<Record<string, unknown>>) {
  return openPlayer(project, {
    scenes: ['timeless'],
    width: 480,
    height: 270,
    fps: 10,
    variables,
  });
}

test.each(['measured', 'played'] as const)(
  'A saved beat that no scene has stops nothing and is told, in a timeline that is %s',
  async timeline => {
    const player = await open('orphaned', timeline);
    while (await player.advance());

    expect(player.timingWarnings).toEqual([
      'orphaned.meta times the beat "forwards", which scene "orphaned" does not have. Its beats: forward, backward. Rename the entry or remove it.',
    ]);
  },
);

test.each(['measured', 'played'] as const)(
  'An error is at the time of its scene, in a film whose timeline is %s',
  async timeline => {
    await expect(play(['warning', 'failing'], timeline)).rejects.toMatchObject({
      scene: 'failing',
      time: 1.4,
    });
  },
);

test('The error of a script keeps what was thrown as its cause', async () => {
  await expect(open('failing')).rejects.toMatchObject({
    cause: {message: 'the weights are missing'},
    time: 1.4,
  });
});

test('Text is only refused once there is some', async () => {
  // The text is empty until the end of the first second.
  await expect(play('unregistered')).rejects.toMatchObject({time: 0.9});
});

test('A warning stops nothing and is told once', async () => {
  const player = await open('warning');
  await player.seek(player.frames - 1);

  expect(player.frames).toBe(10);
  expect(player.warnings).toEqual(['the learning rate is high']);
});

test('One scene’s error is not another’s', async () => {
  await expect(open('video').then(player => player.draw())).rejects.toThrow(
    'clip.mp4',
  );
  await expect(play('warning')).resolves.toBeUndefined();
});
