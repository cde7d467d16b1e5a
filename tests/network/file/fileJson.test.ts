import {describe, expect, test} from 'vitest';

import {parseJson} from '../../../src/network/file/fileJson.ts';
import {problems} from '../networkText.ts';

describe('What a text says in quotes is no part of the file', () => {
  test.each([
    String.raw`{"a": "\", \"b\": 1, \"b\": 2"}`,
    String.raw`{"a": "\\", "b": "\\\", \"a\": 1, \"a\": 1"}`,
    `{"a": "\\"${'['.repeat(1000)}"}`,
  ])('%s', text => {
    expect(parseJson(text)).toEqual({value: JSON.parse(text)});
  });

  test('and two keys of one name are found behind it', () => {
    const text = String.raw`{"a": "\"", "b": 1, "b": 2}`;

    expect(parseJson(text)).toMatchObject({
      problem: {message: expect.stringMatching(/^b stands twice/)},
    });
  });
});

describe('what is not JSON is refused with its place', () => {
  test.each([
    ['', 'not valid JSON: the text ends too soon at line 1, column 1'],
    [
      '{"title": ',
      'not valid JSON: the text ends too soon at line 1, column 11',
    ],
    [
      '{\n  "a": [1, 2,]\n}',
      'not valid JSON: "]" is not expected at line 2, column 14',
    ],
    [
      '{\n  "a": 1,\n}',
      'not valid JSON: "}" is not expected at line 3, column 1',
    ],
    ["{'a': 1}", 'not valid JSON: "\'" is not expected at line 1, column 2'],
    ['{"a": 1} x', 'not valid JSON: "x" is not expected at line 1, column 10'],
    ['{"a": .5}', 'not valid JSON: "." is not expected at line 1, column 7'],
  ])('%j', (file, line) => {
    expect(problems(file)).toEqual([line]);
  });

  test.each(['NaN', 'Infinity', '-Infinity', 'nan', 'inf', '-inf'])(
    '%s, as other languages write it, is told as what it is, with its place',
    number => {
      expect(problems(`{\n  "a": [1,\n    ${number}]}`)).toEqual([
        expect.stringMatching(
          `^not valid JSON: ${number} at line 3, column [567] is not a JSON number, though Python writes it\\. Use a finite number`,
        ),
      ]);
    },
  );

  test('a word that only begins or ends like one is no number', () => {
    expect(problems('{"a": Nancy}')).toEqual([
      'not valid JSON: "N" is not expected at line 1, column 7',
    ]);
  });

  test.each([1, 2, 3, 5, 8, 13, 21, 40])(
    'the first wrong sign is found whatever stands before and behind it: %i',
    length => {
      const before = `{"a": "${'b'.repeat(length)}", `;
      const behind = `c": ${'1'.repeat(length)}}`;

      expect(problems(`${before}?${behind}`)).toEqual([
        `not valid JSON: "?" is not expected at line 1, column ${before.length + 1}`,
      ]);
    },
  );

  test.each([
    String.raw`{"a": "\"{[{[", "b": ?}`,
    String.raw`{"a\"": 1, "a": ?}`,
    String.raw`{"a": "\\", "b\\": ?}`,
  ])('what a text says in quotes is not counted: %s', file => {
    expect(problems(file)).toEqual([
      `not valid JSON: "?" is not expected at line 1, column ${file.indexOf('?') + 1}`,
    ]);
  });

  test('a comma too many is found in a file of any length', () => {
    const rows = Array.from({length: 2000}, () => '[0.5, 0.25]');
    const file = `[\n${rows.with(1233, '[0.5, 0.25,]').join(',\n')}\n]`;

    expect(problems(file)).toEqual([
      'not valid JSON: "]" is not expected at line 1235, column 12',
    ]);
  });
});
