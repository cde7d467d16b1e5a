import {main} from '../../../src/cli/runCommand.ts';
import {say} from '../../../src/cli/words/print.ts';
import {errorWords} from '../../../src/render/files/fileError.ts';
import {loadProject} from '../../../src/stage/index.ts';

/** Runs a command, or loads a project, in a process of its own. */
const [what = '', ...words] = process.argv.slice(2);
if (what === 'load') await load(words);
else await main([what, ...words]);

async function load([project = '', cacheDir = '']: readonly string[]) {
  try {
    await loadProject(project, {cacheDir});
  } catch (error) {
    say(errorWords(error));
    process.exitCode = 1;
  }
}
