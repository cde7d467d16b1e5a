import {open} from 'node:fs/promises';
import {ownRequire} from '../../ownModules.ts';
import {typeface} from '../../theme.ts';
import type {Finding} from './finding.ts';

/** The font faces of text and values, as files of their package. */
export async function fontFindings(): Promise<Finding[]> {
  const {family, regular, medium, strong} = typeface;
  return Promise.all(
    [regular, medium, strong].map(async weight => ({
      name: `${family} ${weight}`,
      ...(await face(fileOf(family, weight))),
      needed: true,
      remedy: 'Run npm ci.',
    })),
  );
}

function fileOf(family: string, weight: number): string {
  const name = family.toLowerCase();
  return `@fontsource/${name}/files/${name}-latin-${weight}-normal.woff2`;
}

async function face(file: string): Promise<{ok: boolean; found: string}> {
  try {
    const handle = await open(ownRequire.resolve(file));
    const {buffer} = await handle
      .read(Buffer.alloc(4), 0, 4, 0)
      .finally(() => handle.close());
    const ok = buffer.toString('latin1') === 'wOF2';
    return {ok, found: ok ? file : `${file} is not a font`};
  } catch {
    return {ok: false, found: `${file} is not installed`};
  }
}
