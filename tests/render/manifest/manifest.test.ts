import {writeFile} from 'node:fs/promises';
import path from 'node:path';
import {describe, expect, test} from 'vitest';
import {
  causes,
  manifestJsonSchema,
} from '../../../src/render/manifest/manifest.ts';
import {
  parseManifest,
  readManifest,
} from '../../../src/render/manifest/readManifest.ts';
import {
  manifestText,
  writeManifest,
} from '../../../src/render/manifest/writeManifest.ts';
import {emptyFolder} from '../helpers/folder.ts';
import {manifestOf} from '../helpers/manifests.ts';

test('the JSON Schema beside the module is the one that it checks with', async () => {
  const text = `${JSON.stringify(manifestJsonSchema(), null, 2)}\n`;

  await expect(text).toMatchFileSnapshot(
    '../../../src/render/manifest/manifest.schema.json',
  );
});

test('what is written is read again, figures in the order of their ids', async () => {
  const folder = await emptyFolder();
  await writeManifest(folder, manifestOf(['film', '03', '10']));
  const read = await readManifest(path.join(folder, 'manifest.json'));

  expect(read?.figures.map(({id}) => id)).toEqual(['03', '10', 'film']);
  expect(read).toEqual({
    $schema: 'manifest.schema.json',
    ...manifestOf(['03', '10', 'film']),
  });
});

test('what says the same is written the same, whatever the order', () => {
  const {versions, ...rest} = manifestOf(['10', '03']);
  const turned = Object.fromEntries(Object.entries(versions).reverse());

  expect(manifestText({...rest, versions: turned})).toBe(
    manifestText(manifestOf(['03', '10'])),
  );
});

test('a folder without a manifest has none', async () => {
  const file = path.join(await emptyFolder(), 'manifest.json');

  await expect(readManifest(file)).resolves.toBeUndefined();
});

test.each([
  ['half of one', '{"version": 1, "figu', /manifest\.json cannot be used: /],
  ['another version', '{"version": 2}', /version: .*expected 1/],
  [
    'a hash that is none',
    manifestText(manifestOf(['03'])).replace(/"key": "\w+"/, '"key": "abc"'),
    /figures\.0\.key: /,
  ],
])('%s is refused with the file and the place', async (_, text, reason) => {
  const file = path.join(await emptyFolder(), 'manifest.json');
  await writeFile(file, text);

  await expect(readManifest(file)).rejects.toThrow(reason);
});

test.each(['/etc/03.mp4', '../03.mp4', 'a/../../03.mp4', 'C:/03.mp4', ''])(
  'a file at “%s”, which is not below the folder, is refused',
  place => {
    const text = manifestText(manifestOf(['03'])).replace('03.mp4', place);

    expect(() => parseManifest(text, 'm.json')).toThrow(
      /figures\.0\.files\.0\.path: /,
    );
  },
);

test('every cause has its hash, and a key that is not known is refused', () => {
  const manifest = manifestOf(['03']);
  const {inputs} = manifest.figures[0]!;

  expect(Object.keys(inputs)).toEqual([...causes]);
  expect(() =>
    parseManifest(JSON.stringify({...manifest, date: 'today'}), 'm.json'),
  ).toThrow(/m\.json cannot be used: .*date/);
});

describe('A manifest that was made to harm is refused, with the first mistakes and a count', () => {
  const whole = manifestOf(['03']);
  const [figure] = whole.figures;

  test.each<[string, object, RegExp]>([
    [
      'of many figures that are none',
      {figures: Array(50_000).fill(1)},
      /figures\.19: [^;]*; and 49980 more problems\. Remove it/,
    ],
    [
      'of more mistakes than a call takes',
      {figures: Array(200_000).fill(1)},
      /it has too many mistakes to list|and 199980 more problems/,
    ],
    [
      'of more values than any has',
      {figures: [{...figure, warnings: Array(1_100_000).fill('')}]},
      /it holds more than 1000000 values/,
    ],
  ])('%s', (_, change, message) => {
    const text = JSON.stringify({...whole, ...change});

    expect(() => parseManifest(text, 'm.json')).toThrow(message);
  });

  test('of lists that nest a million times', () => {
    const text = '['.repeat(1_000_000);

    expect(() => parseManifest(text, 'm.json')).toThrow(
      'lists nest more than 64 deep at line 1, column 65',
    );
  });
});
