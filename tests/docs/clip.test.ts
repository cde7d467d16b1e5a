import {readFileSync, statSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {clip, CLIP_SECONDS} from '../../docs/clip/cuts.ts';
import {root} from '../../src/cli/process/root.ts';
import {readGif} from '../../src/render/files/readGif.ts';

const readme = readFileSync(join(root, 'README.md'), 'utf8');

describe('The clip at the head of the README', () => {
  test('lasts twenty seconds, in less than three megabytes', async () => {
    const file = join(root, clip.path);
    const {width, height, duration} = await readGif(file);

    expect([width, height]).toEqual([clip.width, clip.height]);
    expect(CLIP_SECONDS).toBe(20);
    expect(duration).toBeCloseTo(CLIP_SECONDS, 1);
    expect(statSync(file).size).toBeLessThan(3e6);
  });

  test('stands above the two commands, and both on the first screen', () => {
    const places = [
      clip.path,
      'npm ci && npm run render',
      'npm ci && npm test',
      '<!-- gallery -->',
    ].map(text => readme.indexOf(text));

    expect(places).toEqual(places.toSorted((one, other) => one - other));
    expect(places).not.toContain(-1);
    const linesBefore = readme.slice(0, places[2]).split('\n').length;
    expect(linesBefore).toBeLessThan(16);
  });
});
