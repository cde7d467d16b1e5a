import {chmod, writeFile} from 'node:fs/promises';
import path from 'node:path';
import {emptyFolder} from './folder.ts';

/** A program in place of ffmpeg that runs a shell script. */
export async function fakeFfmpeg(script: string): Promise<string> {
  const file = path.join(await emptyFolder(), 'ffmpeg');
  await writeFile(file, `#!/bin/sh\n${script}\n`);
  await chmod(file, 0o755);
  return file;
}

/** Takes some input, starts the file, and is killed without a message. */
export const killedMidway = [
  'for file; do :; done',
  'head -c 300000 | cat > "$file"',
  'kill -9 $$',
].join('\n');
