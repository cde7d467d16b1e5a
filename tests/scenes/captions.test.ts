import {beforeAll, describe, expect, test} from 'vitest';
import {checkFigure, playedFps} from '../../src/check/index.ts';
import {projectFile} from '../../src/cli/process/root.ts';
import {defaultNetwork} from '../../src/network/defaultNetwork.ts';
import {loadProject, openPlayer} from '../../src/stage/index.ts';
import {palettes} from '../../src/theme.ts';

let project: Awaited<ReturnType<typeof loadProject>>;

beforeAll(async () => {
  project = await loadProject(projectFile);
});

function played(scene: string, captions: boolean) {
  return openPlayer(project, {
    ...project.size,
    scenes: [scene],
    fps: playedFps,
    variables: {network: defaultNetwork, theme: 'dark', captions},
    background: palettes.dark.ground,
  });
}

describe('A figure with captions', () => {
  test.each(['figure03', 'figure18'])(
    'gives %s the time to read them beside what is drawn',
    async scene => {
      const silent = await played(scene, false);
      const spoken = await played(scene, true);
      const showing = {frame: project.size, ground: palettes.dark.ground};
      const found = await checkFigure(spoken, showing);

      expect(found).toEqual([]);
      expect(spoken.frames).toBeGreaterThan(silent.frames);
      // A second for each beat is far more than captions need.
      const beats = silent.scenes.flatMap(({events}) => events).length;
      expect(spoken.frames - silent.frames).toBeLessThan(beats * playedFps);
    },
  );
});
