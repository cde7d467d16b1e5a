import {expect, test} from 'vitest';
import {makeProject} from './helpers.ts';

function textIn(family: string, text = 'Tide'): string {
  return `
    view.add(<Txt text={'${text}'} fontFamily={'${family}'} fill={'white'} />);
    yield* waitFor(0.2);`;
}

test('A scene is told of the fonts and characters that it lacks itself, whatever was drawn before', async () => {
  const project = makeProject({
    lost: textIn('Lost Serif', String.raw`\u{10FFFD}`),
    found: textIn('Inter'),
    again: textIn('Lost Serif', String.raw`\u{10FFFD}`),
  });

  const {stderr} = await project.run('render', '--each-scene', '--jobs', '1');

  const told = (pattern: RegExp) =>
    new Set([...stderr.matchAll(pattern)].map(([, scene]) => scene));
  const both = new Set(['again', 'lost']);
  expect(told(/^(\w+): The font "Lost Serif"/gm)).toEqual(both);
  expect(told(/^(\w+): No font has a glyph/gm)).toEqual(both);
});

test('Warnings that differ by a node alone are one line, and -v shows all', async () => {
  const nodes = `
    for (let i = 0; i < 20; i++) useLogger().warn({message: 'It is old.', inspect: 'node-' + i});
    yield* waitFor(0.2);`;
  const project = makeProject({nodes});
  const linesOf = async (...words: string[]) =>
    (await project.run(...words)).stderr
      .split('\n')
      .filter(line => line.includes('It is old.'));

  expect(await linesOf('render', '--no-cache')).toEqual([
    expect.stringMatching(
      /^project: Scene "nodes" at 0\.00 s: node-0: It is old\. And 19 more like it: node-1, /,
    ),
  ]);
  expect(await linesOf('still')).toHaveLength(1);
  expect(await linesOf('-v', 'still')).toHaveLength(20);
  expect(await linesOf('-v', 'render', '--no-cache')).toHaveLength(20);
});
