import {readFileSync} from 'node:fs';

import {
  NetworkFileError,
  parseNetwork,
} from '../../src/network/file/networkFile.ts';

const file = new URL('../../networks/default.json', import.meta.url);

/** The text of the default network file. */
export const networkText = readFileSync(file, 'utf8');

/** Its fields. */
export const networkFields: Readonly<Record<string, unknown>> =
  JSON.parse(networkText);

/** The default network file with some of its keys changed. */
export function changed(changes: Readonly<Record<string, unknown>>): string {
  return JSON.stringify({...networkFields, ...changes});
}

/** The lines of the error for a refused file; empty for a valid one. */
export function problems(text: string): string[] {
  try {
    parseNetwork(text);
    return [];
  } catch (error) {
    if (!(error instanceof NetworkFileError)) throw error;
    return error.message.split('\n');
  }
}
