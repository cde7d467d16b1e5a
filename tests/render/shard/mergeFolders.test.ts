import {mkdir, readdir, readFile, rm, writeFile} from 'node:fs/promises';
import {hostname} from 'node:os';
import path from 'node:path';
import {describe, expect, test} from 'vitest';
import {sha256OfContents} from '../../../src/render/files/contents.ts';
import type {Manifest} from '../../../src/render/manifest/manifest.ts';
import {readManifest} from '../../../src/render/manifest/readManifest.ts';
import {writeManifest} from '../../../src/render/manifest/writeManifest.ts';
import {mergeFolders} from '../../../src/render/shard/mergeFolders.ts';
import {emptyFolder} from '../helpers/folder.ts';
import {manifestOf} from '../helpers/manifests.ts';
import {
  figure,
  plan,
  shardOf,
  threeShards,
  writeShard,
} from '../helpers/shards.ts';

describe('Merging', () => {
  test('gives what one render would have written, byte for byte', async () => {
    const {root, folders, out} = await threeShards();
    const single = path.join(root, 'single');
    await writeShard(single, ['01', '02', '03']);
    await mergeFolders(folders, out, []);

    const names = await readdir(out);
    expect(names).toEqual(await readdir(single));
    for (const name of names) {
      await expect(readFile(path.join(out, name))).resolves.toEqual(
        await readFile(path.join(single, name)),
      );
    }
    await expect(readdir(root)).resolves.not.toContainEqual(
      expect.stringContaining('.part-'),
    );
  });

  test('takes a folder of pictures whole', async () => {
    const {folders, out} = await threeShards();
    const stills = path.join(folders[0]!, '03-stills');
    await mkdir(stills);
    await writeFile(path.join(stills, 'poster.png'), 'picture');
    const {files, ...rest} = figure('03');
    const sha256 = await sha256OfContents(stills);
    const pictures = {...files[0]!, path: '03-stills', sha256};
    const figures = [{...rest, files: [...files, pictures]}];
    await writeManifest(folders[0]!, {
      ...manifestOf([]),
      ...shardOf(1),
      figures,
    });
    await mergeFolders(folders, out, []);

    await expect(
      readFile(path.join(out, '03-stills/poster.png'), 'utf8'),
    ).resolves.toBe('picture');
  });

  test('takes a figure that two folders hold alike once', async () => {
    const {root, folders, out} = await threeShards();
    const twice = await writeShard(path.join(root, 'again'), ['01']);
    const {figures} = await mergeFolders([...folders, twice], out, []);

    expect(figures.map(({id}) => id).sort()).toEqual(['01', '02', '03']);
  });

  test('sweeps what a merge that was killed has left', async () => {
    const {root, folders, out} = await threeShards();
    const left = `.output.part-${hostname().replace(/[^\w-]/g, '_')}-4194399`;
    await mkdir(path.join(root, left));
    await writeFile(path.join(root, left, '01.mp4'), 'fil');
    await mergeFolders(folders, out, []);

    await expect(readdir(root)).resolves.toEqual([
      'output',
      'shard 1',
      'shard 2',
      'shard 3',
    ]);
  });

  test('without a plan expects the figures that it is told', async () => {
    const root = await emptyFolder();
    const folder = await writeShard(path.join(root, 'a'), ['01', '03']);
    const out = path.join(root, 'output');

    await expect(
      mergeFolders([folder], out, ['01', '02', '03', '04']),
    ).rejects.toThrow(/^Figures 02, 04 are missing: no folder holds them\./);
    await expect(mergeFolders([folder], out)).resolves.toMatchObject({
      figures: [{id: '01'}, {id: '03'}],
    });
  });
});

