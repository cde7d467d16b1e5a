import {beforeAll, describe, expect, test} from 'vitest';
import {checkFigure, playedFps} from '../../src/check/index.ts';
import {projectFile} from '../../src/cli/process/root.ts';
import {defaultNetwork} from '../../src/network/defaultNetwork.ts';
import {loadProject, openPlayer} from '../../src/stage/index.ts';
import {palettes} from '../../src/theme.ts';
import {pointOf} from '../../src/math/value/point.ts';
import {figuresCalling} from '../helpers/figuresCalling.ts';
import {isWhole} from '../helpers/isWhole.ts';
import {sampleNetworks} from '../helpers/sampleNetworks.ts';
import {
  symbolsAmongWords,
  unspoken,
  valueless,
} from '../math/sentenceFaults.ts';
import type {Sentence} from '../../src/math/write/sentence.ts';
import {sentenceText} from '../../src/math/write/sentenceText.ts';
import {saidIn} from './said.ts';

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

/** A title says nothing. */
const figures = figuresCalling('caption');
const networks = [
  'default',
  '3-4-2-tanh',
  '2-3-3-2-binary',
  ...(isWhole ? ['4-4-4-4-3-softmax'] : []),
].map(name => [name, sampleNetworks.get(name)!] as const);

/** The samples take turns in figures; `npm run test:whole` tries all by all. */
describe.each(networks)('Of the network %s', (name, network) => {
  const turn = networks.findIndex(([other]) => other === name);
  const some = figures.filter((_, at) => isWhole || at % 3 === turn);

  test.each(some)(
    'all that figure $id says has values, can be spoken, and is said once',
    async figure => {
      const said = await saidIn(figure, network);
      const point = pointOf(network);

      expect(said.length).toBeGreaterThan(0);
      expect(saidAgain(said)).toEqual([]);
      expect(said.flatMap(symbolsAmongWords)).toEqual([]);
      expect(said.flatMap(unspoken)).toEqual([]);
      expect(said.flatMap(one => valueless(one, point))).toEqual([]);
    },
  );
});

/** The sentences that come again after another has stood. */
function saidAgain(said: readonly Sentence[]): readonly string[] {
  const texts = said.map(sentenceText);
  return texts.filter((text, at) => texts.indexOf(text) < at);
}
