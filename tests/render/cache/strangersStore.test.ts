import {chown, mkdir} from 'node:fs/promises';
import path from 'node:path';
import {describe, expect, test} from 'vitest';
import {openStore} from '../../../src/render/cache/store.ts';
import {strangersStore} from '../../../src/render/cache/strangersStore.ts';
import {sha256} from '../../../src/stage/modules/inputs.ts';
import {emptyFolder} from '../helpers/folder.ts';

describe('A store belongs to a stranger', () => {
  test('not where it is one’s own, or not there yet', async () => {
    const folder = await emptyFolder();

    expect(await strangersStore(folder)).toBeUndefined();
    expect(await strangersStore(path.join(folder, 'none'))).toBeUndefined();
  });

  // To give a file away takes root.
  test.runIf(process.getuid?.() === 0)(
    'where a part of it is another user’s, and not where it is root’s',
    async () => {
      const folder = await emptyFolder();
      await mkdir(path.join(folder, 'blobs'));
      expect(await strangersStore(folder, 4321)).toBeUndefined();

      await chown(path.join(folder, 'blobs'), 1234, 1234);
      expect(await strangersStore(folder, 0)).toBe(path.join(folder, 'blobs'));
      expect(await strangersStore(folder, 4321)).toBe(
        path.join(folder, 'blobs'),
      );
      expect(await strangersStore(folder, 1234)).toBeUndefined();
    },
  );

  test.runIf(process.getuid?.() === 0)(
    'in part: an entry that is another user’s is left aside, said, and written anew',
    async () => {
      const folder = await emptyFolder();
      const said: string[] = [];
      const store = openStore(folder, 1e6, text => said.push(text));
      await store.put('mine', 1);
      await store.put('theirs', 2);
      const keys = path.join(folder, 'keys');
      const hash = sha256('theirs');
      await chown(path.join(keys, hash.slice(0, 2), hash), 1234, 1234);

      expect((await store.get('mine'))?.value).toBe(1);
      expect(await store.get('theirs')).toBeUndefined();
      expect(said).toEqual([
        `The cache ${folder} cannot be read: an entry belongs to another user. What it cannot give is drawn again.`,
      ]);

      await store.put('theirs', 3);
      expect((await store.get('theirs'))?.value).toBe(3);
    },
  );
});
