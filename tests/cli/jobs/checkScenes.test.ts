import {expect, test} from 'vitest';
import {catalogue} from '../../../src/catalogue.ts';
import {checkScenes} from '../../../src/cli/jobs/checkScenes.ts';
import {drawing} from '../../../src/cli/jobs/figureJobs.ts';
import {projectFile} from '../../../src/cli/process/root.ts';
import {defaultNetwork} from '../../../src/network/defaultNetwork.ts';
import {loadProject, openPlayer} from '../../../src/stage/index.ts';

test('Scenes are checked one by one, each at its time in the whole', async () => {
  const project = await loadProject(projectFile);
  const film = catalogue.find(({id}) => id === 'film')!;
  const view = {
    ...drawing(film, {
      network: defaultNetwork,
      theme: 'dark',
      size: project.size,
    }),
    // Two short ones, on a ground on which everything is faint.
    scenes: film.scenes.slice(0, 2),
    ground: '#888888',
  };
  const whole = await openPlayer(project, {...view, fps: 60});
  const start = whole.scenes[1]!.firstFrame / 60;
  const [first, second] = await Promise.all(
    view.scenes.map(scene => checkScenes(project, {...view, scenes: [scene]})),
  );
  const both = await checkScenes(project, view);

  expect(second!.findings.length).toBeGreaterThan(0);
  expect(both.findings.map(({time, message}) => [time, message])).toEqual([
    ...first!.findings.map(({time, message}) => [time, message]),
    ...second!.findings.map(({time, message}) => [time + start, message]),
  ]);
  expect(both.player).toBeUndefined();
  expect(first!.player!.frame).toBe(first!.player!.frames - 1);
});
