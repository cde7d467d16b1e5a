import {expect, test} from 'vitest';
import packageFile from '../../../package.json' with {type: 'json'};
import {tooOld} from '../../../src/cli/process/motionCanvas.ts';

test('A Motion Canvas older than the figures is said with both ways out', () => {
  for (const version of ['3.9.0', '3.15.1', '2.6.0', '4.0.0']) {
    expect(tooOld(version)).toMatch(
      /need Motion Canvas 3\.16 .* is \d.*folder of its own.*motion-canvas-render/,
    );
  }
  for (const version of ['3.16.0', '3.17.2', '3.20.0-beta.1']) {
    expect(tooOld(version)).toBeUndefined();
  }
});

test('Motion Canvas is a peer, so that no project gets a second core', () => {
  const own = {
    ...packageFile.dependencies,
    ...packageFile.optionalDependencies,
  };

  expect(Object.keys(own).join()).not.toContain('@motion-canvas/');
  expect(Object.keys(packageFile.peerDependencies)).toEqual([
    '@motion-canvas/2d',
    '@motion-canvas/core',
    '@motion-canvas/ui',
  ]);
});
