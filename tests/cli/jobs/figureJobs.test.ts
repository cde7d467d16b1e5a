import {expect, test} from 'vitest';
import {catalogue} from '../../../src/catalogue.ts';
import {
  drawing,
  figureJob,
  type Look,
} from '../../../src/cli/jobs/figureJobs.ts';
import {defaultNetwork} from '../../../src/network/defaultNetwork.ts';
import type {Network} from '../../../src/network/network.ts';
import {figureInputs} from '../../../src/render/inputs/figureInputs.ts';
import {causes} from '../../../src/render/manifest/manifest.ts';

const look: Look = {
  network: defaultNetwork,
  theme: 'dark',
  size: {width: 160, height: 90},
};

function inputsOf(change: Partial<Look>) {
  const files = {out: 'output', fps: 30};
  const job = figureJob(catalogue[3]!, {...look, ...change}, files);
  return figureInputs(job, {filesOf: () => [], settings: []}, '').inputs;
}

test.each<[string, Partial<Look>, string[]]>([
  ['theme', {theme: 'light'}, ['theme']],
  ['ground', {background: 'navy'}, ['theme']],
  ['size', {size: {width: 320, height: 180}}, ['settings']],
  ['choice of captions', {captions: true}, ['settings']],
])('another %s is a change of that alone', (_, change, expected) => {
  const [before, after] = [inputsOf({}), inputsOf(change)];

  expect(causes.filter(cause => before[cause] !== after[cause])).toEqual(
    expected,
  );
});

test.each([
  ['as it was read', defaultNetwork, 'saved'],
  ['read again, under another title', copyOf({title: 'Mine'}), 'saved'],
  ['with other numbers', copyOf({input: [0.5, 0.5]}), 'script'],
])(
  'saved timing counts for the built-in network by its numbers: %s',
  (_, network, timing) => {
    expect(drawing(catalogue[3]!, {...look, network}).timing).toBe(timing);
  },
);

test('a figure is drawn with what was moved of its own scenes, and is not another for what was moved of others', () => {
  const beats = [{name: 'hop 1', rest: 2}];
  const moved = {file: 'f.json', scenes: {figure03: beats, figure04: beats}};

  expect(drawing(catalogue[3]!, {...look, moved}).moved).toEqual({
    file: 'f.json',
    scenes: {figure03: beats},
  });
  expect(drawing(catalogue[5]!, {...look, moved}).moved).toBeUndefined();
});

function copyOf(change: Partial<Network>): Network {
  return {...structuredClone(defaultNetwork), ...change};
}
