import {spawnSync} from 'node:child_process';
import {mkdtempSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {describe, expect, test} from 'vitest';
import {bin} from './helpers/run.ts';

// Other systems keep a folder that a process is in.
describe.runIf(process.platform === 'linux')(
  'What the system refuses before a command runs',
  () => {
    test.each(['list', 'render 00 --dry-run'])(
      'is said in one line, as of %s in a folder that is gone',
      words => {
        const folder = mkdtempSync(path.join(tmpdir(), 'gone-'));
        const script = `cd "$1" && rmdir "$1" && exec "$2" "$3" ${words}`;
        const given = ['sh', folder, process.execPath, bin];
        const {status, stdout, stderr} = spawnSync('sh', [
          '-c',
          script,
          ...given,
        ]);

        expect([status, stdout.toString()]).toEqual([1, '']);
        expect(stderr.toString()).toMatch(
          /^The folder that this runs in cannot be used: it no longer exists\. Go to an existing folder, and try again\.\n$/,
        );
      },
    );
  },
);
