import {createHash} from 'node:crypto';

/**
 * Something outside of the bundle that a picture depends on, and what it was. Only
 * playing a scene tells what it reads.
 */
export interface Read {
  /** The address of a file, a font file, or the program that decodes videos. */
  readonly kind: 'address' | 'font' | 'decoder';
  /** The address or the path. */
  readonly name: string;
  /** A hash of its content; empty when there was none. */
  readonly sha256: string;
}

const noted = new Map<string, Read>();

/** Notes a read, once. */
export function noteRead(
  kind: Read['kind'],
  name: string,
  content: () => string | Uint8Array | undefined,
): void {
  const key = `${kind} ${name}`;
  if (!noted.has(key)) noted.set(key, {kind, name, sha256: hashOf(content())});
}

/** All reads of this process so far. */
export function reads(): readonly Read[] {
  return [...noted.values()];
}

/** Empty for nothing. */
export function hashOf(content: string | Uint8Array | undefined): string {
  return content === undefined
    ? ''
    : createHash('sha256').update(content).digest('hex');
}
