import {expect, test} from 'vitest';
import {catalogue} from '../../src/catalogue.ts';
import {figureJob, type Look} from '../../src/cli/figureJobs.ts';
import {defaultNetwork} from '../../src/network/defaultNetwork.ts';
import {figureInputs} from '../../src/render/inputs/figureInputs.ts';
import {causes} from '../../src/render/manifest/manifest.ts';

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
