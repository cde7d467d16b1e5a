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
    finding('Figures', cacheFolder(), 'every render draws everything'),
    // There is no other folder only when none can be written to.
    {
      ...finding('Bundle', placeFor('stage'), 'nothing can be drawn'),
      needed: true,
    },
    finding('Program', placeFor('program'), 'every command starts slowly'),
    finding('Editor', placeFor('editor'), 'the editor starts slowly'),
  ];
}

function placeFor(kind: 'stage' | 'program' | 'editor'): string {
  const [best] = keptFolders(kind, root);
  return keptFolder(kind, root) ?? best!;
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
