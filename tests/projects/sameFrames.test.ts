import {mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {afterAll, describe, expect, test} from 'vitest';
import {projectCases} from './cases.ts';
import {renderCase} from './judge.ts';

const home = mkdtempSync(path.join(tmpdir(), 'same-frames-'));
afterAll(() => rmSync(home, {recursive: true, force: true}));

let renders = 0;

/** The frames of a case, as bytes of PNGs, by the name of their file. */
async function frames(
  name: string,
  ...words: string[]
): Promise<ReadonlyMap<string, readonly string[]>> {
  const project = projectCases.find(it => it.name === name)!;
  const out = path.join(home, `${++renders}`);
  const files = await renderCase(project, out, ...words);
  if (typeof files === 'string') throw new Error(files);
  const found = new Map<string, string[]>();
  for (const file of files) {
    const video = path.basename(path.dirname(file));
    const bytes = readFileSync(file).toString('base64');
    found.set(video, [...(found.get(video) ?? []), bytes]);
  }
  return found;
}

const whole = await frames('transitions', '--jobs', '1', '--no-cache');
const all = whole.get('project')!;

describe('Frames of several scenes are the same, byte for byte', () => {
  test('and differ among themselves', () => {
    expect(new Set(all).size).toBeGreaterThan(all.length / 2);
  });

  const cache = ['--cache-dir', path.join(home, 'cache')];
  test.each([
    ['by two workers', ['--jobs', '2', '--no-cache']],
    ['into an empty cache', cache],
    ['from that cache', cache],
  ])('%s', async (_, words) => {
    expect(await frames('transitions', ...words)).toEqual(whole);
  });

  test('when only a part is rendered', async () => {
    const part = await frames('transitions', '--from', '1.5', '--no-cache');

    expect(part.get('project')).toEqual(all.slice(18));
  });

  test('scene by scene, in any order', async () => {
    const together = (await frames('random', '--no-cache')).get('project')!;
    const each = await frames('random', 'chosen', 'scatter', '--no-cache');

    // A scene alone also shows its end, where the next one would begin.
    const first = each.get('scatter')!.slice(0, -1);
    expect([...first, ...each.get('chosen')!]).toEqual(together);
  });
});
