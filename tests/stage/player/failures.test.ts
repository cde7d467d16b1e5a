import {beforeAll, describe, expect, test} from 'vitest';
import {
  loadProject,
  openPlayer,
  SceneError,
  type Player,
  type StageProject,
} from '../../../src/stage/index.ts';
import {fixturePath} from '../fixtures/fixturePath.ts';

let project: StageProject;

beforeAll(async () => {
  project = await loadProject(fixturePath('failing'));
});

function open(scene: string): Promise<Player> {
  return openPlayer(project, {
    scenes: [scene],
    width: 480,
    height: 270,
    fps: 10,
  });
}

async function play(scene: string): Promise<void> {
  const player = await open(scene);
  do {
    await player.draw();
  } while (await player.advance());
}

describe('A scene fails, with its name and the way out,', () => {
  test.each([
    ['failing', 'Scene "failing" at 1.40 s: the weights are missing'],
    [
      'doubled',
      'The beat "forward" comes twice. Give each beat of a scene its own name.',
    ],
    [
      'malformed',
      'malformed.meta hold {"name":"forward","targetTime":"soon"}. Each entry is',
    ],
    [
      'orphaned',
      'orphaned.meta times the beat "forwards", which scene "orphaned" does not have. Its beats: forward, backward.',
    ],
    ['endless', 'Scene "endless" at'],
    ['glyphless', '"Inter" 400 normal has no glyph for "ц" (U+0446)'],
    [
      'unregistered',
      'Text is set in "Roboto" 400 normal, which the project did not register.',
    ],
    [
      'pictureless',
      'pictureless/Img[1]: There is no file at /nowhere.png, given for an image.',
    ],
    [
      'jagged',
      'The stage has no SVG filters, which antialiased={false} is made with.',
    ],
    ['video', 'clip: The stage cannot play videos. Show the frames as images'],
    [
      'shaded',
      'glow has shaders, and the stage has no WebGL. Draw it without shaders',
    ],
  ])('when it is %s', async (scene, message) => {
    const error: unknown = await play(scene).catch((thrown: unknown) => thrown);

    expect(error).toBeInstanceOf(SceneError);
    expect(error).toMatchObject({scene});
    expect(String(error)).toContain(message);
  });
});

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
    'videos',
  );
  await expect(play('warning')).resolves.toBeUndefined();
});
