import {expect, test} from 'vitest';
import {makeProject} from './helpers.ts';

const wait = 'yield new Promise(resolve => setTimeout(resolve, 200));';

test.each([
  ['a timer', `setTimeout(() => { throw new Error('The boat sinks'); }, 1);`],
  ['a promise', `void Promise.reject(new Error('The boat sinks'));`],
])(
  'An error in %s that a scene left behind is told as one of the scene',
  async (_, begin) => {
    const {folder, run} = makeProject({sea: `${begin} ${wait}`});
    const {code, stderr} = await run('still', '--out', `${folder}/sea.png`);

    expect(code).toBe(1);
    expect(stderr.trim()).toMatch(
      /^Scene "sea" at 0\.00 s: The boat sinks \(src\/scenes\/sea\.tsx:\d+:\d+\)$/,
    );
  },
);
