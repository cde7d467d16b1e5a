/**
 * A process that puts and gets in a store with too little room, in an order
 * from a seed, sixty times or forever. It ends with 1 when it gets other data
 * than was put.
 */
import {mkdtemp, readFile, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {openStore} from '../../../src/render/cache/store.ts';

const [folder = '', seed = ''] = process.argv.slice(2);
const store = openStore(folder, 400_000);
const own = await mkdtemp(path.join(tmpdir(), 'store-user-'));

function contentOf(key: number): string {
  return String(key).repeat(100_000);
}

async function isRight(key: number): Promise<boolean> {
  const stored = await store.get(`${key}`);
  const copy = path.join(own, 'copy');
  if (!stored || !(await store.copyOut(stored.files[0]!, copy))) return true;
  return (await readFile(copy, 'utf8')) === contentOf(key);
}

const turns = seed === 'for ever' ? Infinity : 60;
let state = Number(seed) || 1;
for (let turn = 0; turn < turns; turn++) {
  state = (state * 48271) % 2147483647;
  const key = state % 6;
  const file = path.join(own, 'file');
  await writeFile(file, contentOf(key));
  await store.put(`${key}`, null, [{name: 'file', path: file}]);
  process.send?.('put');
  if (!(await isRight((key + turn) % 6))) process.exit(1);
}
await rm(own, {recursive: true});
process.exit(0);
