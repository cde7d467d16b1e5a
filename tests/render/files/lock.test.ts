import {fork} from 'node:child_process';
import {once} from 'node:events';
import {readdir} from 'node:fs/promises';
import path from 'node:path';
import {fileURLToPath} from 'node:url';
import {describe, expect, test} from 'vitest';
import {compiledScript} from '../../helpers/compiledScript.ts';
import {emptyFolder} from '../helpers/folder.ts';

const hour = 60 * 60 * 1000;

describe('A lock that is held', () => {
  test.each([
    ['whose clock is ahead', [0, hour], 500],
    ['when the clock of its holder is behind', [-hour, 0], 3500],
    ['when the clock of its holder is ahead', [hour, 0], 500],
  ] as const)(
    'is not taken over by a process %s',
    async (_, [holder, other], held) => {
      const folder = await emptyFolder();
      const file = path.join(folder, 'lock');
      const said: string[] = [];
      const compiled = await compiledScript(script);
      const start = (name: string, shift: number, hold: number) => {
        const child = fork(compiled, [file, shift, hold].map(String));
        child.on('message', (words: string) => said.push(`${name} ${words}`));
        return child;
      };
      const first = start('the first', holder, held);
      await once(first, 'message');
      const second = start('the second', other, 0);
      await Promise.all([once(first, 'exit'), once(second, 'exit')]);

      expect(said).toEqual([
        'the first has it',
        'the first gives it back',
        'the second has it',
        'the second gives it back',
      ]);
      expect(await readdir(folder)).toEqual([]);
    },
  );
});

const script = fileURLToPath(
  new URL('../helpers/holdLock.ts', import.meta.url),
);
