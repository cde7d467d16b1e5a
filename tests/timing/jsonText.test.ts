import {describe, expect, test} from 'vitest';
import {jsonObject} from '../../src/timing/jsonText.ts';

const whole = JSON.stringify(
  {version: 0, timeEvents: [{name: 'a', targetTime: 1.5}], seed: 7},
  null,
  2,
);

describe('The text of a timing file is a JSON object, or a mistake with its line', () => {
  test('what Motion Canvas writes is one, with a byte order mark as well', () => {
    expect(jsonObject(`\uFEFF${whole}`)).toEqual({value: JSON.parse(whole)});
    expect(jsonObject('{"version": 0}')).toEqual({value: {version: 0}});
  });

  test.each([
    ['empty', '', 'line 1: it is empty'],
    ['blank', ' \n\n', 'line 1: it is empty'],
    ['a list', '[]', 'line 1: it is not a JSON object'],
    ['null', 'null', 'line 1: it is not a JSON object'],
    ['code', '{"seed":(() => 6*2)()}', 'line 1: it is not JSON'],
    [
      'code as a moment',
      whole.replace('1.5', '(() => 6*2)()'),
      'line 6: it is not JSON',
    ],
    ['cut short', whole.slice(0, 40), 'line 4: it is not JSON'],
    [
      'with a mark of a merge',
      whole.replace('  "seed', '<<<<<<< HEAD\n  "seed'),
      'line 9: a merge has left a mark there',
    ],
    ['without end', '['.repeat(500_000), 'line 1: it is not JSON'],
    [
      'longer than any',
      `{"a": "${'x'.repeat(1_000_000)}"}`,
      'line 1: it is too long for a timing file',
    ],
  ])('%s', (_, text, mistake) => {
    expect(jsonObject(text)).toEqual({mistake});
  });
});
