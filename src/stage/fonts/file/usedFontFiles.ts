import {existsSync, readFileSync} from 'node:fs';
import {hashOf, noteRead} from '../../allowed/reads.ts';

/** A font file outside the project's bundle. */
interface UsedFontFile {
  /** Its absolute path. */
  readonly file: string;
  readonly sha256: string;
}

const used = new Map<string, UsedFontFile>();

/** Notes that text may be set from a file. */
export function noteFontFile(file: string): void {
  if (used.has(file)) return;
  used.set(file, hashedFontFile(file));
  noteRead('font', file, () => bytesOf(file));
}

/** A font file by its content now; a missing one as an empty one. */
export function hashedFontFile(file: string): UsedFontFile {
  return {file, sha256: hashOf(bytesOf(file))};
}

function bytesOf(file: string): string | Uint8Array {
  return existsSync(file) ? readFileSync(file) : '';
}

/**
 * The font files that text was set from so far and that are no part of the
 * project's bundle: the system's, given ones, those of packages. Empty for a
 * project that brings all of its fonts.
 */
export function usedFontFiles(): readonly UsedFontFile[] {
  return [...used.values()];
}
