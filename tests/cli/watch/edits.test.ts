import {mkdir, rename, writeFile} from 'node:fs/promises';
import path from 'node:path';
import {setTimeout} from 'node:timers/promises';
import {describe, expect, onTestFinished, test} from 'vitest';
import {watchEdits} from '../../../src/cli/watch/edits.ts';
import {emptyFolder} from '../../render/helpers/folder.ts';

describe('An edit', () => {
  test('of several files at once comes together, and what was there is none', async () => {
    const {folder, edits} = await watched({'a.ts': 'a', 'deep/b.meta': '{}'});
    const next = edits.next();
    await writeFile(path.join(folder, 'a.ts'), 'other');
    await writeFile(path.join(folder, 'deep/b.meta'), '{"new": 1}');
    await writeFile(path.join(folder, 'deep/c.tsx'), 'new');

    expect(relative(folder, await next)).toEqual([
      'a.ts',
      'deep/b.meta',
      'deep/c.tsx',
    ]);
  });

  test('that comes while nobody waits is told to the next who does', async () => {
    const {folder, edits} = await watched({'a.ts': 'a'});
    const first = edits.next();
    await writeFile(path.join(folder, 'a.ts'), 'one');
    await first;
    await writeFile(path.join(folder, 'a.ts'), 'two');
    await setTimeout(500);

    expect(relative(folder, await edits.next())).toEqual(['a.ts']);
  });

  test('is seen when an editor puts a new file in the place of the old', async () => {
    const {folder, edits} = await watched({'a.ts': 'a'});
    const next = edits.next();
    await writeFile(path.join(folder, 'a.ts.new'), 'b');
    await rename(path.join(folder, 'a.ts.new'), path.join(folder, 'a.ts'));

    expect(relative(folder, await next)).toContain('a.ts');
  });

  test('is seen of a file that is added later, and was not there', async () => {
    const {edits} = await watched({});
    const file = path.join(await emptyFolder(), 'figures.config.json');
    edits.add([file]);
    const next = edits.next();
    await setTimeout(300);
    await writeFile(file, '{}');

    expect(await next).toEqual([file]);
  });

  test('is seen in a folder that comes later than the watch', async () => {
    const top = await emptyFolder();
    const file = path.join(top, 'not', 'yet', 'network.json');
    const edits = await watchEdits([file]);
    onTestFinished(() => edits.end());
    const next = edits.next();
    await mkdir(path.dirname(file), {recursive: true});
    await writeFile(file, '{}');

    expect(await next).toEqual([file]);
  });

  test('is seen in a folder that was away for a while', async () => {
    const {folder, edits} = await watched({'a.ts': 'a'});
    const gone = edits.next();
    await rename(folder, `${folder}-away`);
    await gone;
    await setTimeout(2000);
    const back = edits.next();
    await rename(`${folder}-away`, folder);
    await back;
    const next = edits.next();
    await writeFile(path.join(folder, 'a.ts'), 'another');

    expect(relative(folder, await next)).toContain('a.ts');
  });
});

async function watched(files: Readonly<Record<string, string>>) {
  const folder = await emptyFolder();
  await mkdir(path.join(folder, 'deep'));
  for (const [name, text] of Object.entries(files)) {
    await writeFile(path.join(folder, name), text);
  }
  const edits = await watchEdits([folder]);
  onTestFinished(() => edits.end());
  return {folder, edits};
}

function relative(folder: string, files: readonly string[]): string[] {
  return files.map(file => path.relative(folder, file)).sort();
}
