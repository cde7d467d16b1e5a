import {spawn} from 'node:child_process';
import path from 'node:path';
import type {FigureOutcome} from '../../render/index.ts';
import {say} from '../words/print.ts';

/** For more figures than this, their folder is opened instead. */
const most = 3;

/**
 * The files that `--open` opens: the first file of each figure, or their
 * folder.
 */
export function worthOpening(results: readonly FigureOutcome[]): string[] {
  const files = results.flatMap(result =>
    result.ok ? result.files.slice(0, 1).map(file => file.path) : [],
  );
  return files.length > most ? [path.dirname(files[0] ?? '')] : files;
}

/**
 * Opens files with the system's default programs. On a machine without a
 * desktop it prints a line instead.
 */
export async function openFiles(
  files: readonly string[],
  platform: NodeJS.Platform = process.platform,
): Promise<void> {
  const opener = openers[platform] ?? 'xdg-open';
  for (const file of files) {
    if (await opens(opener, file)) continue;
    say(`Nothing was opened: there is no ${opener} here.`);
    return;
  }
}

const openers: Readonly<Partial<Record<NodeJS.Platform, string>>> = {
  darwin: 'open',
  win32: 'explorer.exe',
};

/** Whether the program has started; it outlives the command. */
function opens(opener: string, file: string): Promise<boolean> {
  const child = spawn(opener, [file], {detached: true, stdio: 'ignore'});
  child.unref();
  return new Promise(resolve => {
    child.once('spawn', () => resolve(true));
    child.once('error', () => resolve(false));
  });
}
