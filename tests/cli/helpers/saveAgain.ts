/** Saves a scene's timing again and again, and reports every save. */
import {setTimeout} from 'node:timers/promises';
import {timingFiles} from '../../../src/cli/timing/timingFiles.ts';

const [, , source = '', most = 'Infinity'] = process.argv;
const files = timingFiles(source);
for (let i = 0; i < Number(most); i += 1) {
  const loaded = await files.loadScene('figure03');
  const beats = 'beats' in loaded ? loaded.beats : [];
  const changes = Array.from({length: 40}, (_, n) => {
    const name = `beat ${n}`;
    const {name: _name, ...was} = beats.find(beat => beat.name === name) ?? {
      name,
    };
    const before = 'rest' in was || 'targetTime' in was ? was : null;
    return {name, was: before, is: {rest: i + n / 1000}};
  });
  try {
    await files.save('figure03', changes, []);
    console.log('saved');
    await setTimeout(5);
  } catch (error) {
    console.log(error instanceof Error ? error.message : error);
  }
}
