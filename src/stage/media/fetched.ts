import {spawnSync} from 'node:child_process';
import {createHash, randomUUID} from 'node:crypto';
import {existsSync, mkdirSync, readFileSync, renameSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {keptFolder} from '../../keptFolder.mjs';
import {remembered} from '../../remembered.ts';
import {settleFile} from '../../settled.mjs';

/** What is known of a fetched file; it lies in a file of its own beside it. */
interface Fetched {
  readonly address: string;
  readonly sha256: string;
}

/** Seconds in which a server has to answer with the whole file. */
const patience = 120;

/**
 * The file behind an address of the network. It is fetched once and kept, so every
 * later render gets the same bytes, offline too.
 *
 * @param root - The project's folder.
 * @throws Error when no server answers with it.
 */
export function fetchedFile(address: string, root: string): string {
  const folder = folderFor(root);
  const known = keptFetch(address, root);
  if (known !== undefined) return known;
  const arriving = path.join(folder, `.${randomUUID()}`);
  try {
    fetchTo(arriving, address);
    const sha256 = hashOf(readFileSync(arriving));
    renameSync(arriving, path.join(folder, sha256));
    const fetched: Fetched = {address, sha256};
    settleFile(noteFor(address, folder), JSON.stringify(fetched));
    return path.join(folder, sha256);
  } finally {
    rmSync(arriving, {force: true});
  }
}

/** The file that was fetched from an address earlier; undefined if none is kept. */
export function keptFetch(address: string, root: string): string | undefined {
  const folder = folderFor(root);
  return keptAs(noteFor(address, folder), folder);
}

function noteFor(address: string, folder: string): string {
  return path.join(folder, `${hashOf(address).slice(0, 32)}.json`);
}

/** The kept file, if its bytes are those that were fetched. */
function keptAs(note: string, folder: string): string | undefined {
  if (!existsSync(note)) return undefined;
  const {sha256}: Fetched = JSON.parse(readFileSync(note, 'utf8'));
  const file = path.join(folder, path.basename(sha256));
  const isWhole = existsSync(file) && hashOf(readFileSync(file)) === sha256;
  return isWhole ? file : undefined;
}

const folderFor = remembered((root: string) => {
  const folder =
    keptFolder('fetched', root) ??
    path.join(tmpdir(), `fetched-${process.pid}`);
  mkdirSync(folder, {recursive: true});
  return folder;
});

/**
 * Waits for a process that fetches it: an image has its size as soon as it has its
 * address, and only so need a scene not be played twice.
 */
function fetchTo(file: string, address: string): void {
  const {status, stderr, error} = spawnSync(
    process.execPath,
    ['--input-type=module', '--eval', fetching, address, file],
    {
      encoding: 'utf8',
      timeout: patience * 1000,
      env: {...process.env, NODE_OPTIONS: '', NODE_USE_ENV_PROXY: '1'},
      windowsHide: true,
    },
  );
  if (status === 0) return;
  const said = error ? error.message : stderr.trim().split('\n').at(-1);
  throw new Error(
    `The file at ${address} cannot be fetched: ${said || 'no server answers'}. Look whether it opens in a browser, or keep a copy in the project and import it.`,
  );
}

const fetching = `
import {createWriteStream} from 'node:fs';
import {Readable} from 'node:stream';
import {pipeline} from 'node:stream/promises';
const [address, file] = process.argv.slice(1);
try {
  const response = await fetch(address, {headers: {'user-agent': 'Mozilla/5.0'}});
  if (!response.ok) throw new Error(response.status + ' ' + response.statusText);
  await pipeline(Readable.fromWeb(response.body), createWriteStream(file));
} catch (error) {
  console.error(error.cause?.message ?? error.message);
  process.exitCode = 1;
}
`;

function hashOf(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}
