import {describe, expect, test} from 'vitest';
import {readTimingFile, timingFileText} from '../../src/timing/timingFile.ts';
import {TimingFileError} from '../../src/timing/timingFileError.ts';

describe('A timing file', () => {
  test('is written as a line an entry, to the millisecond, with LF', () => {
    const text = timingFileText({
      beats: [
        {name: 'question', rest: 1.23456},
        {name: 'a "quoted" hop', rest: 0.1 + 0.2},
        {name: 'old', targetTime: 7.0004},
      ],
    });

    expect(text).toBe(`{
  "timeEvents": [
    {"name": "question", "rest": 1.235},
    {"name": "a \\"quoted\\" hop", "rest": 0.3},
    {"name": "old", "targetTime": 7}
  ]
}
`);
  });

  test('is read as it was written', () => {
    const file = {
      beats: [
        {name: 'π / 2', rest: 0},
        {name: 'old', targetTime: 7},
      ],
      seed: 7,
    };

    expect(readTimingFile(timingFileText(file), 'a.meta')).toEqual(file);
    expect(readTimingFile(timingFileText({beats: []}), 'a.meta')).toEqual({
      beats: [],
    });
  });

  test('of Motion Canvas’s own editor is read', () => {
    const text = JSON.stringify({
      version: 1,
      timeEvents: [{name: 'hop 1', targetTime: 4.25}],
      seed: 12,
    });

    expect(readTimingFile(`\uFEFF${text}`, 'a.meta')).toEqual({
      beats: [{name: 'hop 1', targetTime: 4.25}],
      seed: 12,
    });
    expect(readTimingFile('{"version": 0}', 'a.meta')).toEqual({beats: []});
  });

  test.each([
    ['', 'line 1: it is empty. Mend it,'],
    [
      '{"timeEvents": [',
      'line 1: it is not JSON. Mend it, restore it from version',
    ],
    ['{}); process.exit(); ({}', 'line 1: it is not JSON'],
    ['[]', 'line 1: it is not a JSON object'],
    ['{"timeEvents": {}}', 'its timeEvents are {}. Write a list'],
    ['{"timeEvents": [null]}', 'hold null. Each entry is {"name"'],
    ['{"timeEvents": [{"name": ""}]}', 'hold {"name":""}'],
    ['{"timeEvents": [{"name": "a"}]}', 'hold {"name":"a"}'],
    ['{"timeEvents": [{"name": "a", "rest": "1"}]}', 'hold {"name":"a"'],
    [
      '{"timeEvents": [{"name": "a", "rest": -1}]}',
      'it gives the beat "a" -1 s. Give it from 0 to 3600 s, or remove the entry.',
    ],
    [
      '{"timeEvents": [{"name": "a", "targetTime": 3600.5}]}',
      'it gives the beat "a" 3600.5 s.',
    ],
    ['{"timeEvents": [{"name": "a", "rest": 1e999}]}', '"a" Infinity s'],
    [
      '{"timeEvents": [{"name": "a", "rest": 1}, {"name": "a", "targetTime": 2}]}',
      'it has the beat "a" twice. Remove one of the entries.',
    ],
    ['{"seed": "x"}', 'its seed is not a number. Mend it,'],
    ['{"seed": 1e999}', 'its seed is not a number'],
  ])('%j is refused by an error that names the file', (text, message) => {
    const read = () => readTimingFile(text, 'a.meta');

    expect(read).toThrow(TimingFileError);
    expect(read).toThrow(`The timing in a.meta cannot be used: `);
    expect(read).toThrow(message);
  });
});
