import {chmod, mkdir, readFile, writeFile} from 'node:fs/promises';
import path from 'node:path';
import {setTimeout} from 'node:timers/promises';
import {afterEach, describe, expect, test, vi} from 'vitest';
import {openFiles, worthOpening} from '../../../src/cli/process/openFiles.ts';
import type {FigureOutcome} from '../../../src/render/index.ts';
import {emptyFolder} from '../../render/helpers/folder.ts';

afterEach(() => vi.unstubAllEnvs());

describe('Opening files', () => {
  test.each([
    ['linux', 'xdg-open'],
    ['darwin', 'open'],
    ['win32', 'explorer.exe'],
  ] as const)('on %s hands each to %s, as it is', async (platform, opener) => {
    const {folder, opened} = await machineWith(opener);
    const files = [path.join(folder, 'a b $HOME.mp4'), 'é 図.gif'];
    await openFiles(files, platform);

    await expect(opened(2)).resolves.toEqual(files.sort());
  });

  test('is no harm where there is nothing to open with', async () => {
    const said = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    vi.stubEnv('PATH', await emptyFolder());
    await openFiles(['a.mp4', 'b.mp4'], 'linux');
    const lines = said.mock.calls.map(([text]) => text);
    said.mockRestore();

    expect(lines).toEqual(['Nothing was opened: there is no xdg-open here.\n']);
  });
});

describe('What is opened', () => {
  test('is the first file of each figure that has some', () => {
    expect(worthOpening(['03', '04'].map(done))).toEqual([
      '/out/03.mp4',
      '/out/04.mp4',
    ]);
  });

  test('is the folder of many figures', () => {
    expect(worthOpening(['03', '04', '05', '06'].map(done))).toEqual(['/out']);
  });
});

/** A machine on which a program notes in a file what it is given to open. */
async function machineWith(opener: string) {
  const folder = await emptyFolder();
  const programs = path.join(folder, 'bin');
  const notes = path.join(folder, 'notes');
  await mkdir(programs);
  const program = path.join(programs, opener);
  await writeFile(program, `#!/bin/sh\nprintf '%s\\n' "$1" >> '${notes}'\n`);
  await chmod(program, 0o755);
  vi.stubEnv('PATH', `${programs}:${process.env['PATH']}`);
  const opened = async (count: number): Promise<string[]> => {
    for (let waited = 0; waited < 10_000; waited += 50) {
      const text = await readFile(notes, 'utf8').catch(() => '');
      const lines = text.split('\n').filter(Boolean);
      if (lines.length >= count) return lines.sort();
      await setTimeout(50);
    }
    throw new Error('Nothing was opened.');
  };
  return {folder, opened};
}

function done(name: string): FigureOutcome {
  const files = ['mp4', 'gif'].map(format => ({
    path: `/out/${name}.${format}`,
    format: format === 'mp4' ? ('mp4' as const) : ('gif' as const),
    width: 64,
    height: 36,
    fps: 5,
    frames: 5,
    duration: 1,
    bytes: 9,
  }));
  return {name, ok: true, from: 'drawing', files, warnings: []};
}