describe('Refused, with nothing written, is', () => {
  test('a shard that was not named', async () => {
    const {root, folders, out} = await threeShards();

    await expect(
      mergeFolders([folders[0]!, folders[2]!], out, []),
    ).rejects.toThrow(
      /^Figures 01, 02 are missing: shard 2\/3 is not among the folders\. Name its folder too\.$/m,
    );
    await expect(readdir(root)).resolves.not.toContain('output');
  });

  test('a shard that lacks one of its figures', async () => {
    const {folders, out} = await threeShards();
    await writeShard(folders[1]!, ['01'], shardOf(2));

    await expect(mergeFolders(folders, out, [])).rejects.toThrow(
      `Figure 02 is missing: ${folders[1]} is shard 2/3, but lists no such figure. Render that shard again.`,
    );
  });

  test('a figure that two folders hold with different content', async () => {
    const {folders, out} = await threeShards();
    const figures = [figure('03'), figure('01', 'another film')];
    await writeManifest(folders[0]!, {
      ...manifestOf([]),
      ...shardOf(1),
      figures,
    });

    await expect(mergeFolders(folders, out, [])).rejects.toThrow(
      `Figure 01 is in ${folders[0]} and, with other content, in ${folders[1]}.`,
    );
  });

  test.each<[string, Partial<Manifest>, RegExp]>([
    [
      'other versions',
      {versions: {...manifestOf([]).versions, ffmpeg: '6.0'}},
      /^The version of ffmpeg is 5\.1 in .*shard 1, but 6\.0 in .*shard 2\. Render all shards with the same versions/,
    ],
    [
      'another network',
      {network: {title: 'Another', hash: 'f'.repeat(64)}},
      /^The network is “A network” \(00000000\) in .*shard 1, but “Another” \(ffffffff\) in .*shard 2\. .*--network\.$/,
    ],
    [
      'other settings',
      {shard: {index: 2, plan, settings: {theme: 'light'}}},
      /^The theme asked for is dark in .*shard 1, but light in .*shard 2\. Render all shards with the same flags\.$/,
    ],
    [
      'another plan',
      {shard: {index: 2, plan: [['03', '01'], ['02']], settings: {}}},
      /^The plan of shards is 03 \| 01 02 \| none in .*shard 1, but 03 01 \| 02 in .*shard 2\./,
    ],
  ])('a shard made with %s', async (_, change, reason) => {
    const {folders, out} = await threeShards();
    await writeShard(folders[1]!, ['01', '02'], {...shardOf(2), ...change});

    await expect(mergeFolders(folders, out, [])).rejects.toThrow(reason);
  });

  test('files of another size, where no shard says what was asked for', async () => {
    const root = await emptyFolder();
    const {files, ...rest} = figure('02');
    const large = {...rest, files: files.map(file => ({...file, width: 320}))};
    const folders = [
      await writeShard(path.join(root, 'a'), ['01']),
      await writeShard(path.join(root, 'b'), [], {figures: [large]}),
    ];

    await expect(
      mergeFolders(folders, path.join(root, 'output'), []),
    ).rejects.toThrow(
      /^The mp4 of figures is 160×90 at 30 frames\/s in .*a, but 320×90 at 30 frames\/s in .*b\./,
    );
  });

  test('a file that was cut short on its way', async () => {
    const {root, folders, out} = await threeShards();
    const file = path.join(folders[1]!, '02.mp4');
    await writeFile(file, 'fil');

    await expect(mergeFolders(folders, out, [])).rejects.toThrow(
      `${file} differs from its manifest.`,
    );
    await expect(readdir(root)).resolves.not.toContain('output');
  });

  test('a file that is not there', async () => {
    const {folders, out} = await threeShards();
    const file = path.join(folders[1]!, '02.mp4');
    await rm(file);

    await expect(mergeFolders(folders, out, [])).rejects.toThrow(
      `${file} is missing.`,
    );
  });

  test('a manifest that names a file outside of its folder', async () => {
    const {root, folders, out} = await threeShards();
    await writeFile(path.join(root, 'secret'), 'film 03');
    const {files, ...rest} = figure('03');
    const figures = [
      {...rest, files: files.map(file => ({...file, path: '../secret'}))},
    ];
    await writeManifest(folders[0]!, {
      ...manifestOf([]),
      ...shardOf(1),
      figures,
    });

    await expect(mergeFolders(folders, out, [])).rejects.toThrow(
      'manifest.json cannot be used: figures.0.files.0.path: ',
    );
  });

  test('a folder without a manifest', async () => {
    const {root, folders, out} = await threeShards();

    await expect(mergeFolders([...folders, root], out, [])).rejects.toThrow(
      `${root} holds no manifest.json.`,
    );
  });

  test('an output folder that holds something, which stays', async () => {
    const {folders, out} = await threeShards();
    await writeShard(out, ['04']);

    await expect(mergeFolders(folders, out, [])).rejects.toThrow(
      `${out} is not empty.`,
    );
    const manifest = await readManifest(path.join(out, 'manifest.json'));
    expect(manifest?.figures.map(({id}) => id)).toEqual(['04']);
  });
});
