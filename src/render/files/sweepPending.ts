import {lstat, readdir, rename} from 'node:fs/promises';
import path from 'node:path';
import {isRunning} from './isRunning.ts';
import {aside, suffix} from './pendingFile.ts';
import {leftText, tidy} from './tidy.ts';

/**
 * Removes temporary files and folders of dead processes of this machine:
 * leftovers of a killed render. A file or folder that moved aside for one that
 * never came is put back. Never fails: it reports leftovers that have to stay.
 */
export async function sweepPending(
  folder: string,
  warn: (text: string) => void,
): Promise<void> {
  const own = suffix('(?<pid>\\d+)').replaceAll('.', '\\.');
  const pattern = new RegExp(
    `^\\.(?<target>.*?)(?<moved>\\${aside})?${own}(-[0-9a-f]{16})?$`,
  );
  for (const name of await readdir(folder).catch(() => [])) {
    const {pid, target, moved} = pattern.exec(name)?.groups ?? {};
    if (!pid || isRunning(Number(pid))) continue;
    const left = path.join(folder, name);
    const place = path.join(folder, target!);
    const words =
      moved && !(await isThere(place))
        ? await putBack(left, place)
        : await tidy(left);
    if (words !== undefined) warn(words);
  }
}

async function putBack(
  left: string,
  place: string,
): Promise<string | undefined> {
  return rename(left, place).then(
    () => undefined,
    (error: unknown) => leftText(left, error),
  );
}

async function isThere(place: string): Promise<boolean> {
  return lstat(place).then(
    () => true,
    () => false,
  );
}
