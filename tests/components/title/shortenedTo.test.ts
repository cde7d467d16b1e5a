import {expect, test} from 'vitest';
import {shortenedTo} from '../../../src/components/title/shortenedTo.ts';

const upTo = (most: number) => (text: string) => text.length <= most;

test.each([
  ['one two three', 20, 'one two three'],
  ['one two three', 9, 'one two…'],
  ['one two three', 0, ''],
])('%j has in a room of %i letters: %j', (text, room, set) => {
  expect(shortenedTo(text, upTo(room))).toBe(set);
});
