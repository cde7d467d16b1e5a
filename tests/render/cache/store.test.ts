import {fork} from 'node:child_process';
import {once} from 'node:events';
import {
  appendFile,
  mkdir,
  readdir,
  readFile,
  rm,
  stat,
  utimes,
  writeFile,
} from 'node:fs/promises';
import path from 'node:path';
import {fileURLToPath} from 'node:url';
import {setTimeout} from 'node:timers/promises';
import {describe, expect, test} from 'vitest';
import {openStore, type Store} from '../../../src/render/cache/store.ts';
import {cleanStore, storeSize} from '../../../src/render/cache/trimStore.ts';
import {compiledScript} from '../../helpers/compiledScript.ts';
import {emptyFolder} from '../helpers/folder.ts';

async function fileOf(text: string): Promise<string> {
  const file = path.join(await emptyFolder(), 'file');
  await writeFile(file, text);
  return file;
}

async function putText(store: Store, key: string, text: string) {
  await store.put(key, {key}, [{name: 'a.txt', path: await fileOf(text)}]);
}

/** What a store gives for a key: the text of its only file. */
async function textOf(store: Store, key: string): Promise<string | undefined> {
  const stored = await store.get(key);
  const copy = path.join(await emptyFolder(), 'copy');
  if (!stored || !(await store.copyOut(stored.files[0]!, copy))) {
    return undefined;
  }
  return readFile(copy, 'utf8');
}

/** The only file of a kind in a store. */
async function onlyFile(folder: string, kind: 'blobs' | 'keys') {
  const names = await readdir(path.join(folder, kind), {recursive: true});
  return path.join(
    folder,
    kind,
    names.find(name => name.includes('/'))!,
  );
}

/** Sets when everything in the store was used last. */
async function age(folder: string, seconds: number): Promise<void> {
  const names = await readdir(folder, {recursive: true});
  const then = new Date(Date.now() - seconds * 1000);
  for (const name of names) {
    const file = path.join(folder, name);
    const {mtime} = await stat(file);
    await utimes(file, then, mtime < then ? mtime : then);
  }
}

