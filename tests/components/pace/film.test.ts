import {beforeAll, describe, expect, test} from 'vitest';
import {look} from '../../../src/check/look.ts';
import {projectFile} from '../../../src/cli/process/root.ts';
import {defaultNetwork} from '../../../src/network/defaultNetwork.ts';
import {loadProject, openPlayer} from '../../../src/stage/index.ts';

let project: Awaited<ReturnType<typeof loadProject>>;

beforeAll(async () => {
  project = await loadProject(projectFile);
});

const chapter = 'The hidden layer in matrices';

/** Figure 10 with captions, in a film or by itself. */
function played(chapters?: Readonly<Record<string, string>>) {
  return openPlayer(project, {
    ...project.size,
    scenes: ['figure10'],
    fps: 10,
    variables: {
      network: defaultNetwork,
      theme: 'dark',
      captions: true,
      ...(chapters && {chapters}),
    },
    moved: {
      file: 'figures.timing.json',
      scenes: {figure10: [{name: 'shapes', rest: 4}]},
    },
  });
}

describe('A passage that figures before have shown', () => {
  test('goes in a film, and an author’s timing of it causes no warning', async () => {
    const film = await played({figure10: chapter});
    const beats = film.scenes.flatMap(({events}) => events);

    expect(beats.map(({name}) => name)).not.toContain('shapes');
    expect(film.timingWarnings).toEqual([]);
  });

  test('stays in a figure by itself, with the author’s timing', async () => {
    const figure = await played();
    const rests = figure.scenes.flatMap(({passed}) => passed);

    expect(rests.find(({name}) => name === 'shapes')?.rest).toBe(4);
  });
});

test('A chapter’s name stands for two seconds, and then makes room for captions', async () => {
  const film = await played({figure10: chapter});
  let shown = 0;
  let last: readonly string[] = [];
  do {
    const words = (await look(film)).filter(({kind}) => kind === 'words');
    if (words.some(({name}) => name === chapter)) shown += 1 / film.fps;
    last = words.map(({name}) => name);
  } while (await film.advance());

  expect(shown).toBeGreaterThanOrEqual(2);
  expect(shown).toBeLessThan(4);
  expect(last.join(' ')).toContain('columns and a matrix');
});

test('A figure by itself shows no chapter', async () => {
  const figure = await played();
  const words = (await look(figure)).filter(({kind}) => kind === 'words');

  expect(words.map(({name}) => name)).not.toContain(chapter);
});
