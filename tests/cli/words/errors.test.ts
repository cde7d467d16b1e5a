import {describe, expect, test} from 'vitest';
import {
  nearestChoice,
  similar,
  unknownChoice,
} from '../../../src/cli/words/errors.ts';

describe('The nearest choice', () => {
  const formats = ['mp4', 'gif'];

  test.each([
    ['a slip of one letter', 'mp5', formats, 'mp4'],
    ['two letters that changed places', 'hihg', ['low', 'high'], 'high'],
    ['capitals', 'GIF', formats, 'gif'],
    [
      'the beginning of a long name',
      'trac',
      ['rate', 'tracing-errors'],
      'tracing-errors',
    ],
    ['nothing at all', '', formats, 'mp4'],
  ])('is found for %s', (_, given, choices, nearest) => {
    expect(nearestChoice(given, choices)).toBe(nearest);
  });

  test('is none when there are no choices', () => {
    expect(nearestChoice('mp4', [])).toBeUndefined();
  });
});

describe('The error for an unknown choice', () => {
  test('names the thing, what was given, the nearest and the others', () => {
    expect(unknownChoice('format', 'mp5', ['mp4', 'gif']).message).toBe(
      'There is no format “mp5”. Did you mean mp4? Choose one of: mp4, gif.',
    );
  });

  test('does not ask “did you mean” of the only choice when it is far off', () => {
    expect(unknownChoice('figure', '99', ['03']).message).toBe(
      'There is no figure “99”. The only one is 03.',
    );
  });

  test('leaves long lists out', () => {
    const choices = Array.from({length: 40}, (_, index) => `choice-${index}`);

    expect(unknownChoice('choice', 'choise-7', choices).message).toBe(
      'There is no choice “choise-7”. Did you mean choice-7?',
    );
  });

  test('promises nothing when there are no choices', () => {
    expect(unknownChoice('beat', 'start', []).message).toBe(
      'There is no beat “start”.',
    );
  });
});

test('A slip of the pen is similar, another word is not', () => {
  expect(similar('defualt.json', 'default.json')).toBe(true);
  expect(similar('weights', 'default.json')).toBe(false);
});
