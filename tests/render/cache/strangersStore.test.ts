import {chown, mkdir} from 'node:fs/promises';
import path from 'node:path';
import {describe, expect, test} from 'vitest';
import {strangersStore} from '../../../src/render/cache/strangersStore.ts';
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
});
