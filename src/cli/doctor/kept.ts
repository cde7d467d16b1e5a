import {
  keptFolder,
  keptFolders,
  keptVariable,
  tryToWrite,
} from '../../keptFolder.mjs';
import {reasonOf} from '../../render/files/fileError.ts';
import {cacheFolder} from '../process/cacheFolder.ts';
import {root} from '../process/root.ts';
import type {Finding} from './finding.ts';

/**
 * The folders for files that can be made again, and whether they can be written
 * to.
 */
export function keptFindings(): Finding[] {
  return [
    ...keptFor(root),
    finding('Program', placeFor('program'), 'every command starts slowly'),
    finding('Editor', placeFor('editor'), 'the editor starts slowly'),
  ];
}

/** The same for what is kept of a project in a folder. */
export function keptFor(folder: string): Finding[] {
  return [
    finding('Figures', cacheFolder(), 'every render draws everything'),
    // There is no other folder only when none can be written to.
    {
      ...finding('Bundle', placeFor('stage', folder), 'nothing can be drawn'),
      needed: true,
    },
  ];
}

function placeFor(kind: 'stage' | 'program' | 'editor', folder = root): string {
  const [best] = keptFolders(kind, folder);
  return keptFolder(kind, folder) ?? best!;
}

function finding(name: string, folder: string, without: string): Finding {
  const problem = problemIn(folder);
  const found =
    problem === undefined
      ? folder
      : `${folder} cannot be written to: ${problem}; ${without}`;
  return {
    name,
    ok: problem === undefined,
    found,
    needed: false,
    remedy: `Name a folder that you may write to with ${keptVariable}.`,
  };
}

function problemIn(folder: string): string | undefined {
  try {
    tryToWrite(folder);
    return undefined;
  } catch (error) {
    return reasonOf(error).why;
  }
}
