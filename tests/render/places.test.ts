import {spawn} from 'node:child_process';
import {chmod, chown, mkdir, readdir, writeFile} from 'node:fs/promises';
import {hostname} from 'node:os';
import path from 'node:path';
import {text} from 'node:stream/consumers';
import {describe, expect, test} from 'vitest';
import {typescriptFlags} from '../../src/ownModules.ts';
import {
  openFigureCache,
  openStore,
  renderFigures,
} from '../../src/render/index.ts';
import {lockOf} from '../../src/render/manifest/readManifest.ts';
import {placeAll} from '../../src/render/files/placed.ts';
import {openPending} from '../../src/render/files/pendingFile.ts';
import {requirePlaces} from '../../src/render/requirePlaces.ts';
import {contentOf, render, smallJob} from './helpers/cached.ts';
import {emptyFolder} from './helpers/folder.ts';

const nobody = 65_534;
/** A test of rights needs a second user, whom root alone can become. */
const isRoot = process.getuid?.() === 0;

describe('Before a figure is drawn', () => {
  test.each([
    ['of a file is a folder', 'moving.gif', 'folder'],
    ['of stills is a file', 'moving-stills', 'file'],
    ['of the manifest is a folder', 'manifest.json', 'folder'],
    ['of its lock is a folder', '.manifest.json.lock', 'folder'],
  ])('a place %s is told in one line', async (_, name, kind) => {
    const folder = await emptyFolder();
    const place = path.join(folder, name);
    if (kind === 'folder') await mkdir(place);
    else await writeFile(place, '');
    const job = smallJob(folder, {formats: ['mp4', 'gif', 'stills']});
    const {ends} = await render(await emptyFolder(), job);

    expect(ends).toEqual([
      `Figure moving: ${place} cannot be written: a ${kind} of that name is in the way. Move it, or choose another --out.`,
    ]);
    expect(await readdir(folder)).toEqual([name]);
  });

  test('a name that is too long is told', async () => {
    const job = smallJob(await emptyFolder(), {name: 'x'.repeat(250)});

    await expect(requirePlaces(job, true)).rejects.toThrow(
      /cannot be written to: the name is too long\. Choose a shorter --out\.$/,
    );
  });

  test.runIf(isRoot)(
    'somebody else’s file in a folder that all share is told (needs root)',
    async () => {
      const folder = await emptyFolder();
      await chmod(path.dirname(folder), 0o1777);
      const shared = path.join(folder, 'shared');
      await chmod(folder, 0o755);
      await mkdir(shared);
      await chmod(shared, 0o1777);
      await writeFile(path.join(shared, 'moving.gif'), 'theirs');
      const said = await asNobody(
        `import {requirePlaces} from ${source('render/requirePlaces.ts')};
        await requirePlaces({outDir: ${JSON.stringify(shared)}, name: 'moving', formats: ['gif']}, true)
          .catch(({message}) => console.log(message));`,
      );

      expect(said).toContain(
        'moving.gif cannot be written: it belongs to another user, and only they may replace it in this folder. Choose another folder with --out.',
      );
    },
  );
});

describe('A leftover that cannot be removed', () => {
  test.runIf(isRoot)(
    'is told, and nothing waits for it or fails (needs root)',
    async () => {
      const folder = await emptyFolder();
      await chmod(folder, 0o1777);
      const host = hostname().replace(/[^\w-]/g, '_');
      const name = `.a.gif.part-${host}-4194300-0123456789abcdef`;
      await writeFile(path.join(folder, name), 'theirs');
      await chown(path.join(folder, name), 0, 0);
      const said = await asNobody(
        `import {sweepPending} from ${source('render/files/sweepPending.ts')};
        await sweepPending(${JSON.stringify(folder)}, text => console.log(text));
        console.log('ended');`,
      );

      expect(said).toMatch(
        /0123456789abcdef is left over and cannot be removed: you may not write there\. It does no harm; remove it yourself\.\nended\n$/,
      );
      expect(await readdir(folder)).toEqual([name]);
    },
  );
});

describe('Files that belong together', () => {
  test('have their final names all, or none, and what was before stands', async () => {
    const folder = await emptyFolder();
    const place = (name: string) => path.join(folder, name);
    await writeFile(place('a.mp4'), 'old');
    await mkdir(place('c.gif'));
    const all = await Promise.all(
      ['a.mp4', 'b.apng', 'c.gif'].map(async name => {
        const pending = await openPending(place(name));
        await writeFile(pending.path, 'new');
        return pending;
      }),
    );

    await expect(placeAll(all)).rejects.toThrow(
      `${place('c.gif')} cannot be written: a folder of that name is in the way.`,
    );
    await Promise.all(all.map(pending => pending.discard()));
    expect((await readdir(folder)).sort()).toEqual(['a.mp4', 'c.gif']);
    expect(await contentOf(folder)).toEqual(new Map([['a.mp4', 'old']]));
  });
});

test('What is drawn is kept though the manifest cannot be written, and is not drawn again', async () => {
  const [folder, cacheFolder] = [await emptyFolder(), await emptyFolder()];
  const cache = openFigureCache(openStore(cacheFolder, 1e9), () => {});
  const [outcome] = await renderFigures([smallJob(folder)], {
    cache,
    // After the places were tried, and before the manifest is written.
    beforeDrawing: () => mkdir(lockOf(folder)),
  });
  const other = smallJob(await emptyFolder());

  expect(outcome).toMatchObject({
    ok: false,
    error: {
      message: expect.stringMatching(/a folder of that name is in the way/),
    },
  });
  expect((await render(cacheFolder, other)).ends).toEqual(['cache']);
});

test.runIf(isRoot)(
  'A cache that may not be read is not called empty (needs root)',
  async () => {
    const folder = await emptyFolder();
    await mkdir(path.join(folder, 'blobs'), {mode: 0o700});
    await chmod(folder, 0o755);
    const said = await asNobody(
      `import {storeSize} from ${source('render/cache/trimStore.ts')};
      await storeSize(${JSON.stringify(folder)}).catch(({message}) => console.log(message));`,
    );

    expect(said).toBe(
      `The cache folder ${folder}/blobs cannot be read: you may not read it. Ask its owner for the right to do so.\n`,
    );
  },
);

function source(file: string): string {
  const url = new URL(`../../src/${file}`, import.meta.url).href;
  return JSON.stringify(url);
}

/** Runs code as a user who owns nothing; gives what it prints. */
async function asNobody(code: string): Promise<string> {
  const child = spawn(
    process.execPath,
    [...typescriptFlags(), '--input-type=module', '--eval', code],
    {uid: nobody, gid: nobody, stdio: ['ignore', 'pipe', 'inherit']},
  );
  return text(child.stdout);
}
