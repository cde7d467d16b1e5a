import {readFileSync, statSync} from 'node:fs';
import path from 'node:path';
import {describe, expect, test} from 'vitest';
import {actEntry, acts, clip, clipFile} from '../../docs/acts/acts.ts';
import type {Size} from '../../src/cli/flags/values.ts';
import {checkFigure, playedFps} from '../../src/check/index.ts';
import {isInspectable} from '../../src/drawn.ts';
import {root} from '../../src/cli/process/root.ts';
import {defaultNetwork} from '../../src/network/defaultNetwork.ts';
import {readGif} from '../../src/render/files/readGif.ts';
import type {Player} from '../../src/stage/index.ts';
import {palettes} from '../../src/theme.ts';
import {frameAt, openFigure} from '../helpers/openFigure.ts';

const guide = readFileSync(path.join(root, 'docs/authoring.md'), 'utf8');
const network = defaultNetwork;

/** The images of the guide: what each shows, by the name of its act. */
const shown = new Map(
  [
    ...guide.matchAll(/<img src="acts\/([\w-]+)\.gif"[^>]* alt="([^"]*)">/g),
  ].map(([, name, alt]) => [name!, alt!]),
);
/** The calls of the vocabulary's table, with the files that they are in. */
const [, vocabulary = ''] = /### The vocabulary\n(.*?)\nAll lie/s.exec(guide)!;
const calls = [...vocabulary.matchAll(/`(?:new )?(\w+)\(/g)].map(
  ([, call]) => call!,
);

describe('The vocabulary', () => {
  test('shows the clip of each act once, and no other', () => {
    expect([...shown.keys()].toSorted()).toEqual(acts);
    expect(guide.split('src="acts/')).toHaveLength(acts.length + 1);
  });

  test('names calls of the table below each clip, and its scene makes them', () => {
    const cells = guide.split('<td').filter(cell => cell.includes('<img'));
    for (const cell of cells) {
      const [, name = ''] = /src="acts\/([\w-]+)\.gif"/.exec(cell)!;
      const named = [...cell.matchAll(/<code>(\w+)<\/code>/g)].map(
        ([, call]) => call!,
      );
      const scene = readFileSync(
        path.join(root, `docs/acts/${name}.tsx`),
        'utf8',
      );

      expect(cell).toContain(`href="acts/${name}.tsx"`);
      expect(named).not.toEqual([]);
      expect(calls).toEqual(expect.arrayContaining(named));
      expect(named.filter(call => !scene.includes(`${call}(`))).toEqual([]);
    }
  });

  test('has clips of few bytes each; if not, shorten a scene', () => {
    const large = acts.filter(
      name => statSync(clipFile(name)).size > clip.most,
    );

    expect(large).toEqual([]);
  });
});

describe.each(acts)('The act %s', name => {
  test('is told in words', () => {
    expect(shown.get(name)?.split(' ').length).toBeGreaterThan(8);
  });

  test('plays to its end, and nothing in it is untrue or disturbs a viewer', async () => {
    const frame = {width: 1920, height: 1080};
    const {ground} = palettes.dark;
    const player = await opened(name, frame, playedFps);

    expect(await checkFigure(player, {frame, ground, network})).toEqual([]);
  });

  test('has a clip of its whole length; if not, run `npm run acts`', async () => {
    const {size, fps} = clip;
    const {frames} = await opened(name, {width: 96, height: 54}, fps);
    const {width, height, duration} = await readGif(clipFile(name));

    expect({width, height}).toEqual(size);
    expect(duration).toBeCloseTo(frames / fps, 1);
  });
});

test('Values are written up to a number of them, and then the others', async () => {
  const player = await opened('values', {width: 480, height: 270}, playedFps);
  const [events = []] = player.scenes.map(scene => scene.events);
  const atBeat = async (beat: string) => {
    const {time} = events.find(({name}) => name === beat)!;
    await player.seek(frameAt(player, time));
    const drawn = await player.visit(({node}) =>
      isInspectable(node) ? node.inspect() : [],
    );
    return drawn
      .flat()
      .filter(one => 'row' in one && one.row && one.strength > 0.9)
      .map(({name}) => name)
      .filter(name => /\d/.test(name));
  };
  const first = await atBeat('first value');
  const all = await atBeat('gradient');

  expect(first).toHaveLength(1);
  // Three factors and their product.
  expect(all).toHaveLength(4);
  expect(all[0]).toBe(first[0]);
});

function opened(name: string, size: Size, fps: number): Promise<Player> {
  return openFigure(actEntry(name), {network, theme: 'dark', size, fps});
}