describe('a store', () => {
  test('gives what was put, and nothing for another key', async () => {
    const store = openStore(await emptyFolder(), 1e6);
    await putText(store, 'a', 'the content');

    await expect(store.get('a')).resolves.toMatchObject({
      value: {key: 'a'},
      files: [{name: 'a.txt', bytes: 11}],
    });
    await expect(textOf(store, 'a')).resolves.toBe('the content');
    await expect(store.get('b')).resolves.toBeUndefined();
  });

  test('keeps the same content once', async () => {
    const folder = await emptyFolder();
    const store = openStore(folder, 1e6);
    await putText(store, 'a', 'the same');
    await putText(store, 'b', 'the same');

    await expect(storeSize(folder)).resolves.toMatchObject({files: 3});
  });

  test('keeps the same content under many keys at once', async () => {
    const store = openStore(await emptyFolder(), 1e9);
    const keys = Array.from({length: 8}, (_, index) => `key ${index}`);
    await Promise.all(keys.map(key => putText(store, key, 'x'.repeat(3e6))));
    const texts = await Promise.all(keys.map(key => textOf(store, key)));

    expect(texts.map(text => text?.length)).toEqual(keys.map(() => 3e6));
  });

  test('does not feel what is done to a copy, or to the original', async () => {
    const store = openStore(await emptyFolder(), 1e6);
    const original = await fileOf('as it was');
    await store.put('a', null, [{name: 'a', path: original}]);
    await appendFile(original, ', and then not');
    const copy = path.join(await emptyFolder(), 'copy');
    await store.copyOut((await store.get('a'))!.files[0]!, copy);
    await appendFile(copy, ', and then not');

    await expect(textOf(store, 'a')).resolves.toBe('as it was');
  });

  test.each(['blobs', 'keys'] as const)(
    'never gives what was damaged in its %s, and takes it anew',
    async kind => {
      const folder = await emptyFolder();
      const store = openStore(folder, 1e6);
      await putText(store, 'a', 'the content');
      const file = await onlyFile(folder, kind);
      const bytes = await readFile(file);
      bytes[bytes.length - 3]! ^= 1;
      await writeFile(file, bytes);

      await expect(textOf(store, 'a')).resolves.toBeUndefined();

      await putText(store, 'a', 'the content');

      await expect(textOf(store, 'a')).resolves.toBe('the content');
    },
  );

  test('never gives what cannot be read', async () => {
    const folder = await emptyFolder();
    const store = openStore(folder, 1e6);
    await putText(store, 'a', 'the content');
    const blob = await onlyFile(folder, 'blobs');
    await rm(blob);
    await mkdir(blob);

    await expect(textOf(store, 'a')).resolves.toBeUndefined();
  });

  test('drops what was unused for longest when there is more than its limit', async () => {
    const folder = await emptyFolder();
    const store = openStore(folder, 2500);
    await putText(store, 'oldest', 'x'.repeat(800));
    await age(folder, 30);
    await putText(store, 'old', 'y'.repeat(800));
    await age(folder, 20);
    await store.get('oldest');
    await putText(store, 'new', 'z'.repeat(800));

    await expect(textOf(store, 'old')).resolves.toBeUndefined();
    await expect(textOf(store, 'oldest')).resolves.toHaveLength(800);
    await expect(textOf(store, 'new')).resolves.toHaveLength(800);
    expect((await storeSize(folder)).bytes).toBeLessThanOrEqual(2500);
  });

  test('drops what a killed process left half, but nothing that one still writes', async () => {
    const folder = await emptyFolder();
    const store = openStore(folder, 1000);
    await putText(store, 'a', 'x');
    const place = path.dirname(await onlyFile(folder, 'blobs'));
    for (const name of ['.left-behind', '.being-written']) {
      await writeFile(path.join(place, name), 'y'.repeat(2000));
    }
    await utimes(path.join(place, '.left-behind'), 0, 0);
    await putText(store, 'a', 'x');
    const names = await readdir(place);

    expect(names.filter(name => name.startsWith('.'))).toEqual([
      '.being-written',
    ]);
    await expect(textOf(store, 'a')).resolves.toBe('x');
  });

  test('is empty once it is cleaned, and leaves what is not its own', async () => {
    const folder = await emptyFolder();
    await mkdir(path.join(folder, 'mine'));
    const store = openStore(folder, 1e6);
    await putText(store, 'a', 'the content');

    await expect(cleanStore(folder)).resolves.toMatchObject({files: 2});
    await expect(textOf(store, 'a')).resolves.toBeUndefined();
    await expect(storeSize(folder)).resolves.toEqual({files: 0, bytes: 0});
    await expect(readdir(folder)).resolves.toEqual(['mine']);
  });
});

async function startUser(folder: string, ...words: string[]) {
  const script = await compiledScript(
    fileURLToPath(new URL('../helpers/useStore.ts', import.meta.url)),
  );
  return fork(script, [folder, ...words]);
}

describe('processes that use one store at once', () => {
  test('get what was put under a key or nothing, while it is trimmed all the time', async () => {
    const folder = await emptyFolder();
    const users = ['1', '2', '3'].map(seed => startUser(folder, seed));
    const codes = await Promise.all(
      users.map(async starting => {
        const user = await starting;
        await once(user, 'exit');
        return user.exitCode;
      }),
    );

    expect(codes).toEqual([0, 0, 0]);
    expect((await storeSize(folder)).bytes).toBeLessThanOrEqual(400_000);
  });

  test('that are killed while they put leave nothing half', async () => {
    const folder = await emptyFolder();
    for (const milliseconds of [0, 5, 20, 60]) {
      const user = await startUser(folder, 'for ever');
      await once(user, 'message');
      await setTimeout(milliseconds);
      user.kill('SIGKILL');
      await once(user, 'exit');
    }
    const store = openStore(folder, 1e9);

    for (const key of ['0', '1', '2']) {
      const text = await textOf(store, key);

      expect(text ?? key.repeat(100_000)).toBe(key.repeat(100_000));
    }
  });
});
